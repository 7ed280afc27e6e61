import type { Context, EventType, RelationType, Sector, Status } from "../ontology.js";
import type { Span } from "../span.js";

/** One to five sentences that the model reads in one run. Title and standfirst are passages of their own. */
export interface Passage {
  readonly part: "title" | "standfirst" | "body";
  /** Where it stands in `report.text`. */
  readonly span: Span;
  readonly sentences: readonly Span[];
}

/** The words that name an actor, before anyone knows who it is. */
export interface Mention {
  readonly span: Span;
  /** The model's idea of its sector: `state`, `IGO` or a PLOVER sector. */
  readonly sector: Sector | "state" | "IGO";
  readonly confidence: number;
  /** The earlier mention of the passage that it stands for, by index, as the model sees it; null for none. */
  readonly antecedent: number | null;
}

/** An act as the model reads it. Actor and recipient are indices into the passage's mentions. */
export interface ReadEvent {
  readonly trigger: Span;
  readonly event: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly context: readonly Context[];
  readonly actor: readonly number[];
  readonly recipient: readonly number[];
  readonly place: readonly Span[];
  readonly time: readonly Span[];
  readonly object: Span | null;
  readonly confidence: number;
}

/** A relation as the model reads it. Parties are indices into the passage's mentions. */
export interface ReadRelation {
  readonly trigger: Span;
  readonly relation: RelationType;
  readonly status: Status;
  readonly parties: readonly number[];
  readonly issue: Span | null;
  readonly confidence: number;
}

/** A statement as the model reads it. `speaker` need not be a mention (`a statement`, `TASS`). */
export interface ReadStatement {
  /** The words that signal it; null for quoted words that nothing in the passage signals. */
  readonly cue: Span | null;
  readonly content: Span;
  readonly speaker: Span | null;
  readonly via: Span | null;
  readonly confidence: number;
}

/** What the reader says of one passage: spans of `report.text`, labels and links, and no country yet. */
export interface Reading {
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
  readonly events: readonly ReadEvent[];
  readonly relations: readonly ReadRelation[];
  readonly statements: readonly ReadStatement[];
}
