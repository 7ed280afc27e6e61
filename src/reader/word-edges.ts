import type { Span } from "../span.js";

/** Scripts that write words without spaces have no edges to go to. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Letters, marks, digits, and the non-joiner inside Persian words. An apostrophe ends a word: `Ankara'nın`, `Kyiv's`. */
const WORD = /[\p{L}\p{M}\p{N}\u200c]/u;
/** Arabic writes and, by, for, as, then, will before a word without a space; they belong to no name. */
const PROCLITICS = /^(?=.)[\u0648\u0641]?[\u0628\u0644\u0643\u0633]?$/u;

const WHITE = /\s/u;
const QUOTES = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\u300a\u300b]/u;
const SINGLE = /['\u2018\u2019\u201a\u2039\u203a]/u;

/** A span that begins or ends inside a word, grown to the word's edges; white space at its ends left out. */
export function widened(text: string, [start, end]: Span): Span {
  while (start < end && WHITE.test(text.charAt(start))) start++;
  while (end > start && WHITE.test(text.charAt(end - 1))) end--;
  if (start >= end) return [start, end];
  let from = start;
  while (goesOn(text, from)) from--;
  if (PROCLITICS.test(text.slice(from, start))) from = start;
  while (goesOn(text, end)) end++;
  return [from, end];
}

/** Whether a word goes on across a position. */
function goesOn(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
}

const isWord = (character: string): boolean => WORD.test(character) && !UNSPACED.test(character);

/** Punctuation that a piece of a word may carry along: `Syria,`. */
const LOOSE = /[,;:!?،؛。，、；：！？()[\]"“”„«»‘—–\s]/u;
/** The stop of a sentence, and none of `U.S.` or `p.m.`. */
const LAST_STOP = /(?:^|\s)[^.\s]*[^.\s\p{Lu}]{2}\.$/u;

/** A span of words at the edges of words, without punctuation at its ends. */
export function trimmed(text: string, span: Span): Span {
  let [start, end] = widened(text, span);
  while (start < end && LOOSE.test(text.charAt(start))) start++;
  while (end > start && LOOSE.test(text.charAt(end - 1))) end--;
  return [start, LAST_STOP.test(text.slice(start, end)) ? end - 1 : end];
}

/** A span of quoted words at the edges of words, without the quotation marks and white space at its ends. */
export function trimmedQuotes(text: string, span: Span): Span {
  let [start, end] = widened(text, span);
  const single = SINGLE.test(text.charAt(start)) || SINGLE.test(text.charAt(start - 1));
  const idle = (c: string) => WHITE.test(c) || QUOTES.test(c) || (single && SINGLE.test(c));
  while (start < end && idle(text.charAt(start))) start++;
  while (end > start && idle(text.charAt(end - 1))) end--;
  return [start, end];
}

/** Whether quotation marks stand around a span: right before it, and after it with at most a stop between. */
export function isQuoted(text: string, [start, end]: Span): boolean {
  const mark = (c: string) => QUOTES.test(c) || SINGLE.test(c);
  return (
    start > 0 &&
    mark(text.charAt(start - 1)) &&
    /^[.,;:!?\u2026\u3002\uff0c\uff01\uff1f\u060c\u061f]{0,2}$/u.test(upToMark(text, end))
  );
}

/** The characters between a position and the next quotation mark, three at most; a letter where none is near. */
function upToMark(text: string, from: number): string {
  for (let at = from; at < Math.min(text.length, from + 3); at++) {
    const c = text.charAt(at);
    if (QUOTES.test(c) || SINGLE.test(c)) return text.slice(from, at);
  }
  return "x";
}
