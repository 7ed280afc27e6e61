import { isoOf, monthSpan } from "./calendar.js";
import type { Anchor } from "./draft.js";

/** The anchor that an ISO date gives, be it told to the day, the month or the year. */
export function anchorAt(date: string, from: Anchor["from"]): Anchor {
  if (date.length === 4)
    return { date: `${date}-07-01`, from, start: `${date}-01-01`, end: `${date}-12-31`, precision: "year" };
  if (date.length === 7)
    return { date: `${date}-15`, from, start: `${date}-01`, end: lastOf(date), precision: "month" };
  return { date, from, start: date, end: date, precision: "day" };
}

const lastOf = (month: string): string => {
  const [y, m] = month.split("-").map(Number);
  return isoOf(monthSpan(y as number, m as number)[1]);
};
