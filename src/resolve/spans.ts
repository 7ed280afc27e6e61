import type { Reading } from "../reader/reading.js";
import type { Span } from "../span.js";

/** Every span that a reading holds. */
function spansOf(reading: Reading): readonly Span[] {
  const { passage, mentions, events, relations, statements } = reading;
  const some = (span: Span | null): readonly Span[] => (span ? [span] : []);
  return [
    passage.span,
    ...passage.sentences,
    ...mentions.map((mention) => mention.span),
    ...events.flatMap((event) => [event.trigger, ...event.place, ...event.time, ...some(event.object)]),
    ...relations.flatMap((relation) => [relation.trigger, ...some(relation.issue)]),
    ...statements.flatMap((said) => [
      said.content,
      ...some(said.cue),
      ...some(said.speaker),
      ...some(said.via),
    ]),
  ];
}

/** Throws where a span of a reading holds no characters of the text: a bug in the reader, not in the report. */
export function checkSpans(readings: readonly Reading[], text: string): void {
  for (const span of readings.flatMap(spansOf)) {
    const [start, end] = span;
    const good =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (!good)
      throw new Error(`a reading points to [${start}, ${end}] in a text of ${text.length} characters`);
  }
}
