import type { Actor, ActorRef } from "./actor.js";
import type { Message } from "./error.js";
import type { Context, EventType, QuadCode, RelationType, Status } from "./ontology.js";
import type { Certainty, Report } from "./report.js";
import type { Span } from "./span.js";

/** A stretch of time that a record is about: ISO `start` and `end` (inclusive), as exact as `precision` says. */
export interface RecordDate {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: "day" | "week" | "month" | "year" | "period" | "unknown";
  readonly certainty: Certainty;
  /** The words that tell it, if any. */
  readonly span: Span | null;
}

/** Where an act took place, from the words of the report to the map. */
export interface RecordPlace {
  readonly span: Span | null;
  readonly text: string;
  /** The place's usual English name, where it was found. */
  readonly name: string | null;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly certainty: Certainty;
  /** The rule that placed it, such as `capital`, `city`, `state`, `dateline`. */
  readonly how: string;
}

/** What a record is about, in the report's words. */
export interface Topic {
  readonly span: Span;
  readonly text: string;
}

/** Something done, or said as an act, by one actor to another. */
export interface EventRecord {
  readonly id: string;
  readonly event: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly trigger: Span;
  readonly actor: readonly ActorRef[];
  readonly recipient: readonly ActorRef[];
  readonly object: Topic | null;
  readonly event_loc: RecordPlace | null;
  readonly date: RecordDate;
  readonly context: readonly Context[];
  readonly quad_code: QuadCode;
  /** PLOVER score, -10 to +10. */
  readonly event_scale: number;
  /** The nearest CAMEO code, as text. */
  readonly cameo: string;
  readonly goldstein: number;
  /** People told as dead, injured or arrested; absent where nothing is told. */
  readonly size: { readonly dead?: number; readonly injured?: number; readonly arrested?: number } | null;
  /** The id of the statement that it stands in, or null where the report itself tells it. */
  readonly attributed_to: string | null;
  /** The id of the event that tells the same act at greater length (a headline and its story), or null. */
  readonly retold_in: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a report lets somebody say. */
export interface Statement {
  readonly id: string;
  /** Null where nobody is named. */
  readonly speaker: ActorRef | null;
  /** The source that carries it (`TASS cited …`), or null. */
  readonly via: Topic | null;
  readonly cue: Span | null;
  readonly content: Span;
  readonly kind: "direct" | "indirect" | "mixed";
  readonly addressee: ActorRef | null;
  /** Actors that the content names, its speaker left out. */
  readonly about: readonly string[];
  readonly confidence: number;
}

/** How actors stand to each other, as a state and not an act. */
export interface Relation {
  readonly id: string;
  readonly relation: RelationType;
  readonly status: Status;
  readonly trigger: Span;
  readonly parties: readonly ActorRef[];
  readonly issue: Topic | null;
  readonly attributed_to: string | null;
  readonly confidence: number;
}

/** All that Dragoman says of one report: one line of `dragoman read --jsonl`. */
export interface Records {
  readonly report: Report;
  readonly actors: readonly Actor[];
  readonly events: readonly EventRecord[];
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
  readonly messages: readonly Message[];
  /** What made them. */
  readonly made_by: { readonly dragoman: string; readonly model: string; readonly ontology: string };
}
