import type { Sector } from "../ontology.js";
import type { OfficeClass, RoleHit } from "./knowledge.js";
import { afterMatch, type Match, matchesAt, spanOf } from "./match.js";
import { isOwn } from "./own-lines.js";
import type { SortedLines } from "./sorted-lines.js";
import { fitsWord } from "./spelling.js";
import { type Word, wordsOf } from "./words.js";

/** Whose reading of a word is believed when the language of the text is not known or does not have it. */
const LANGUAGES = ["en", "ru", "ar", "zh", "es", "fr", "tr", "pt", "de", "uk", "fa", "it"];

const hitOf = (words: readonly Word[], match: Match, phrase: string, language: string): RoleHit | null => {
  const span = spanOf(words, match);
  const text = phrase.slice(span[0], span[1]);
  const distance = (of: string): number => (of === language ? -1 : LANGUAGES.indexOf(of));
  const [best] = match.lines
    .map((line) => line.split("\t"))
    .filter(([surface = ""]) => fitsWord(surface, text))
    .sort((a, b) => distance(a[1] ?? "") - distance(b[1] ?? "") || Number(isOwn(b)) - Number(isOwn(a)));
  if (best === undefined) return null;
  const [, , sector = "", office = "", number = ""] = best;
  return {
    span,
    sector: sector as Sector,
    office_class: office === "" ? null : (office as OfficeClass),
    number: number as RoleHit["number"],
  };
};

/** Role words in a phrase, the longest at each position, left to right. */
export const roleAsker =
  (list: SortedLines) =>
  (phrase: string, language: string | null = null): readonly RoleHit[] => {
    const words = wordsOf(phrase);
    const hits: RoleHit[] = [];
    for (let from = 0; from < words.length; ) {
      const found = firstAt(list, words, from, phrase, language ?? "en");
      if (found !== null) hits.push(found.hit);
      from = found?.after ?? from + 1;
    }
    return hits;
  };

const firstAt = (
  list: SortedLines,
  words: readonly Word[],
  from: number,
  phrase: string,
  language: string,
) => {
  for (const match of matchesAt(list, words, from)) {
    const hit = hitOf(words, match, phrase, language);
    if (hit !== null) return { hit, after: afterMatch(words, match) };
  }
  return null;
};
