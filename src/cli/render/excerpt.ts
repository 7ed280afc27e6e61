import type { Span } from "../../span.js";
import type { Paint } from "./paint.js";
import { plain } from "./plain.js";

/** Characters shown on each side of the marked words. */
const SIDE = 80;

/**
 * The paragraph around a span, cut to about `SIDE` characters on each side between words, with the span marked.
 * Safe for a terminal.
 */
export function excerpt(text: string, span: Span, paint: Paint): string {
  const left = before(text, span[0]);
  const right = after(text, span[1]);
  return `${left}${paint.mark(plain(text.slice(...span)))}${right}`;
}

function before(text: string, end: number): string {
  const start = text.lastIndexOf("\n", end - 1) + 1;
  const whole = text.slice(start, end);
  if (whole.length <= SIDE) return plain(whole);
  const tail = whole.slice(-SIDE);
  return `… ${plain(tail.slice(tail.indexOf(" ") + 1))}`;
}

function after(text: string, start: number): string {
  const newline = text.indexOf("\n", start);
  const whole = text.slice(start, newline < 0 ? text.length : newline);
  if (whole.length <= SIDE) return plain(whole);
  const head = whole.slice(0, SIDE);
  const space = head.lastIndexOf(" ");
  return `${plain(space > 0 ? head.slice(0, space) : head)} …`;
}

/** Words of at most `length` characters, cut between words with `…`; safe for a terminal. */
export function shortened(text: string, length: number): string {
  const line = plain(text).trim();
  if (line.length <= length) return line;
  const head = line.slice(0, length);
  const space = head.lastIndexOf(" ");
  return `${plain(space > length / 2 ? head.slice(0, space) : head)} …`;
}
