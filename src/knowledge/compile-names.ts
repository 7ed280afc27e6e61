import type { EntityDraft } from "./compile-entities.js";
import type { NameRole } from "./knowledge.js";
import { OFFICE_RANK } from "./office-rank.js";
import { markOf } from "./own-lines.js";
import { type Row, rowsOf, type Tables } from "./table.js";
import { keyOf } from "./words.js";

/** One spelling of one name and all that it can stand for, in order of likelihood. */
interface Spelling {
  readonly key: string;
  readonly surface: string;
  readonly role: NameRole;
  /** Whether a user's own rows say so. */
  readonly own: boolean;
  readonly ids: string[];
}

/** Says that a row gives a thing a name. */
type Add = (row: Row, surface: string, role: NameRole, id: string) => void;

/** The names list: `key, surface, role, ids` with the ids of one spelling joined by a comma. */
export const compileNames = (
  tables: Tables,
  drafts: ReadonlyMap<string, EntityDraft>,
  isOwn: (row: Row) => boolean,
): readonly string[] => {
  const spellings = new Map<string, Spelling>();
  const taken = new Set<string>();
  const add: Add = (row, surface, role, id) => {
    const key = keyOf(surface);
    if (key === "" || !drafts.has(id)) return;
    if (role !== "surname") taken.add(key);
    const own = isOwn(row);
    const mark = `${key}\t${surface}\t${role}\t${own}`;
    const spelling = spellings.get(mark) ?? { key, surface, role, own, ids: [] };
    if (!spelling.ids.includes(id)) spelling.ids.push(id);
    spellings.set(mark, spelling);
  };
  addPlain(tables, add);
  const people = [...drafts.values()].filter(({ kind }) => kind === "person").sort(byLikelihood);
  addPeople(tables, people, add);
  const own = new Set([...spellings.values()].filter((one) => one.own).map(({ key }) => key));
  return [...spellings.values()]
    .filter((one) => one.own || !THE.test(one.key) || !own.has(one.key.replace(THE, "")))
    .filter((one) => one.own || one.role !== "surname" || !taken.has(one.key))
    .map(({ key, surface, role, ids, own }) => `${key}\t${surface}\t${role}\t${ids.join(",")}${markOf(own)}`);
};

/** `the Kremlin` of our tables is no longer name than `Kremlin` of a user's. */
const THE = /^the /;

const addPlain = (tables: Tables, add: Add): void => {
  for (const row of rowsOf(tables, "states.tsv")) {
    const [code = "", , name = "", capital = ""] = row;
    add(row, name, "name", code);
    if (capital !== "") add(row, capital, "capital", code);
  }
  for (const table of ["bodies.tsv", "groups.tsv"] as const) {
    for (const row of rowsOf(tables, table)) add(row, row[2] ?? "", "name", row[0] ?? "");
  }
  for (const table of ["state_names.tsv", "body_names.tsv", "group_names.tsv"] as const) {
    for (const row of rowsOf(tables, table)) {
      const [id = "", name = "", , role = ""] = row;
      add(row, name, role as NameRole, id);
    }
  }
};

const addPeople = (tables: Tables, people: readonly EntityDraft[], add: Add): void => {
  const rows = new Map<string, Row[]>();
  for (const row of rowsOf(tables, "people.tsv")) {
    const id = row[0] ?? "";
    rows.set(id, [...(rows.get(id) ?? []), row]);
  }
  for (const { id } of people) for (const row of rows.get(id) ?? []) addPerson(row, add);
};

const addPerson = (row: Row, add: Add): void => {
  const [id = "", name = "", , , , surnames = "", aliases = ""] = row;
  add(row, name, "name", id);
  for (const alias of aliases.split("|")) add(row, alias, "alias", id);
  for (const surname of surnames.split("|")) add(row, surname, "surname", id);
};

const lastDay = ({ terms }: EntityDraft): string =>
  terms.reduce((last, { to }) => ((to ?? "9999") > last ? (to ?? "9999") : last), "");
const highest = ({ terms }: EntityDraft): number =>
  terms.reduce((best, term) => Math.max(best, OFFICE_RANK[term.office_class]), 0);
/** Items are numbered as they were made, and the well known were made first. */
const item = ({ wikidata }: EntityDraft): number => Number(wikidata.slice(1) || "1000000000");

/** The much reported first, then who is in office last, then the highest office. */
const byLikelihood = (a: EntityDraft, b: EntityDraft): number => {
  if (a.famous !== b.famous) return a.famous ? -1 : 1;
  const [x, y] = [lastDay(a), lastDay(b)];
  if (x !== y) return x < y ? 1 : -1;
  return highest(b) - highest(a) || item(a) - item(b) || (a.id < b.id ? -1 : 1);
};
