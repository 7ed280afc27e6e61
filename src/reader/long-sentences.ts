import type { Span } from "../span.js";
import { trimmed } from "./sentences.js";
import type { Tokenizer } from "./tokenizer.js";

/** A piece of a vocabulary has at most this many characters, by far. */
const LONGEST_PIECE = 16;
/** Tokens left free for a word that a cut makes into more pieces. */
const SPARE = 8;
const CLAUSE_END =
  /[,;:)\u2013\u2014\u060c\u061b\u3001\uff0c\uff1b\uff1a](?=\s|$)|[\u3001\uff0c\uff1b\uff1a]/gu;
const SPACE = /\s+/gu;

/** Tells how much text the model can read in one run. */
export interface Measure {
  /** Whether the text has no more tokens than the model takes. */
  fits(text: string): boolean;
  /** How many characters from the start of a text surely fit; all of them where the text does. */
  fitting(text: string): number;
}

/** Measures texts by their tokens, `most` of them with the two that begin and end each run. */
export function measureOf(tokenizer: Tokenizer, most: number): Measure {
  // No need to count all the tokens of what is longer than this.
  const window = most * LONGEST_PIECE;
  const fits = (text: string) => text.length <= window && tokenizer.encode(text).ids.length <= most;
  const fitting = (text: string) => {
    if (fits(text)) return text.length;
    const { ids, starts } = tokenizer.encode(text.slice(0, window));
    return ids.length <= most ? Math.min(text.length, window) : (starts[Math.max(1, most - SPARE)] as number);
  };
  return { fits, fitting };
}

/** Cuts a sentence that is too long into spans that fit: at the end of a clause, else at a space, else anywhere. */
export function cutToFit(text: string, [from, end]: Span, measure: Measure): readonly Span[] {
  const out: Span[] = [];
  for (let start = from; start < end; ) {
    const rest = text.slice(start, Math.min(end, start + 100_000));
    const size = sizeOfNext(rest, measure);
    const span = trimmed(text, [start, start + size]);
    if (span[0] < span[1]) out.push(span);
    start += size;
  }
  return out;
}

function sizeOfNext(rest: string, measure: Measure): number {
  let size = measure.fitting(rest);
  if (size < rest.length) size = goodCut(rest, size);
  // A cut inside a word can make more tokens of it than it had.
  while (size > 1 && !measure.fits(rest.slice(0, size))) size = Math.max(1, size >> 1);
  return Math.max(1, size);
}

/** The last good place for a cut in the latter half of what fits. */
function goodCut(rest: string, size: number): number {
  const head = rest.slice(0, Math.max(1, size));
  const least = head.length >> 1;
  for (const sign of [CLAUSE_END, SPACE]) {
    const last = [...head.matchAll(sign)].at(-1);
    if (last !== undefined && last.index >= least) return last.index + last[0].length;
  }
  const splitsPair = /[\ud800-\udbff]$/.test(head) && head.length > 1;
  return splitsPair ? head.length - 1 : head.length;
}
