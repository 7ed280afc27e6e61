import { AFTER_WHAT, type Direction, FILL, SINCE, UNITS, UNTIL } from "./words-directions.js";

/** Time words and what stands around them in the report. */
export interface Phrase {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/** How an act lies to a time: up to it, from it on, or an amount of time after or before what the next words tell. */
export type Way = "until" | "since" | "after";

/** How far around a time its direction is looked for, in UTF-16 units. */
const REACH = 40;

/** The phrase of a stretch of a text. */
export const phraseAt = (
  text: string,
  [start, end]: readonly [number, number],
  language: string,
): Phrase => ({
  words: text.slice(start, end).trim(),
  before: text.slice(Math.max(0, start - REACH), start),
  after: text.slice(end, end + REACH),
  language,
});

interface Patterns {
  readonly atEnd: RegExp | null;
  readonly atStart: RegExp | null;
  readonly behind: RegExp | null;
  readonly last: RegExp | null;
}

const fill = `(?:(?:\\s|(?<=['’]))(?:${FILL.replaceAll(" ", "|")})(?!\\p{L}))*`;

function patternsOf({ before, after }: Direction, han: boolean): Patterns {
  const [left, right] = han ? ["", ""] : ["(?<!\\p{L})", "(?!\\p{L})"];
  const make = (source: string | null) => (source === null ? null : new RegExp(source, "iu"));
  return {
    atEnd: make(before && `${left}(?:${before})${fill}\\s*$`),
    atStart: make(before && `^(?:${before})${han ? "" : `(?:${fill}${right})`}`),
    behind: make(
      after && `^['’]?\\p{L}{0,4}(?:\\s?\\p{L}+n[ae]|\\s\\p{L}+n?d[ae]n)?\\s?(?:${after})${right}`,
    ),
    last: make(after && `(?:${after})$`),
  };
}

const patternsBy = (table: Readonly<Record<string, Direction>>): ReadonlyMap<string, Patterns> =>
  new Map(
    Object.entries(table).map(([language, direction]) => [
      language,
      patternsOf(direction, language === "zh"),
    ]),
  );

const until = patternsBy(UNTIL);
const since = patternsBy(SINCE);

const fits = (patterns: Patterns | undefined, { words, before, after }: Phrase): boolean =>
  patterns !== undefined &&
  ((patterns.atEnd?.test(before) ?? false) ||
    (patterns.atStart?.test(words) ?? false) ||
    (patterns.last?.test(words) ?? false) ||
    (patterns.behind?.test(after) ?? false));

/** `с понедельника на вторник`: a night, not a beginning. */
const NIGHT = /^\s+на\s/u;

/** The way of a time; null where the act lies at it. */
export function wayOf(phrase: Phrase): Way | null {
  if (amountAfter(phrase) !== null) return "after";
  if (fits(until.get(phrase.language), phrase)) return "until";
  return fits(since.get(phrase.language), phrase) && !NIGHT.test(phrase.after) ? "since" : null;
}

const afterWhat = new Map(
  Object.entries(AFTER_WHAT).map(([language, what]) => [
    language,
    {
      inside: new RegExp(`^(.*\\S)\\s(?:${what})$`, "iu"),
      next: new RegExp(`^\\s(?:${what})(?!\\p{L})`, "iu"),
    },
  ]),
);

/** The amount in `four weeks after …`, `через два дня после …`; null where the words tell none such. */
export function amountAfter({ words, after, language }: Phrase): string | null {
  const what = afterWhat.get(language);
  const inside = what?.inside.exec(words)?.[1];
  const amount = inside ?? (what?.next.test(after) ? words : null);
  return amount !== null && UNITS.test(amount) ? amount.replace(/^(?:через|بعد)\s/u, "") : null;
}
