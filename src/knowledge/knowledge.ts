import type { ActorKind } from "../actor.js";
import type { Sector } from "../ontology.js";
import type { Span } from "../span.js";

/** Classes of office that descriptions name (`the Turkish foreign minister`). */
export const OFFICE_CLASSES = [
  "head_of_state",
  "head_of_government",
  "foreign",
  "defence",
  "interior",
  "finance",
  "justice",
  "deputy",
  "speaker",
  "spokesperson",
  "envoy",
  "military_chief",
  "intelligence",
  "other_minister",
  "igo_head",
  "other",
] as const;
export type OfficeClass = (typeof OFFICE_CLASSES)[number];

/** A stretch of an office held. Open ends are null; a fact is not used outside its dates. */
export interface Term {
  readonly office: string;
  readonly office_class: OfficeClass;
  /** The code that the office gives its holder: `RUS.GOV`, `IGO:NATO`. */
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A thing that a name can stand for. */
export interface Entity {
  /** `RUS`, `IGO:NATO`, `SYR.REB:hts`, `RUS.BUS:gazprom`; for a person the slug alone, `sergei-lavrov`. */
  readonly id: string;
  readonly kind: ActorKind;
  /** The code outside of any office: `RUS`, `IGO`, `SYR.REB`; for a person `RUS.ELI`. */
  readonly code: string;
  readonly name: string;
  readonly wikidata: string | null;
  readonly gender: "male" | "female" | null;
  /** Of people: whether reports mean this one when they give the surname alone. */
  readonly famous?: boolean;
  /** In order of `from`. Groups have them too where their standing changed, as the Taliban's did. */
  readonly terms: readonly Term[];
}

/** What kind of name it was: decides whether it can stand for the government, the people or the place. */
export type NameRole = "name" | "demonym" | "capital" | "metonym" | "alias" | "surname";

/** A name found, and what it can stand for, the likeliest first. */
export interface NameHit {
  readonly span: Span;
  readonly role: NameRole;
  readonly entities: readonly Entity[];
  /** `exact`, `folded` (case and marks), or `inflected` (a case ending was taken off). */
  readonly how: "exact" | "folded" | "inflected";
}

/** A word for a role: `troops` MIL, `foreign minister` GOV and foreign, `protesters` CIV. */
export interface RoleHit {
  readonly span: Span;
  readonly sector: Sector;
  readonly office_class: OfficeClass | null;
  /** Whether it names one person (`minister`) or many (`troops`) or an institution (`ministry`). */
  readonly number: "one" | "many" | "institution";
}

/** A place on the map. */
export interface Place {
  readonly name: string;
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly kind: "state" | "capital" | "city" | "region" | "sea";
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** The knowledge tables, ready to be asked. Pure: no file, clock or network behind it. */
export interface Knowledge {
  /** What a whole phrase names, an inflected form included; null where it names nothing. */
  named(phrase: string): NameHit | null;
  /** Every name inside a phrase, left to right, the longest at each position. Spans are within the phrase. */
  namesIn(phrase: string): readonly NameHit[];
  /**
   * Every role word inside a phrase, left to right, the longest at each position. The language of the text
   * (`fr`) decides between the readings of a word that several languages write alike; English without it.
   */
  rolesIn(phrase: string, language?: string | null): readonly RoleHit[];
  /** Who held an office of a country (`RUS`) or body (`IGO:NATO`) on an ISO date; null where nobody is known. */
  holder(of: string, office: OfficeClass, date: string): Entity | null;
  /** The office that a person held on a date, the highest first; null outside every term. */
  termAt(person: Entity, date: string): Term | null;
  /** The entity with this id, or null. */
  entity(id: string): Entity | null;
  /** Places of that name, the likeliest first (states and capitals, then by population). */
  places(name: string): readonly Place[];
}
