import type { RecordDate } from "../record.js";
import type { Certainty } from "../report.js";
import { type Day, dayAt, isoOf, monthSpan, partsOf, weekdayOf, yearSpan } from "./calendar.js";
import { DAY_WORDS, LAST, MONTHS, NEXT, UNIT_WORDS, type Unit, WEEKDAYS } from "./words-dates.js";

/** A stretch of days that words tell. */
export interface Told {
  readonly start: Day;
  readonly end: Day;
  readonly precision: RecordDate["precision"];
  readonly certainty: Certainty;
  readonly rule: string;
}

/** What a rule for time words goes by. */
export interface TimeScene {
  /** Digits are ASCII, spaces single. */
  readonly words: string;
  readonly language: string;
  /** The day that relative words count from, or null. */
  readonly anchor: Day | null;
  /** Whether the act lies ahead: a bare weekday is then the next one. */
  readonly ahead: boolean;
}

type Rule = (scene: TimeScene) => Told | null;

const told = (
  span: readonly [Day, Day],
  precision: Told["precision"],
  certainty: Certainty,
  rule: string,
): Told => ({
  start: span[0],
  end: span[1],
  precision,
  certainty,
  rule,
});

const oneDay = (day: Day | null, certainty: Certainty, rule: string): Told | null =>
  day === null ? null : told([day, day], "day", certainty, rule);

/** A stem of the tables as a pattern: `=` at the end asks for the whole word, `_` is a space. */
function stem(source: string): string {
  const whole = source.endsWith("=");
  const text = source.replace(/=$/, "").replaceAll("_", " ").replaceAll("\u200c", "");
  if (/\p{Script=Han}/u.test(text)) return text;
  return `(?<!\\p{L})${/\p{Script=Arabic}/u.test(text) ? "[وبلف]?" : ""}${text}${whole ? "(?!\\p{L})" : "\\p{L}*"}`;
}

const pattern = (alternatives: string): RegExp =>
  new RegExp(alternatives.split("|").map(stem).join("|"), "iu");

const lists = (source: Readonly<Record<string, string>>): ReadonlyMap<string, readonly RegExp[]> =>
  new Map(Object.keys(source).map((language) => [language, source[language]!.split(" ").map(pattern)]));

const months = lists(MONTHS);
const weekdays = lists(WEEKDAYS);
const dayWords = new Map(
  Object.keys(DAY_WORDS).map((language) => [
    language,
    Object.entries(DAY_WORDS[language]!).map(([words, offset]) => [pattern(words), offset] as const),
  ]),
);

/** Days by which a told date may lie after the report before it is taken for last year's. */
const NEARLY = 10;

/** The year of a month (and day) without one: the nearest past to the anchor, or the nearest to come. */
function impliedYear(month: number, day: number | null, anchor: Day, ahead: boolean): number {
  const { year } = partsOf(anchor);
  const here = dayAt(year, month, Math.min(day ?? 15, 28)) ?? anchor;
  if (ahead) return here < anchor - 31 ? year + 1 : year;
  return here > anchor + (day === null ? 31 : NEARLY) ? year - 1 : year;
}

const YEAR = /(?<!\d)(1[5-9]\d{2}|20\d{2}|21\d{2})(?!\d)/;

const isoDate: Rule = ({ words }) => {
  const found = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(words);
  return found
    ? oneDay(dayAt(Number(found[1]), Number(found[2]), Number(found[3])), "known", "iso date")
    : null;
};

const chinese: Rule = ({ words, anchor, ahead }) => {
  const found = /(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?/gu;
  const best = [...words.matchAll(found)].find((match) => match[0].length > 0);
  if (!best) return null;
  const [year, month, day] = [best[1], best[2], best[3]].map((part) =>
    part === undefined ? null : Number(part),
  );
  if (year && !month) return told(yearSpan(year), "year", "known", "year");
  if (anchor === null && !year) return null;
  const at = anchor === null ? null : partsOf(anchor);
  const m = month ?? (day && at ? (day > at.day && !ahead ? at.month - 1 : at.month) : null);
  if (m === null || m === undefined) return null;
  const y = year ?? (m < 1 ? at!.year - 1 : impliedYear(m, day ?? null, anchor!, ahead));
  const certainty: Certainty = year ? "known" : "implied";
  if (!day) return told(monthSpan(y, m), "month", certainty, "month");
  return oneDay(dayAt(y, m < 1 ? 12 : m, day), certainty, "day of month");
};

const DAY_NUMBER = /(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?![\d:%])/giu;

/** `15 February 2019`, `Feb. 14`, `between 3 and 5 May`, `March 2020`, `in July`. */
const monthDate: Rule = ({ words, language, anchor, ahead }) => {
  const table = months.get(language) ?? [];
  const hits = table.map((month) => month.exec(words));
  const index = hits.findIndex((hit) => hit !== null);
  if (index < 0) return null;
  const month = index + 1;
  const named = YEAR.exec(words);
  const rest = words
    .replace(YEAR, " ")
    .replace(/\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.|uhr)/giu, " ");
  const days = [...rest.matchAll(DAY_NUMBER)]
    .map((match) => Number(match[1]))
    .filter((day) => day >= 1 && day <= 31);
  if (!named && anchor === null) return null;
  const year = named ? Number(named[1]) : impliedYear(month, days[0] ?? null, anchor!, ahead);
  const certainty: Certainty = named ? "known" : "implied";
  if (days.length === 0) return told(monthSpan(year, month), "month", certainty, "month");
  const first = dayAt(year, month, days[0]!);
  const last = days.length > 1 ? dayAt(year, month, days[1]!) : null;
  if (first !== null && last !== null && last > first)
    return told([first, last], "period", certainty, "range of days");
  return oneDay(first, certainty, "day of month");
};

