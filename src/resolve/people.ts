import type { Entity, Knowledge, NameHit, OfficeClass, Term } from "../knowledge/knowledge.js";
import type { Mention } from "../reader/reading.js";
import { countryOf } from "./draft.js";

/** What is known of the report when a name has several bearers. */
export interface Company {
  readonly date: string | null;
  /** Countries that the report speaks of, with how often. */
  readonly countries: ReadonlyMap<string, number>;
  readonly knowledge: Knowledge;
}

/** How well known an office makes its holder: what a bare surname is worth. */
const FAME: Readonly<Partial<Record<OfficeClass, number>>> = {
  head_of_state: 2,
  head_of_government: 2,
  igo_head: 2,
  foreign: 1,
  defence: 0.5,
};

/** The model's sectors that people in and around politics have; others speak against a bearer from the tables. */
const PUBLIC: ReadonlySet<string> = new Set([
  "GOV",
  "LEG",
  "PTY",
  "ELI",
  "OPP",
  "MIL",
  "IGO",
  "state",
  "SPY",
  "JUD",
  "REB",
]);

/** Years after an office in which its holder is still whom a bare surname means. */
const REMEMBERED = 12;

const fameOf = (term: Term): number => FAME[term.office_class] ?? 0;

const yearOf = (date: string | null): number => (date === null ? 9999 : Number(date.slice(0, 4)));

/** What the much reported have before namesakes, within the years of their terms. */
const REPORTED = 2;

const nearIn = (person: Entity, date: string | null): readonly Term[] =>
  person.terms.filter(
    (term) =>
      date === null ||
      Math.abs(yearOf(date) - Math.min(yearOf(term.to), Math.max(yearOf(date), yearOf(term.from)))) <=
        REMEMBERED,
  );

/** The most famous of a person's terms that lies near enough to the date; any term where there is no date. */
function fameNear(person: Entity, date: string | null): number {
  return Math.max(0, ...nearIn(person, date).map(fameOf));
}

const sectorOf = (code: string): string => (code.startsWith("IGO") ? "IGO" : (code.split(".")[1] ?? "state"));

/** Whether the model's sector speaks for (1) or against (-1) a holder of a term. */
const agreement = (sector: Mention["sector"], term: Term): number =>
  sectorOf(term.code) === sector ? 1 : -1;

function weight(person: Entity, sector: Mention["sector"], company: Company): number {
  const { date, knowledge, countries } = company;
  const term = date === null ? null : knowledge.termAt(person, date);
  const homes = [countryOf(person.code), ...(term ? [countryOf(term.code)] : [])];
  const near = Math.max(...homes.map((home) => countries.get(home) ?? 0));
  const office = term ? 2 + fameOf(term) + agreement(sector, term) : fameNear(person, date);
  const reported = isReported(person, date) ? REPORTED : 0;
  return office + reported + (near > 0 ? 2 + Math.min(near, 10) / 20 : 0) + (PUBLIC.has(sector) ? 1 : -1);
}

/** Years before and after a term in which its holder is much reported. */
const REPORTED_FOR = { before: 2, after: 8 } as const;

const isReported = (person: Entity, date: string | null): boolean =>
  person.famous === true &&
  (person.terms.length === 0 ||
    person.terms.some(
      ({ from, to }) =>
        date === null ||
        ((from === null || yearOf(date) >= yearOf(from) - REPORTED_FOR.before) &&
          yearOf(date) <= yearOf(to) + REPORTED_FOR.after),
    ));

/** How much must speak for a bearer before a surname alone is taken for him or her: less for heads of state. */
const NEEDS = { famous: 3, others: 4.5 } as const;
const FAMOUS = 2;

/**
 * The bearer of a name that fits the report best: in office at its date, of a country it speaks of, well known, of the
 * sector that the model sees; of equals the one whom the tables name first. Null where a bare surname has too little to speak for
 * anybody.
 */
export function bearer(hit: NameHit, sector: Mention["sector"], company: Company): Entity | null {
  let best: { person: Entity; weight: number } | null = null;
  for (const person of hit.entities) {
    if (person.kind !== "person") continue;
    const value = weight(person, sector, company);
    if (!best || value > best.weight) best = { person, weight: value };
  }
  if (!best) return null;
  if (hit.role !== "surname") return best.person;
  const famous = isReported(best.person, company.date) || fameNear(best.person, company.date) >= FAMOUS;
  return best.weight >= (famous ? NEEDS.famous : NEEDS.others) ? best.person : null;
}
