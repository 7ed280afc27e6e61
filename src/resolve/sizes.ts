import type { Span } from "../span.js";
import { type Draft, type DraftEvent, type Size, type Stage, wordsOf } from "./draft.js";
import { FATES, NOT_PEOPLE, NUMBER_WORDS } from "./words-sizes.js";

type Fate = keyof typeof FATES;

/** A count in the text and where it stands. */
interface Count {
  readonly value: number;
  readonly span: Span;
}

const MAX_COUNT = 1_000_000;

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}$€£.,:-])(?:(?<digits>[\\d٠-٩۰-۹]{1,3}(?:[.,  ]\\d{3})+|[\\d٠-٩۰-۹]{1,6})|(?<word>${NUMBER_WORDS.slice(1).join("|")}))(?![\\p{N}]|[.,:]\\d|[a-z](?![a-z]))`,
  "giu",
);

const digitsOf = (text: string): number =>
  Number(
    text
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
      .replace(/\D/g, ""),
  );

/** Every count of people in a stretch of text; years, ages, dates, units and money left out. */
export function countsIn(text: string): readonly Count[] {
  return [...text.matchAll(NUMBER)].flatMap((match): Count[] => {
    const { digits, word } = match.groups ?? {};
    const value = digits ? digitsOf(digits) : NUMBER_WORDS.indexOf((word ?? "").toLowerCase());
    const end = match.index + match[0].length;
    const isYear = digits !== undefined && /^(?:19|20)\d{2}$/.test(digits);
    if (value < 1 || value > MAX_COUNT || isYear || NOT_PEOPLE.test(text.slice(end, end + 24))) return [];
    return [{ value, span: [match.index, end] }];
  });
}

/** The stretch that belongs to an event: its sentence, or what of it lies near the trigger. */
const REACH = 110;

function near(event: DraftEvent, draft: Draft): { readonly text: string; readonly from: number } {
  const sentence = draft.readings
    .flatMap((reading) => (reading.passage.span[0] === event.passage[0] ? reading.passage.sentences : []))
    .find((span) => span[0] <= event.read.trigger[0] && event.read.trigger[0] < span[1]);
  const [start, end] = sentence ?? event.passage;
  const from = Math.max(start, event.read.trigger[0] - REACH);
  return { text: wordsOf(draft, [from, Math.min(end, event.read.trigger[1] + REACH)]), from };
}

/** Each word of fate takes the count nearest to it that no nearer word has taken. */
function pair(text: string, fates: readonly Fate[]): Size | null {
  const counts = countsIn(text);
  const hits = fates.flatMap((fate) =>
    [...text.matchAll(new RegExp(FATES[fate].source, "giu"))].map((match) => ({
      fate,
      at: match.index,
      end: match.index + match[0].length,
    })),
  );
  const options = hits.flatMap((hit) =>
    counts.map((count) => ({
      hit,
      count,
      far: count.span[0] >= hit.end ? count.span[0] - hit.end : hit.at - count.span[1],
    })),
  );
  options.sort((a, b) => a.far - b.far || a.count.span[0] - b.count.span[0]);
  const taken = new Set<number>();
  const size: { dead?: number; injured?: number; arrested?: number } = {};
  for (const { hit, count, far } of options) {
    if (far > 60 || taken.has(count.span[0]) || size[hit.fate] !== undefined) continue;
    size[hit.fate] = count.value;
    taken.add(count.span[0]);
  }
  return Object.keys(size).length > 0 ? size : null;
}

/** Dead, injured and arrested as far as the event's own sentence counts them; null where it does not. */
export function sizeOf(event: DraftEvent, draft: Draft): Size | null {
  const { event: type, mode, status } = event.read;
  if (status === "denied" || status === "possible" || status === "sought") return null;
  const { text } = near(event, draft);
  if (type === "ASSAULT") return pair(text, ["dead", "injured"]);
  return type === "COERCE" && (mode === "arrest" || mode === null) ? pair(text, ["arrested"]) : null;
}

/** How many people an assault killed or hurt and how many were arrested, where figures stand beside it. */
export const sizes: Stage = {
  name: "sizes",
  needs: ["mentions"],
  gives: ["sizes"],
  run: (draft) => ({
    ...draft,
    events: draft.events.map((event) => {
      const size = sizeOf(event, draft);
      if (!size) return event;
      const says = Object.entries(size).map(([fate, count]) => `${count} ${fate}`);
      return { ...event, size, steps: [...event.steps, { rule: "size", says: says.join(", ") }] };
    }),
  }),
};
