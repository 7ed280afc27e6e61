import type { Reading } from "../reader/reading.js";
import type { Span } from "../span.js";
import { bySpan } from "../span.js";
import type { Draft, DraftMention, Stage } from "./draft.js";
import { withOwners } from "./owners.js";
import { shapeOf } from "./shape.js";
import { withSpeakers } from "./speakers.js";

type Placed = { readonly reading: number; readonly index: number };

const spanKey = (span: Span): string => `${span[0]}-${span[1]}`;

/** Mentions of all readings in text order; a stretch that two readings name is one mention. */
function placed(readings: readonly Reading[]): ReadonlyMap<string, readonly Placed[]> {
  const bySpanKey = new Map<string, Placed[]>();
  readings.forEach((reading, r) => {
    reading.mentions.forEach((mention, index) => {
      const key = spanKey(mention.span);
      bySpanKey.set(key, [...(bySpanKey.get(key) ?? []), { reading: r, index }]);
    });
  });
  return bySpanKey;
}

/** Where a mention of a reading stands in the draft's list. */
export type KeyOf = (reading: number, index: number) => number | null;

/** The draft's mentions and the way to them from a reading's indices. */
export function gather(
  readings: readonly Reading[],
  text: string,
  language: string,
): { readonly mentions: readonly DraftMention[]; readonly keyOf: KeyOf } {
  const groups = [...placed(readings).values()];
  const at = (place: Placed | undefined) =>
    place ? readings[place.reading]?.mentions[place.index] : undefined;
  groups.sort((a, b) => bySpan(at(a[0])?.span ?? [0, 0], at(b[0])?.span ?? [0, 0]));
  const keys = new Map(
    groups.flatMap((group, key) => group.map((p) => [`${p.reading}:${p.index}`, key] as const)),
  );
  const keyOf: KeyOf = (reading, index) => keys.get(`${reading}:${index}`) ?? null;
  const mentions = groups.flatMap((group, key): DraftMention[] => {
    const first = group[0];
    const mention = at(first);
    if (!first || !mention) return [];
    const words = text.slice(mention.span[0], mention.span[1]);
    const back = mention.antecedent === null ? null : keyOf(first.reading, mention.antecedent);
    return [
      {
        key,
        span: mention.span,
        words,
        sector: mention.sector,
        confidence: mention.confidence,
        antecedent: back === key ? null : back,
        shape: shapeOf(words, language),
        who: [],
        steps: [
          {
            rule: "model",
            says: `"${words}" is an actor (${mention.sector}), score ${mention.confidence.toFixed(2)}`,
          },
        ],
      },
    ];
  });
  return { mentions, keyOf };
}

const keysOf = (indices: readonly number[], reading: number, keyOf: KeyOf): number[] => [
  ...new Set(indices.flatMap((index) => keyOf(reading, index) ?? [])),
];

const speakerKey = (span: Span | null, mentions: readonly DraftMention[]): number | null => {
  if (!span) return null;
  const inside = mentions.filter((m) => m.span[0] < span[1] && span[0] < m.span[1]);
  const exact = inside.find((m) => m.span[0] === span[0] && m.span[1] === span[1]);
  return (exact ?? inside[0])?.key ?? null;
};

/** Every mention of the readings in text order, and events, relations and statements that point to them. */
export const mentions: Stage = {
  name: "mentions",
  needs: [],
  gives: ["mentions"],
  run(draft: Draft) {
    const { text } = draft.report;
    const readings = draft.readings.map((reading) => withOwners(withSpeakers(reading), text, draft.language));
    const { mentions: found, keyOf } = gather(readings, text, draft.language);
    const flat = <T, U>(
      pick: (reading: Reading) => readonly T[],
      make: (item: T, r: number, reading: Reading) => U,
    ): U[] => readings.flatMap((reading, r) => pick(reading).map((item) => make(item, r, reading)));
    return {
      ...draft,
      readings,
      mentions: found,
      events: flat(
        (reading) => reading.events,
        (read, r, reading) => ({
          read,
          part: reading.passage.part,
          passage: reading.passage.span,
          actor: keysOf(read.actor, r, keyOf),
          recipient: keysOf(read.recipient, r, keyOf),
          place: null,
          date: { start: null, end: null, precision: "unknown", certainty: "unknown", span: null } as const,
          size: null,
          statement: null,
          steps: [
            { rule: "model", says: `${read.event} ${read.status}, score ${read.confidence.toFixed(2)}` },
          ],
        }),
      ),
      relations: flat(
        (reading) => reading.relations,
        (read, r) => ({
          read,
          parties: keysOf(read.parties, r, keyOf),
          statement: null,
          steps: [
            { rule: "model", says: `${read.relation} ${read.status}, score ${read.confidence.toFixed(2)}` },
          ],
        }),
      ),
      statements: flat(
        (reading) => reading.statements,
        (read, _r, reading) => ({
          read,
          passage: reading.passage.span,
          speaker: speakerKey(read.speaker, found),
          addressee: null,
          kind: "indirect" as const,
          steps: [{ rule: "model", says: `a statement, score ${read.confidence.toFixed(2)}` }],
        }),
      ),
    };
  },
};
