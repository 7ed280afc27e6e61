import type { EntityDraft } from "./compile-entities.js";
import type { NameRole } from "./knowledge.js";
import { OFFICE_RANK } from "./office-rank.js";
import { rowsOf, type Tables } from "./table.js";
import { keyOf } from "./words.js";

/** One spelling of one name and all that it can stand for, in order of likelihood. */
interface Spelling {
  readonly key: string;
  readonly surface: string;
  readonly role: NameRole;
  readonly ids: string[];
}

/** The names list: `key, surface, role, ids` with the ids of one spelling joined by a comma. */
export const compileNames = (tables: Tables, drafts: ReadonlyMap<string, EntityDraft>): readonly string[] => {
  const spellings = new Map<string, Spelling>();
  const taken = new Set<string>();
  const add = (surface: string, role: NameRole, id: string): void => {
    const key = keyOf(surface);
    if (key === "" || !drafts.has(id)) return;
    if (role !== "surname") taken.add(key);
    const mark = `${key}\t${surface}\t${role}`;
    const spelling = spellings.get(mark) ?? { key, surface, role, ids: [] };
    if (!spelling.ids.includes(id)) spelling.ids.push(id);
    spellings.set(mark, spelling);
  };
  addPlain(tables, add);
  const people = [...drafts.values()].filter(({ kind }) => kind === "person").sort(byLikelihood);
  addPeople(tables, people, add);
  return [...spellings.values()]
    .filter(({ key, role }) => role !== "surname" || !taken.has(key))
    .map(({ key, surface, role, ids }) => `${key}\t${surface}\t${role}\t${ids.join(",")}`);
};

type Add = (surface: string, role: NameRole, id: string) => void;

const addPlain = (tables: Tables, add: Add): void => {
  for (const [code = "", , name = "", capital = ""] of rowsOf(tables, "states.tsv")) {
    add(name, "name", code);
    if (capital !== "") add(capital, "capital", code);
  }
  for (const table of ["bodies.tsv", "groups.tsv"] as const) {
    for (const [id = "", , name = ""] of rowsOf(tables, table)) add(name, "name", id);
  }
  for (const table of ["state_names.tsv", "body_names.tsv", "group_names.tsv"] as const) {
    for (const [id = "", name = "", , role = ""] of rowsOf(tables, table)) add(name, role as NameRole, id);
  }
};

const addPeople = (tables: Tables, people: readonly EntityDraft[], add: Add): void => {
  const rows = new Map(rowsOf(tables, "people.tsv").map((row) => [row[0], row]));
  for (const { id } of people) {
    const [, name = "", , , , surnames = "", aliases = ""] = rows.get(id) ?? [];
    add(name, "name", id);
    for (const alias of aliases.split("|")) add(alias, "alias", id);
    for (const surname of surnames.split("|")) add(surname, "surname", id);
  }
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
