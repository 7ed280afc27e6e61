import type { Actor } from "../actor.js";
import type { Entity, Knowledge, OfficeClass } from "../knowledge/knowledge.js";
import type { Mention, ReadEvent, Reading, ReadRelation, ReadStatement } from "../reader/reading.js";
import type { RecordDate, RecordPlace } from "../record.js";
import type { Report } from "../report.js";
import type { Span } from "../span.js";
import type { Shape } from "./shape.js";

/** One rule that fired: its name and what it says in this case. */
export interface Step {
  readonly rule: string;
  readonly says: string;
}

/** An actor that a mention stands for: all of `Actor` but its mentions, and what pronouns need to know. */
export interface Who extends Omit<Actor, "mentions"> {
  readonly gender: "male" | "female" | null;
  readonly entity: Entity | null;
  /** What office its own words gave it, for `the minister` later on. */
  readonly office_class: OfficeClass | null;
}

/** A mention of the model on its way to the actors that it stands for. */
export interface DraftMention {
  /** Its place in `Draft.mentions`. */
  readonly key: number;
  readonly span: Span;
  readonly words: string;
  readonly sector: Mention["sector"];
  readonly confidence: number;
  /** Key of the earlier mention that the model links it to, or null. */
  readonly antecedent: number | null;
  readonly shape: Shape;
  /** Empty until a rule resolves it; several for `Moscow and Ankara`. */
  readonly who: readonly Who[];
  readonly steps: readonly Step[];
}

/** A word of the report that points to a country, a mention or not. */
export interface Clue {
  readonly span: Span;
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly kind: "state" | "demonym" | "capital" | "actor" | "place" | "dateline";
  /** The actor that it is, where it is a mention: its key and sector. */
  readonly mention?: number;
  readonly sector?: string;
}

/** How many people an act killed, hurt or took away. */
export type Size = { readonly dead?: number; readonly injured?: number; readonly arrested?: number };

/** An event on its way to a record. Roles are keys of `Draft.mentions`. */
export interface DraftEvent {
  readonly read: ReadEvent;
  readonly part: "title" | "standfirst" | "body";
  readonly passage: Span;
  readonly actor: readonly number[];
  readonly recipient: readonly number[];
  readonly place: RecordPlace | null;
  readonly date: RecordDate;
  readonly size: Size | null;
  /** Place in `Draft.statements` of the statement that it stands in. */
  readonly statement: number | null;
  readonly steps: readonly Step[];
}

/** A relation on its way to a record. */
export interface DraftRelation {
  readonly read: ReadRelation;
  readonly parties: readonly number[];
  readonly statement: number | null;
  readonly steps: readonly Step[];
}

/** A statement on its way to a record. Speaker and addressee are keys of `Draft.mentions`. */
export interface DraftStatement {
  readonly read: ReadStatement;
  readonly passage: Span;
  readonly speaker: number | null;
  readonly addressee: number | null;
  readonly kind: "direct" | "indirect" | "mixed";
  readonly steps: readonly Step[];
}

/** The day that offices and relative times go by. */
export interface Anchor {
  /** ISO day; the middle of the stretch where only a month or a year is told. */
  readonly date: string;
  readonly from: "dateline" | "published";
  /** First and last day that it may be: the day itself where it is told. */
  readonly start: string;
  readonly end: string;
  readonly precision: "day" | "month" | "year";
}

/** A report's readings as they turn into records: each stage hands on a new one with more in it. */
export interface Draft {
  readonly report: Report;
  readonly readings: readonly Reading[];
  /** Null where the report has no date. */
  readonly anchor: Anchor | null;
  /** The tables' language: two letters, `en` where the report's is not among them. */
  readonly language: string;
  /** In text order. */
  readonly mentions: readonly DraftMention[];
  readonly clues: readonly Clue[];
  readonly events: readonly DraftEvent[];
  readonly relations: readonly DraftRelation[];
  readonly statements: readonly DraftStatement[];
}

/** What stages need and give: facets of the draft. */
export type Facet =
  | "mentions"
  | "roles"
  | "speakers"
  | "clues"
  | "names"
  | "countries"
  | "who"
  | "parties"
  | "places"
  | "dates"
  | "sizes"
  | "kinds"
  | "sources";

/** One stage of the chain. */
export interface Stage {
  readonly name: string;
  readonly needs: readonly Facet[];
  readonly gives: readonly Facet[];
  run(draft: Draft, knowledge: Knowledge): Draft;
}

/** The characters of the report that a span holds. */
export const wordsOf = (draft: Draft, span: Span): string => draft.report.text.slice(span[0], span[1]);

/** A mention with its actors, and the step that says why. */
export const settle = (mention: DraftMention, who: readonly Who[], step: Step): DraftMention => ({
  ...mention,
  who,
  steps: [...mention.steps, step],
});

/** The first part of a code, its country or body: `RUS` of `RUS.GOV`, `IGO`, `---`. */
export const countryOf = (code: string): string => code.split(/[.:]/)[0] || "---";

/** Whether a code names a country (not a body, not unknown). */
export const hasCountry = (code: string): boolean =>
  /^[A-Z]{3}$/.test(countryOf(code)) && !["IGO", "INT"].includes(countryOf(code));
