import { fold } from "./fold.js";

/** What stands between a word and the one before it. */
export type Joint = "start" | "space" | "hyphen" | "apostrophe" | "none" | "stop" | "break";

/** A word of a phrase; each Han character is a word of its own. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly joint: Joint;
}

const WORD =
  /\p{Script=Han}|(?:\p{L}{1,2}\.){1,}\p{L}{1,2}(?!\p{L})\.?|(?:[\p{L}\p{M}\p{N}\u0640\u00AD]|\u200C|\u200D)+/gu;
const NOT_HAN = /(?:(?!\p{Script=Han})(?:[\p{L}\p{M}\p{N}\u0640\u00AD]|\u200C|\u200D))+/gu;
const APOSTROPHE = /^['’‘ʼʻ`´＇]$/;
const HYPHEN = /^\s?[-‐‑‒–—]\s?$/;
const DOT_OF_NAME = /^[·・•‧]$/;

const joint = (between: string, first: boolean): Joint => {
  if (first) return "start";
  if (between === "") return "none";
  if (/^[\s\u200B]+$/.test(between)) return "space";
  if (APOSTROPHE.test(between)) return "apostrophe";
  if (HYPHEN.test(between)) return "hyphen";
  if (DOT_OF_NAME.test(between)) return "space";
  return /^\.\s?$/.test(between) ? "stop" : "break";
};

/** Cuts a phrase into words with UTF-16 positions. Total: any string gives a list. */
export const wordsOf = (phrase: string): readonly Word[] => {
  const words: Word[] = [];
  let last = 0;
  const push = (start: number, text: string): void => {
    const folded = fold(text);
    if (folded === "") return;
    words.push({
      start,
      end: start + text.length,
      text,
      folded,
      joint: joint(phrase.slice(last, start), words.length === 0),
    });
    last = start + text.length;
  };
  for (const found of phrase.matchAll(WORD)) {
    const text = found[0];
    if (text.length > 1 && /\p{Script=Han}/u.test(text)) splitMixed(text, found.index, push);
    else push(found.index, text);
  }
  return words;
};

const splitMixed = (text: string, at: number, push: (start: number, text: string) => void): void => {
  const parts = [...text.matchAll(/\p{Script=Han}/gu), ...text.matchAll(NOT_HAN)];
  parts.sort((a, b) => a.index - b.index);
  for (const part of parts) push(at + part.index, part[0]);
};

const ARABIC_ARTICLE = /^ال(?=.{3})/;

/** A folded word as keys hold it: an Arabic word without its article. */
export const keyWord = (folded: string): string => folded.replace(ARABIC_ARTICLE, "");

/** The key of a name: its folded words with single spaces; empty where it has no letters. */
export const keyOf = (name: string): string =>
  wordsOf(name)
    .map((word) => keyWord(word.folded))
    .join(" ");
