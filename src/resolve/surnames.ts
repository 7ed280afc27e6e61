import { slug } from "./who.js";
import { ARABIC_ON_NAMES, CASE_ENDINGS } from "./words-names.js";

/** Letters that must be left of a name without its case ending. */
const LEAST = 3;

/** The last word of a name, small and without marks or what Turkish and English hang on it: the part that later mentions use alone. */
export const lastName = (words: string): string =>
  slug((words.trim().split(/\s+/u).at(-1) ?? words).replace(/['’]\p{Ll}+$/u, ""));

/** A surname without the case ending that Russian and Ukrainian give it, and without what Arabic grows onto it. */
export function surnameStem(words: string): string {
  const last = lastName(words);
  const bare = last.replace(ARABIC_ON_NAMES, "").replace(CASE_ENDINGS, "");
  return bare.length < LEAST ? last : bare;
}

/** Bearers by the last word of their names. */
export interface Bearers<T> {
  /** The bearer of just this surname, else of one that may be another case of it; undefined where there is none. */
  find(surname: string): T | undefined;
}

/** Bearers of names, each with the words of the name; the first bearer of each surname keeps it. */
export function bearersOf<T>(named: readonly (readonly [words: string, bearer: T])[]): Bearers<T> {
  const exact = new Map<string, T>();
  const stems = new Map<string, T>();
  for (const [words, bearer] of named) {
    if (!exact.has(lastName(words))) exact.set(lastName(words), bearer);
    if (!stems.has(surnameStem(words))) stems.set(surnameStem(words), bearer);
  }
  return { find: (surname) => exact.get(lastName(surname)) ?? stems.get(surnameStem(surname)) };
}
