import type { Records } from "../record.js";
import type { Prediction } from "./labels.js";

/** The records of a passage in the form that is scored; `id` is the passage's. */
export function predictionOf(id: string, records: Records): Prediction {
  const codes = (refs: readonly { readonly code: string }[]) => refs.map((ref) => ref.code);
  return {
    id,
    events: records.events.map(({ event, status, trigger, actor, recipient }) => ({
      event,
      status,
      trigger,
      actor: codes(actor),
      recipient: codes(recipient),
    })),
    relations: records.relations.map(({ relation, parties, trigger }) => ({
      relation,
      parties: codes(parties),
      trigger,
    })),
    statements: records.statements.map(({ content, speaker, cue }) => ({
      content,
      ...(speaker === null ? {} : { speaker_span: speaker.span, speaker: speaker.id }),
      ...(cue === null ? {} : { cue }),
    })),
    mentions: records.actors.flatMap((actor) => actor.mentions.map((span) => ({ span, code: actor.code }))),
  };
}
