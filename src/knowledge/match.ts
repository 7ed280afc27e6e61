import type { Span } from "../span.js";
import { AFTER_APOSTROPHE } from "./endings.js";
import { type Form, formsOf } from "./inflect.js";
import type { SortedLines } from "./sorted-lines.js";
import type { Word } from "./words.js";

/** Lines found at one position for one stretch of words. */
export interface Match {
  /** Index of the first word and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly by: Form["by"];
  readonly lines: readonly string[];
}

const RANK = { "as-is": 0, any: 1, people: 2 } as const;
const LONGEST_NAME_IN_WORDS = 12;

/** Every stretch of words beginning at `from` that the lines know, the longest first, then the least inflected. */
export const matchesAt = (lines: SortedLines, words: readonly Word[], from: number): readonly Match[] => {
  const matches: Match[] = [];
  walk(lines, words, from, from, "", "as-is", matches);
  return matches.sort((a, b) => b.to - a.to || RANK[a.by] - RANK[b.by]);
};

const walk = (
  lines: SortedLines,
  words: readonly Word[],
  from: number,
  at: number,
  prefix: string,
  so: Form["by"],
  out: Match[],
): void => {
  const word = words[at];
  if (word === undefined || at - from >= LONGEST_NAME_IN_WORDS) return;
  if (at > from && !joins(words, at)) return;
  for (const form of formsOf(word)) {
    const key = prefix === "" ? form.key : `${prefix} ${form.key}`;
    const { lines: found, longer } = lines.look(key);
    const by = RANK[form.by] > RANK[so] ? form.by : so;
    if (found.length > 0 && endsWell(words, at)) out.push({ from, to: at + 1, by, lines: found });
    if (longer) walk(lines, words, from, at + 1, key, by, out);
  }
};

/** A name does not run over a comma or the end of a sentence; a full stop may follow `St` or an initial. */
const joins = (words: readonly Word[], at: number): boolean => {
  const { joint } = words[at] as Word;
  if (joint === "stop") return (words[at - 1]?.text.length ?? 9) <= 3;
  return joint !== "break";
};

/** What follows after an apostrophe must be an ending: `Xi` does not stand in `Xi'an`. */
const endsWell = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return next?.joint !== "apostrophe" || AFTER_APOSTROPHE.test(next.folded);
};

/** The characters of a match, an English or Turkish ending after an apostrophe left out. */
export const spanOf = (words: readonly Word[], { from, to }: Match): Span => [
  words[from]?.start ?? 0,
  words[to - 1]?.end ?? 0,
];

/** The index of the first word after a match and after an ending that hangs on it by an apostrophe. */
export const afterMatch = (words: readonly Word[], { to }: Match): number => {
  const next = words[to];
  return next?.joint === "apostrophe" && AFTER_APOSTROPHE.test(next.folded) ? to + 1 : to;
};