/** `15.02.2019`; with slashes the order is the language's, and English has two: then the year alone is sure. */
const numeric: Rule = ({ words, language }) => {
  const found = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(words);
  if (!found) return null;
  const [a, b, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (a > 12 || found[2] === "." || language !== "en" || a === b)
    return oneDay(dayAt(year, b, a), "known", "day of month");
  if (b > 12) return oneDay(dayAt(year, a, b), "known", "day of month");
  return told(yearSpan(year), "year", "known", "day or month first, so the year alone");
};

const ORDINALS: readonly RegExp[] = [
  /first|q1|1st/i,
  /second|q2|2nd/i,
  /third|q3|3rd/i,
  /fourth|last|q4|4th/i,
];

const quarter: Rule = ({ words, anchor }) => {
  if (!/\bquarter\b|\bq[1-4]\b/i.test(words)) return null;
  const index = ORDINALS.findIndex((ordinal) => ordinal.test(words));
  const named = YEAR.exec(words);
  const year = named ? Number(named[1]) : anchor === null ? null : partsOf(anchor).year;
  if (index < 0 || year === null) return null;
  const span = [monthSpan(year, index * 3 + 1)[0], monthSpan(year, index * 3 + 3)[1]] as const;
  return told(span, "period", named ? "known" : "implied", "quarter");
};

const relativeDay: Rule = ({ words, language, anchor }) => {
  if (anchor === null) return null;
  const found = (dayWords.get(language) ?? []).find(([word]) => word.test(words));
  return found ? oneDay(anchor + found[1], "implied", "day from the anchor") : null;
};

const weekday: Rule = ({ words, language, anchor, ahead }) => {
  const index = (weekdays.get(language) ?? []).findIndex((day) => day.test(words));
  if (index < 0 || anchor === null) return null;
  const back = (weekdayOf(anchor) - index + 7) % 7;
  if (NEXT.test(words)) return oneDay(anchor + (7 - back || 7), "implied", "next such weekday");
  if (LAST.test(words)) return oneDay(anchor - (back || 7), "implied", "last such weekday");
  if (ahead) return oneDay(anchor + ((7 - back) % 7), "implied", "next such weekday");
  return oneDay(anchor - back, "implied", "last such weekday");
};

/** First and last day of the unit that lies `offset` from the anchor's own. */
function unitSpan(unit: Unit, offset: number, anchor: Day): readonly [Day, Day] {
  const { year, month } = partsOf(anchor);
  if (unit === "year") return yearSpan(year + offset);
  if (unit === "month") return monthSpan(year, month + offset);
  const monday = anchor - weekdayOf(anchor);
  if (unit === "week") return [monday + 7 * offset, monday + 7 * offset + 6];
  const sunday = weekdayOf(anchor) >= 5 ? monday + 6 : monday - 1;
  return [sunday - 1, sunday];
}

const PRECISION: Readonly<Record<Unit, Told["precision"]>> = {
  week: "week",
  weekend: "period",
  month: "month",
  year: "year",
};

const unit: Rule = ({ words, language, anchor }) => {
  if (anchor === null) return null;
  const found = (UNIT_WORDS[language] ?? []).find(([phrase]) => phrase.test(words));
  if (!found) return null;
  return told(
    unitSpan(found[1], found[2], anchor),
    PRECISION[found[1]],
    "implied",
    `${found[1]} from the anchor`,
  );
};

const decade: Rule = ({ words }) => {
  const found = /(?<!\d)(1[89]\d0|20\d0)[’']?s\b/.exec(words);
  if (!found) return null;
  const year = Number(found[1]);
  return told([yearSpan(year)[0], yearSpan(year + 9)[1]], "period", "known", "decade");
};

/** `2016`, `between 2017 and 2019`, `2015-16`. */
const years: Rule = ({ words }) => {
  const short = /(?<!\d)((?:19|20)\d{2})[-–/](\d{2})(?!\d)/.exec(words);
  if (short) {
    const from = Number(short[1]);
    const to = Math.floor(from / 100) * 100 + Number(short[2]);
    if (to > from) return told([yearSpan(from)[0], yearSpan(to)[1]], "period", "known", "range of years");
  }
  const all = [...words.matchAll(new RegExp(YEAR, "g"))].map((match) => Number(match[1]));
  const [from, to] = all;
  if (from === undefined) return null;
  if (to !== undefined && to > from)
    return told([yearSpan(from)[0], yearSpan(to)[1]], "period", "known", "range of years");
  return told(yearSpan(from), "year", "known", "year");
};

/** Rules for time words, the surest first. */
const RULES: readonly Rule[] = [
  isoDate,
  numeric,
  quarter,
  monthDate,
  chinese,
  weekday,
  relativeDay,
  unit,
  decade,
  years,
];

const fold = (words: string): string =>
  words
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll("\u200c", "")
    .replace(/\s+/gu, " ")
    .trim();

/**
 * The days that time words tell, by tables alone, in any language of theirs; null where no rule knows them.
 * Relative words need an anchor. A weekday without direction is the last such day up to the anchor, or the next one
 * for an act that lies ahead.
 */
export function readTime(words: string, language: string, anchor: Day | null, ahead: boolean): Told | null {
  const scene: TimeScene = { words: fold(words), language, anchor, ahead };
  for (const rule of RULES) {
    const found = rule(scene);
    if (found) return found;
  }
  return null;
}

/** A told stretch as a record's date. */
export const asRecordDate = (found: Told, span: RecordDate["span"]): RecordDate => ({
  start: isoOf(found.start),
  end: isoOf(found.end),
  precision: found.precision,
  certainty: found.certainty,
  span,
});
