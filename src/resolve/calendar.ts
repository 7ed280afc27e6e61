/** A day as days since 1970-01-01, UTC: all date arithmetic is on these. */
export type Day = number;

const DAY_MS = 86_400_000;

/** The day of an ISO date's first ten characters, or null where it is none. */
export function dayOf(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found ? dayAt(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** The day of a year, month (1 to 12) and day, or null where the calendar has none such. */
export function dayAt(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? time / DAY_MS : null;
}

/** A day as an ISO date. */
export const isoOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Year, month (1 to 12) and day of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Weekday of a day, Monday 0 to Sunday 6. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** First and last day of a month; months outside 1 to 12 run into the years beside. */
export function monthSpan(year: number, month: number): readonly [Day, Day] {
  const first = Date.UTC(year, month - 1, 1) / DAY_MS;
  const next = Date.UTC(year, month, 1) / DAY_MS;
  return [first, next - 1];
}

/** First and last day of a year. */
export const yearSpan = (year: number): readonly [Day, Day] => [
  Date.UTC(year, 0, 1) / DAY_MS,
  Date.UTC(year, 11, 31) / DAY_MS,
];
