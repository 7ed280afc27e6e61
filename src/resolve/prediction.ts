import type { ActorRef } from "../actor.js";
import type { Records } from "../record.js";
import type { Span } from "../span.js";

/** One passage's records in the form that scorers of labelled passages take: codes, spans, labels and confidence. */
export interface Prediction {
  readonly id: string;
  readonly events: readonly {
    readonly event: string;
    readonly mode: string | null;
    readonly status: string;
    readonly trigger: Span;
    readonly actor: readonly string[];
    readonly recipient: readonly string[];
    /** The words that name them here: a pronoun's own, not those of the name that it stands for. */
    readonly actor_spans: readonly Span[];
    readonly recipient_spans: readonly Span[];
    readonly place: readonly Span[];
    readonly time: readonly Span[];
    readonly context: readonly string[];
    readonly confidence: number;
  }[];
  readonly relations: readonly {
    readonly relation: string;
    readonly trigger: Span;
    readonly parties: readonly string[];
    readonly party_spans: readonly Span[];
    readonly confidence: number;
  }[];
  readonly statements: readonly {
    readonly content: Span;
    readonly cue?: Span;
    readonly speaker_span?: Span;
    readonly speaker?: string;
    readonly confidence: number;
  }[];
  /** Several actors of one mention are joined with `|`. */
  readonly mentions: readonly { readonly span: Span; readonly code: string }[];
}

const spans = (refs: readonly ActorRef[]): readonly Span[] => [
  ...new Map(refs.map(({ span }) => [span.join("-"), span])).values(),
];

const given = (span: Span | null | undefined): readonly Span[] => (span ? [span] : []);

const codes = (refs: readonly ActorRef[]): readonly string[] => [...new Set(refs.map((ref) => ref.code))];

function mentionsOf(records: Records): Prediction["mentions"] {
  const bySpan = new Map<string, { span: Span; codes: string[] }>();
  for (const actor of records.actors) {
    for (const span of actor.mentions) {
      const held = bySpan.get(span.join("-")) ?? { span, codes: [] };
      if (!held.codes.includes(actor.code)) held.codes.push(actor.code);
      bySpan.set(span.join("-"), held);
    }
  }
  const sorted = [...bySpan.values()].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return sorted.map(({ span, codes: found }) => ({ span, code: found.join("|") }));
}

/** Records as a prediction for the passage with this id. Everything in it stands in the records' JSON too. */
export const toPrediction = (id: string, records: Records): Prediction => ({
  id,
  events: records.events.map(({ event, mode, status, trigger, actor, recipient, context, ...rest }) => ({
    event,
    mode,
    status,
    trigger,
    actor: codes(actor),
    recipient: codes(recipient),
    actor_spans: spans(actor),
    recipient_spans: spans(recipient),
    place: given(rest.event_loc?.span),
    time: given(rest.date.span),
    context,
    confidence: rest.confidence,
  })),
  relations: records.relations.map(({ relation, trigger, parties, confidence }) => ({
    relation,
    trigger,
    parties: codes(parties),
    party_spans: spans(parties),
    confidence,
  })),
  statements: records.statements.map(({ content, cue, speaker, confidence }) => ({
    content,
    confidence,
    ...(cue ? { cue } : {}),
    ...(speaker ? { speaker_span: speaker.span, speaker: speaker.code } : {}),
  })),
  mentions: mentionsOf(records),
});
