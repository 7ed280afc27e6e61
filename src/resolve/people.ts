import type { Entity, Knowledge, NameHit } from "../knowledge/knowledge.js";
import type { Mention } from "../reader/reading.js";
import { countryOf } from "./draft.js";

/** What is known of the report when a name has several bearers. */
export interface Company {
  readonly date: string | null;
  /** Countries that the report speaks of, with how often. */
  readonly countries: ReadonlyMap<string, number>;
  readonly knowledge: Knowledge;
}

/** The model's sectors that a holder of office can have; `CIV`, `LAB` and the like speak against an office. */
const PUBLIC: ReadonlySet<string> = new Set([
  "GOV",
  "LEG",
  "PTY",
  "ELI",
  "OPP",
  "MIL",
  "JUD",
  "IGO",
  "state",
  "REB",
  "SPY",
  "REL",
]);

const weight = (person: Entity, sector: Mention["sector"], company: Company): number => {
  const holds = company.date !== null && company.knowledge.termAt(person, company.date) !== null;
  const home = countryOf(person.code);
  const near = Math.max(
    company.countries.get(home) ?? 0,
    ...person.terms.map((term) => company.countries.get(countryOf(term.code)) ?? 0),
  );
  return (holds ? 3 : 0) + (near > 0 ? 2 + Math.min(near, 10) / 10 : 0) + (PUBLIC.has(sector) ? 1 : 0);
};

/** How much must speak for one bearer before a surname alone is taken for him or her. */
const SURNAME_NEEDS = 3;

/**
 * The bearer of a name that fits the report best: in office at its date, of a country it speaks of, of a public sector.
 * The first of equals; null where a bare surname has too little to speak for anybody.
 */
export function bearer(hit: NameHit, sector: Mention["sector"], company: Company): Entity | null {
  let best: { person: Entity; weight: number } | null = null;
  for (const person of hit.entities) {
    if (person.kind !== "person") continue;
    const value = weight(person, sector, company);
    if (!best || value > best.weight) best = { person, weight: value };
  }
  if (!best) return null;
  const needs = hit.role === "surname" ? SURNAME_NEEDS : 0;
  return best.weight >= needs ? best.person : null;
}
