import type { EventType, RelationType, Status } from "../ontology.js";
import type { Span } from "../span.js";

/** A labelled passage: what a careful reader finds in it. Spans are UTF-16 positions in `text`. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly lang?: string;
  /** Codes are `COUNTRY.SECTOR`, several joined with `|`. */
  readonly actors: readonly { readonly span: Span; readonly code: string; readonly name?: string }[];
  readonly events: readonly {
    readonly trigger: Span;
    readonly type: EventType;
    /** Absent where the type's modes do not fit. */
    readonly mode?: string;
    readonly status: Status;
    readonly actor: readonly Span[];
    readonly recipient: readonly Span[];
    readonly place?: readonly Span[];
    readonly time?: readonly Span[];
    readonly context?: readonly string[];
  }[];
  readonly relations: readonly {
    readonly trigger?: Span;
    readonly type: RelationType;
    readonly parties: readonly Span[];
  }[];
  readonly quotes: readonly {
    readonly speaker: Span | null;
    readonly content: Span | null;
    readonly cue?: Span | null;
  }[];
}

/** What a coder says of a passage, in the form that is scored. Everything but `id` may be missing. */
export interface Prediction {
  readonly id: string;
  readonly events?: readonly {
    readonly event: string;
    readonly mode?: string | null;
    readonly status?: string;
    readonly trigger?: Span;
    readonly actor?: readonly string[];
    readonly recipient?: readonly string[];
    readonly actor_spans?: readonly Span[];
    readonly recipient_spans?: readonly Span[];
    readonly place?: readonly Span[];
    readonly time?: readonly Span[];
    readonly context?: readonly string[];
    readonly confidence?: number;
  }[];
  readonly relations?: readonly {
    readonly relation: string;
    readonly parties: readonly string[];
    readonly party_spans?: readonly Span[];
    readonly trigger?: Span;
    readonly confidence?: number;
  }[];
  readonly statements?: readonly {
    readonly content: Span;
    readonly speaker_span?: Span;
    readonly speaker?: string;
    readonly cue?: Span;
    readonly confidence?: number;
  }[];
  readonly mentions?: readonly { readonly span: Span; readonly code: string }[];
}

export type LabelledEvent = Labelled["events"][number];
export type ToldEvent = NonNullable<Prediction["events"]>[number];
