import type { Sector } from "../ontology.js";
import type { OfficeClass, RoleHit } from "./knowledge.js";
import { afterMatch, type Match, matchesAt, spanOf } from "./match.js";
import type { SortedLines } from "./sorted-lines.js";
import { type Word, wordsOf } from "./words.js";

const hitOf = (words: readonly Word[], match: Match): RoleHit => {
  const [, sector = "", office = "", number = ""] = (match.lines[0] ?? "").split("\t");
  return {
    span: spanOf(words, match),
    sector: sector as Sector,
    office_class: office === "" ? null : (office as OfficeClass),
    number: number as RoleHit["number"],
  };
};

/** Role words in a phrase, the longest at each position, left to right. */
export const roleAsker =
  (list: SortedLines) =>
  (phrase: string): readonly RoleHit[] => {
    const words = wordsOf(phrase);
    const hits: RoleHit[] = [];
    for (let from = 0; from < words.length; ) {
      const [best] = matchesAt(list, words, from);
      if (best !== undefined) hits.push(hitOf(words, best));
      from = best === undefined ? from + 1 : afterMatch(words, best);
    }
    return hits;
  };
