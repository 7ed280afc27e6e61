import type { Span } from "../span.js";
import {
  AFTER_HOUR,
  BEFORE_NAME,
  BEFORE_NUMBER,
  MAY_END,
  ORDINAL_LANGUAGES,
  STARTERS,
} from "./abbreviations.js";

// Intl.Segmenter is not asked: its sentences change with the ICU of the machine, and it ends them after most abbreviations.

/** Signs that may end a sentence, with the quotation marks and brackets that close after them. */
const STOP =
  /(?<signs>[.!?\u2026\u061f\u06d4\u0964\u203c\u2047-\u2049]+|[\u3002\uff01\uff1f\uff61]+)(?<closers>["'\u2019\u201d\u00bb\u203a)\]\u300d\u300f\u3011\uff09\u300b\u3009]*)|\n+/gu;
const WIDE = /[\u3002\uff01\uff1f\uff61]/u;
const CJK_BEFORE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
/** Where the next sentence may begin: white space or the end, then maybe opening marks, then its first word. */
const OPENING = /["'\u2018\u201c\u201e\u00ab\u2039([\u00bf\u00a1\u2014\u2013-]+ ?/uy;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019]*/uy;
const LAST_WORD = /(?<![\p{L}\p{N}.])((?:\p{L}\p{M}*)+(?:\.(?:\p{L}\p{M}*)+)*|\p{N}+)$/u;
/** How far back a word is looked for; longer ones are no abbreviations. */
const REACH = 24;

/** What stands around a full stop. */
interface Stop {
  /** The word that ends at the stop, without it; empty where none does. */
  readonly before: string;
  /** The first word after it, opening marks left out; empty where none follows. */
  readonly next: string;
  /** The text from that word on, a little of it. */
  readonly rest: string;
  readonly language: string;
  /** Whether the word before begins the text or its line. */
  readonly leads: boolean;
}

/** A reason why a full stop between two words ends no sentence. */
type Hold = (stop: Stop) => boolean;

const low = (word: string): string => word.toLowerCase();
const startsSmall = (word: string): boolean => /^\p{Ll}/u.test(word);
const startsWithNumber = (word: string): boolean => /^(?:\p{N}|[IVXLC]+$)/u.test(word);
/** A small word that begins many sentences, and is no initial. */
const isStarter = ({ next, rest }: Stop): boolean => STARTERS.has(low(next)) && !/^\p{L}\./u.test(rest);
const singleLetter = (word: string): boolean => /^\p{L}\p{M}*$/u.test(word);

/** In order; the first that holds keeps the sentence going. */
const HOLDS: readonly Hold[] = [
  // A small letter begins no sentence.
  ({ next }) => startsSmall(next),
  // Mr. Smith, г. Москва
  ({ before }) => BEFORE_NAME.has(low(before)),
  // No. 5, Feb. 15
  ({ before, next }) => BEFORE_NUMBER.has(low(before)) && startsWithNumber(next),
  // 1. First, in a list
  ({ before, leads }) => leads && /^\p{N}{1,3}$/u.test(before),
  // 3. März, 15. yıl
  ({ before, language }) => /^\p{N}{1,2}$/u.test(before) && ORDINAL_LANGUAGES.has(language),
  // 5 p.m. Monday
  ({ before, rest }) => /^[ap]\.?m$/iu.test(before) && AFTER_HOUR.test(rest),
  // J. Smith, В. В. Путин, د. محمد; but: Plan B. The
  (stop) => singleLetter(stop.before) && /^[\p{Lu}\p{Lo}]/u.test(stop.before) && !isStarter(stop),
  // U.S. Senate, z.B. Berlin; but: in the U.S. The
  (stop) => stop.before.includes(".") && !/^[ap]\.m$/iu.test(stop.before) && !isStarter(stop),
  // Lockheed Corp. Chief Executive, 2018 г. Россия
  (stop) => MAY_END.has(low(stop.before)) && !isStarter(stop),
];

/**
 * The sentences of a text, in order: spans without the white space around them, which together hold everything else.
 * `language` (BCP 47) tells where a number with a full stop is an ordinal. Newlines end sentences.
 */
export function sentencesOf(text: string, language = "und"): readonly Span[] {
  const out: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, [start, end]);
    if (span[0] < span[1]) out.push(span);
    start = end;
  };
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    const { signs } = match.groups as { signs?: string };
    if (signs === undefined || ends(text, start, match.index, signs, end, language)) close(end);
  }
  close(text.length);
  return out;
}

/** A span without the white space at its ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return [start, end];
}

function ends(
  text: string,
  start: number,
  at: number,
  signs: string,
  end: number,
  language: string,
): boolean {
  if (WIDE.test(signs)) return true;
  const spaced = end >= text.length || /\s/u.test(text.charAt(end));
  const before = text.slice(Math.max(start, at - REACH), at);
  if (!spaced) return /[!?]/u.test(signs) && CJK_BEFORE.test(before);
  const next = wordAfter(text, end);
  if (next.word === "") return true;
  if (signs !== "." || end > at + signs.length) return !startsSmall(next.word);
  const word = LAST_WORD.exec(before)?.[1] ?? "";
  const leads = text.slice(start, at).trim() === word;
  const stop: Stop = {
    before: word,
    next: next.word,
    rest: text.slice(next.at, next.at + REACH),
    language,
    leads,
  };
  return !HOLDS.some((holds) => holds(stop));
}

function wordAfter(text: string, from: number): { readonly word: string; readonly at: number } {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  OPENING.lastIndex = at;
  if (OPENING.test(text)) at = OPENING.lastIndex;
  WORD.lastIndex = at;
  return { word: WORD.exec(text)?.[0] ?? "", at };
}
