import { compileEntities, type EntityDraft } from "./compile-entities.js";
import { compileNames } from "./compile-names.js";
import { compilePlaces } from "./compile-places.js";
import { markOf } from "./own-lines.js";
import { type Row, rowsOf, TABLE_NAMES, type Tables } from "./table.js";
import { keyOf } from "./words.js";

/** The lists that a compiled knowledge consists of; each sorted by UTF-16 code unit, `key<TAB>rest`. */
export const LISTS = ["entities", "names", "holders", "roles", "places"] as const;
export type ListName = (typeof LISTS)[number];
export type Compiled = Readonly<Record<ListName, readonly string[]>>;

/**
 * Turns the tables, and a user's own, into the sorted lists that `Knowledge` asks. Where both name something alike, the
 * user's line says so. Pure and deterministic.
 */
export const compile = (ours: Tables, theirs: Tables = new Map()): Compiled => {
  const tables = joined(theirs, ours);
  const own = new Set([...theirs.values()].flat());
  const isOwn = (row: Row): boolean => own.has(row);
  const drafts = compileEntities(tables, isOwn);
  return {
    entities: sorted([...drafts.values()].map(entityLine)),
    names: sorted(compileNames(tables, drafts, isOwn)),
    holders: sorted([...drafts.values()].flatMap(holderLines)),
    roles: sorted(rowsOf(tables, "roles.tsv").map((row) => roleLine(row) + markOf(isOwn(row)))),
    places: sorted(compilePlaces(rowsOf(tables, "places.tsv"), isOwn)),
  };
};

/** A user's rows stand before ours, so that the first of one id is theirs. */
const joined = (theirs: Tables, ours: Tables): Tables =>
  new Map(TABLE_NAMES.map((name) => [name, [...rowsOf(theirs, name), ...rowsOf(ours, name)]]));

/** Sorted without doubles; the plain `<` of strings, so that no locale has a say. */
const sorted = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

const entityLine = ({ id, kind, code, name, wikidata, gender, famous, terms }: EntityDraft): string =>
  [
    id,
    kind,
    code,
    name,
    wikidata,
    gender,
    famous ? "1" : "",
    terms.length > 0 ? JSON.stringify(terms) : "",
  ].join("\t");

const holderLines = ({ id, kind, terms }: EntityDraft): readonly string[] =>
  kind !== "person"
    ? []
    : terms.map((term) => {
        const of = term.code.startsWith("IGO:") ? term.code : term.code.slice(0, 3);
        return `${of}/${term.office_class}\t${term.from ?? ""}\t${term.to ?? ""}\t${id}`;
      });

const roleLine = ([word = "", language = "", sector = "", office = "", number = ""]: Row): string =>
  `${keyOf(word)}\t${word}\t${language}\t${sector}\t${office}\t${number}`;
