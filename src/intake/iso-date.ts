import { MONTH_PATTERN, type MonthFound, monthNamed } from "./months.js";

/** A day as words tell it; the year may be missing. */
export interface DayFound {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly calendar: MonthFound["calendar"];
  /** How many characters of the text it took. */
  readonly length: number;
}

const DAY_MS = 86_400_000;
/** The Persian year that begins in March of Western year Y is Y less this. */
const PERSIAN_OFFSET = 621;
const DIGIT = "[0-9٠-٩۰-۹]";
const ORDINAL = "(?:st|nd|rd|th|er|º|°|ª|\\.)?";
const MONTHS = `(${MONTH_PATTERN})(?:\\s*/\\s*${MONTH_PATTERN})?`;
const YEAR = `(?:,?\\s*(?:de\\s+|del\\s+)?(${DIGIT}{4})(?!${DIGIT})(?:\\s*(?:г\\.|года|р\\.|року))?)?`;
const DAY_FIRST = new RegExp(
  `(?:le\\s+|el\\s+|il\\s+|den\\s+)?(${DIGIT}{1,2})${ORDINAL}\\s*(?:de\\s+|of\\s+)?${MONTHS}${YEAR}`,
  "iuy",
);
const MONTH_FIRST = new RegExp(`${MONTHS}\\s*(${DIGIT}{1,2})(?:st|nd|rd|th)?(?!${DIGIT})${YEAR}`, "iuy");
const CHINESE = new RegExp(`(?:(${DIGIT}{4})年)?(${DIGIT}{1,2})月(${DIGIT}{1,2})日`, "uy");

/** Arabic and Persian digits to ASCII ones. */
export const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const numberOf = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(asciiDigits(digits));

function found(
  match: RegExpExecArray,
  year?: string,
  month?: MonthFound | null,
  day?: string,
): DayFound | null {
  const dayNumber = numberOf(day);
  if (!month || dayNumber === null || dayNumber < 1 || dayNumber > 31) return null;
  return { year: numberOf(year), ...month, day: dayNumber, length: match[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The day that words tell at a position (`15 февраля`, `Feb. 15, 2024`, `2月15日`), or null where none begins there. */
export function dayAt(text: string, at: number): DayFound | null {
  const zh = matchAt(CHINESE, text, at);
  if (zh) return found(zh, zh[1], { month: numberOf(zh[2]) ?? 0, calendar: "western" }, zh[3]);
  const dayFirst = matchAt(DAY_FIRST, text, at);
  if (dayFirst) return found(dayFirst, dayFirst[3], monthNamed(dayFirst[2] ?? ""), dayFirst[1]);
  const monthFirst = matchAt(MONTH_FIRST, text, at);
  return monthFirst && found(monthFirst, monthFirst[3], monthNamed(monthFirst[1] ?? ""), monthFirst[2]);
}

/** `YYYY-MM-DD` where that is a day of the calendar between 1800 and 2199, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1800 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Days of the Persian year before each of its months. */
const persianDays = (month: number): number => (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);

/** The Western day of a Persian one (33-year cycle with eight leap years, right from 1249 to 1478), or null. */
function fromPersian(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day > (month <= 6 ? 31 : 30)) return null;
  const leaps = Math.floor((8 * (year - 1) + 29) / 33);
  const epoch = Date.UTC(622, 2, 21);
  const days = 365 * (year - 1) + leaps + persianDays(month) + day - 1;
  const date = new Date(epoch + days * DAY_MS);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The ISO date of a day that words told with its year, or null where the calendar has no such day. */
export function dayFoundIso(day: DayFound, year: number): string | null {
  return day.calendar === "persian"
    ? fromPersian(year, day.month, day.day)
    : isoDay(year, day.month, day.day);
}

/** Day or month first: only where the numbers leave no choice. Full stops mean day first. */
function numericDay(first: number, second: number, year: number, separator: string): string | null {
  if (separator === ".") return isoDay(year, second, first);
  if (first > 12) return isoDay(year, second, first);
  return second > 12 || first === second ? isoDay(year, first, second) : null;
}

function fromNumber(text: string): string | null {
  const seconds = text.length === 13 ? Number(text) / 1000 : Number(text);
  const date = new Date(seconds * 1000);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function fromWords(text: string): string | null {
  for (const start of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const day = dayAt(text, start.index);
    if (day?.year) return dayFoundIso(day, day.year);
  }
  return null;
}

/**
 * The day that a date field tells, `YYYY-MM-DD`, as written there (no shift of time zone), or null. Reads ISO 8601,
 * RFC 2822, compact digits, epoch seconds and milliseconds, days in words, and `15.02.2024`; a slashed date only where
 * day and month cannot be confused.
 */
export function readDate(value: string): string | null {
  const text = asciiDigits(value).trim();
  if (/^(\d{10}|\d{13})$/.test(text)) return fromNumber(text);
  const iso = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[3] ?? iso[5]), Number(iso[4] ?? iso[6]));
  const compact = /^(\d{4})(\d{2})(\d{2})\d{6}$/.exec(text);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (numeric)
    return numericDay(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]), numeric[2] ?? "");
  return fromWords(text);
}

/** The day in an address such as `/2024/02/15/` or `/2024-02-15-`, or null. */
export function dateInUrl(url: string): string | null {
  const match =
    /[/_-](20\d{2}|19\d{2})([/_-]?)(0?[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01]|[1-9])(?=[/_.-]|$)/.exec(url);
  if (!match || (match[2] === "" && match[0].length !== 9)) return null;
  return isoDay(Number(match[1]), Number(match[3]), Number(match[4]));
}

/**
 * The full date of a day told without its year: the nearest not after publication. One day after is let pass, because a
 * report dated in Tokyo is published in New York the day before; 31 December in a report of 2 January is last year's.
 */
export function impliedYear(day: DayFound, published: string): string | null {
  const limit = Date.parse(published) + DAY_MS;
  const western = Number(published.slice(0, 4));
  const year = day.calendar === "persian" ? western - PERSIAN_OFFSET : western;
  for (const candidate of [year + 1, year, year - 1, year - 2, year - 3, year - 4]) {
    const iso = dayFoundIso(day, candidate);
    if (iso !== null && Date.parse(iso) <= limit) return iso;
  }
  return null;
}
