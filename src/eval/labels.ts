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
    readonly status: Status;
    readonly actor: readonly Span[];
    readonly recipient: readonly Span[];
  }[];
  readonly relations: readonly { readonly type: RelationType; readonly parties: readonly Span[] }[];
  readonly quotes: readonly { readonly speaker: Span | null; readonly content: Span | null }[];
}

/** What a coder says of a passage, in the form that is scored. Everything but `id` may be missing. */
export interface Prediction {
  readonly id: string;
  readonly events?: readonly {
    readonly event: string;
    readonly status?: string;
    readonly trigger?: Span;
    readonly actor?: readonly string[];
    readonly recipient?: readonly string[];
  }[];
  readonly relations?: readonly {
    readonly relation: string;
    readonly parties: readonly string[];
    readonly trigger?: Span;
  }[];
  readonly statements?: readonly {
    readonly content: Span;
    readonly speaker_span?: Span;
    readonly speaker?: string;
    readonly cue?: Span;
  }[];
  readonly mentions?: readonly { readonly span: Span; readonly code: string }[];
}
