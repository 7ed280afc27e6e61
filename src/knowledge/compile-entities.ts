import type { ActorKind } from "../actor.js";
import type { OfficeClass, Term } from "./knowledge.js";
import { OFFICE_RANK } from "./office-rank.js";
import { COLUMNS, type Row, rowsOf, type Tables } from "./table.js";

/** An entity before it is written as a line; empty strings stand for null. */
export interface EntityDraft {
  readonly id: string;
  readonly kind: ActorKind;
  readonly code: string;
  readonly name: string;
  readonly wikidata: string;
  readonly gender: string;
  readonly famous: boolean;
  readonly terms: Term[];
}

/** What the part of a state with a sector is called: `RUS.GOV` is the government of Russia. */
const PART_NAMES: Readonly<Record<string, string>> = {
  GOV: "government",
  MIL: "armed forces",
  LEG: "parliament",
  JUD: "judiciary",
  COP: "police",
  SPY: "intelligence",
  MED: "media",
};
/** How long an office that a source last showed as held is believed to be held on, without word of an end. */
const YEARS_BELIEVED = 4;
/** Whose terms are written by hand is much reported. */
const SOURCE = COLUMNS["terms.tsv"].indexOf("source");
const BY_HAND = "hand";

const draft = (
  part: Partial<EntityDraft> & Pick<EntityDraft, "id" | "kind" | "code" | "name">,
): EntityDraft => ({
  wikidata: "",
  gender: "",
  famous: false,
  terms: [],
  ...part,
});

/**
 * Every entity of the tables by id, terms in order of `from`. The first row of an id, of a term too, is believed; a term
 * of an unknown id is left out. People and terms of a user's own rows are much reported.
 */
export const compileEntities = (
  tables: Tables,
  isOwn: (row: Row) => boolean,
): ReadonlyMap<string, EntityDraft> => {
  const drafts = new Map<string, EntityDraft>();
  const add = (entity: EntityDraft): void => {
    if (!drafts.has(entity.id)) drafts.set(entity.id, entity);
  };
  for (const [code = "", , name = ""] of rowsOf(tables, "states.tsv")) {
    add(draft({ id: code, kind: "state", code, name }));
  }
  for (const [id = ""] of rowsOf(tables, "state_names.tsv")) addPart(drafts, id);
  for (const [id = "", code = "", name = ""] of rowsOf(tables, "bodies.tsv")) {
    add(draft({ id, kind: code === "IGO" ? "body" : "organisation", code, name }));
  }
  for (const [id = "", code = "", name = "", kind = ""] of rowsOf(tables, "groups.tsv")) {
    add(draft({ id, kind: kind === "organisation" ? "organisation" : "group", code, name }));
  }
  const byHand = rowsOf(tables, "terms.tsv").filter((row) => row[SOURCE] === BY_HAND || isOwn(row));
  const famous = new Set([...byHand, ...rowsOf(tables, "people.tsv").filter(isOwn)].map(([id]) => id));
  for (const row of rowsOf(tables, "people.tsv")) {
    const [id = "", name = "", country = "", gender = "", wikidata = ""] = row;
    const code = country === "" ? "---" : `${country}.ELI`;
    add(draft({ id, kind: "person", code, name, gender, wikidata, famous: famous.has(id), terms: [] }));
  }
  for (const row of firstOfEach(rowsOf(tables, "terms.tsv")))
    drafts.get(row[0] ?? "")?.terms.push(termOf(row));
  for (const { terms } of drafts.values()) terms.sort(byFrom);
  return drafts;
};

/** The first row of each holder, class of office, code and first day. */
const firstOfEach = (terms: readonly Row[]): readonly Row[] => {
  const first = new Map<string, Row>();
  for (const row of terms) {
    const [id, , type, code, from] = row;
    const key = [id, type, code, from].join("\t");
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
};

const addPart = (drafts: Map<string, EntityDraft>, id: string): void => {
  const [country = "", sector = ""] = id.split(".");
  if (sector === "" || drafts.has(id)) return;
  const of = drafts.get(country)?.name ?? country;
  drafts.set(
    id,
    draft({ id, kind: "organisation", code: id, name: `${of} (${PART_NAMES[sector] ?? sector})` }),
  );
};

const termOf = ([, office = "", type = "", code = "", from = "", to = "", seen = ""]: Row): Term => ({
  office,
  office_class: (type === "" ? "other" : type) as OfficeClass,
  code,
  from: from === "" ? null : from,
  to: to !== "" ? to : seen === "" ? null : later(seen),
});

const later = (date: string): string => `${Number(date.slice(0, 4)) + YEARS_BELIEVED}${date.slice(4)}`;

/** By the first day; of those that begin together the highest office comes last. */
const byFrom = (a: Term, b: Term): number => {
  const [x, y] = [a.from ?? "", b.from ?? ""];
  return x < y ? -1 : x > y ? 1 : OFFICE_RANK[a.office_class] - OFFICE_RANK[b.office_class];
};
