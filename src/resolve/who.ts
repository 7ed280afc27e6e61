import type { ActorKind } from "../actor.js";
import type { Entity, Knowledge, OfficeClass, Term } from "../knowledge/knowledge.js";
import type { Mention } from "../reader/reading.js";
import type { Certainty } from "../report.js";
import { countryOf, type Who } from "./draft.js";

type Guess = Mention["sector"];

/** What a nameless part of a state is called: `Turkey (military)`. */
const SECTOR_NAMES: Readonly<Record<string, string>> = {
  GOV: "government",
  MIL: "military",
  COP: "police",
  SPY: "intelligence",
  JUD: "courts",
  LEG: "parliament",
  PTY: "parties",
  OPP: "opposition",
  REB: "rebels",
  PAR: "militias",
  CIV: "civilians",
  LAB: "labour",
  BUS: "business",
  MED: "media",
  EDU: "education",
  HLH: "health",
  NGO: "civil society",
  REL: "religious groups",
  CRM: "criminals",
  UNS: "armed groups",
  REF: "refugees",
  ELI: "public figures",
};

/** Words as a part of an id: lower case, no marks, dashes between; letters of any script stay. */
export const slug = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s(?!\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "unnamed";

/** Code of a country and a sector: `RUS`, `RUS.GOV`, `IGO`, `---.REB`. */
export const codeOf = (country: string, sector: Guess): string => {
  if (sector === "IGO" || country === "IGO") return "IGO";
  return sector === "state" ? country : `${country}.${sector}`;
};

/** A nameless actor: a state, a part of one, or words that nothing is known of. */
export function nameless(
  country: string,
  sector: Guess,
  words: string,
  knowledge: Knowledge,
  resolved: Certainty,
): Who {
  const code = codeOf(country, sector);
  const known = code !== "IGO" && country !== "---";
  const state = known ? knowledge.entity(country) : null;
  const base = state?.name ?? country;
  const part = known ? knowledge.entity(code) : null;
  return {
    id: known ? code : `${code}:${slug(words)}`,
    code,
    name: !known ? words : (part?.name ?? `${base} (${SECTOR_NAMES[sector] ?? sector})`),
    kind: code === "IGO" ? "body" : sector === "state" ? "state" : "group",
    office: null,
    wikidata: code === country ? (state?.wikidata ?? null) : null,
    resolved: known ? resolved : "unknown",
    gender: null,
    entity: code === country ? state : null,
    office_class: null,
  };
}

/** An actor with a name of its own that the tables do not hold. */
export const ownName = (
  country: string,
  sector: Guess,
  words: string,
  kind: ActorKind,
  resolved: Certainty,
  office: { readonly text: string | null; readonly class: OfficeClass | null } = { text: null, class: null },
): Who => {
  const code = codeOf(country, sector);
  return {
    id: `${code}:${slug(words)}`,
    code,
    name: words,
    kind: code === "IGO" ? "body" : kind,
    office: office.text,
    wikidata: null,
    resolved: country === "---" ? "unknown" : resolved,
    gender: null,
    entity: null,
    office_class: office.class,
  };
};

/** An actor of the tables that is no person and no state: its id is its own. */
export const known = (entity: Entity): Who => ({
  id: entity.id,
  code: entity.code,
  name: entity.name,
  kind: entity.kind,
  office: null,
  wikidata: entity.wikidata,
  resolved: "known",
  gender: entity.gender,
  entity,
  office_class: null,
});

/** A code that a term gives: `IGO:NATO` is `IGO`. */
const plainCode = (code: string): string => (code.startsWith("IGO") ? "IGO" : code);

/** Sectors that a person has by an office: past the office they are over. */
const BY_OFFICE: ReadonlySet<string> = new Set(["GOV", "MIL", "state", "SPY", "COP"]);

/** The term that a person is read with: at the date; the latest, marked so, where the report has no date. */
export function termOf(
  person: Entity,
  date: string | null,
  knowledge: Knowledge,
): { readonly term: Term | null; readonly resolved: Certainty } {
  if (date) return { term: knowledge.termAt(person, date), resolved: "known" };
  return { term: person.terms.at(-1) ?? null, resolved: "implied" };
}

/** A person of the tables, with the office at the report's date. Outside any term the model's sector stands, office sectors aside. */
export function personWho(person: Entity, sector: Guess, date: string | null, knowledge: Knowledge): Who {
  const { term, resolved } = termOf(person, date, knowledge);
  const home = countryOf(person.code);
  const outside = sector === "IGO" || BY_OFFICE.has(sector) ? person.code : codeOf(home, sector);
  const code = term ? plainCode(term.code) : outside;
  return {
    id: `${code}:${person.id}`,
    code,
    name: person.name,
    kind: "person",
    office: term?.office ?? null,
    wikidata: person.wikidata,
    resolved,
    gender: person.gender,
    entity: person,
    office_class: term?.office_class ?? null,
  };
}
