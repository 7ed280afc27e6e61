import type { Certainty } from "./report.js";
import type { Span } from "./span.js";

/** What kind of thing an actor is; decides which pronouns and descriptions can stand for it. */
export type ActorKind = "state" | "person" | "body" | "group" | "organisation" | "unknown";

/**
 * An actor as one report names it.
 * `code` is `COUNTRY` or `COUNTRY.SECTOR` (ISO 3166 alpha-3, PLOVER sector), `IGO` for an international body,
 * `---` for an unknown country. `id` refines it: `RUS`, `RUS.GOV:sergei-lavrov`, `IGO:NATO`, `---.REB:text-as-given`.
 */
export interface Actor {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** The office held at the date of the report, where there is one. */
  readonly office: string | null;
  /** Wikidata item, such as `Q58217`, where known. */
  readonly wikidata: string | null;
  /** `known` from the knowledge tables, `implied` from the words around it, `unknown` where neither helped. */
  readonly resolved: Certainty;
  readonly mentions: readonly Span[];
}

/** An actor in a role of a record: which one, and the words that name it there. */
export interface ActorRef {
  readonly id: string;
  readonly code: string;
  readonly span: Span;
}
