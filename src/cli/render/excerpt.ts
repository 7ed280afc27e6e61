import type { Span } from "../../span.js";
import type { Paint } from "./paint.js";
import { plain } from "./plain.js";

/** Characters shown on each side of the marked words at most. */
const SIDE = 90;

/** A sentence's end, near enough for the eye: a stop, and what opens the next one. */
const SENTENCE_END = /(?:[.!?؟]["”»)’]*\s+(?=["“«(‘]*[\p{Lu}\p{Lo}])|[。！？]["”»）』」]*)/gu;

/**
 * The sentence around a span, cut to about `SIDE` characters on each side between words, with the span marked.
 * Safe for a terminal.
 */
export function excerpt(text: string, span: Span, paint: Paint): string {
  const left = before(text.slice(0, span[0]));
  const right = after(text.slice(span[1]));
  return `${left}${paint.mark(plain(text.slice(...span)))}${right}`;
}

function before(text: string): string {
  const paragraph = text.slice(text.lastIndexOf("\n") + 1);
  const end = [...paragraph.matchAll(SENTENCE_END)].at(-1);
  const sentence = end === undefined ? paragraph : paragraph.slice(end.index + end[0].length);
  if (sentence.length <= SIDE) return plain(sentence);
  const tail = sentence.slice(-SIDE);
  return `… ${plain(tail.slice(tail.indexOf(" ") + 1))}`;
}

function after(text: string): string {
  const newline = text.indexOf("\n");
  const paragraph = newline < 0 ? text : text.slice(0, newline);
  const end = paragraph.matchAll(SENTENCE_END).next().value;
  const sentence = end === undefined ? paragraph : paragraph.slice(0, end.index + end[0].length).trimEnd();
  if (sentence.length <= SIDE) return plain(sentence);
  const head = sentence.slice(0, SIDE);
  const space = head.lastIndexOf(" ");
  return `${plain(space > 0 ? head.slice(0, space) : head)} …`;
}

/** Words of at most about `length` characters, cut between words with `…`; safe for a terminal. */
export function shortened(text: string, length: number): string {
  const line = plain(text).trim();
  if (line.length <= length) return line;
  const head = line.slice(0, length);
  const space = head.lastIndexOf(" ");
  return `${plain(space > length / 2 ? head.slice(0, space) : head)} …`;
}
