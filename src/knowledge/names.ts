import type { Entity, NameHit, NameRole } from "./knowledge.js";
import { afterMatch, type Match, matchesAt, spanOf } from "./match.js";
import { ownFirst } from "./own-lines.js";
import type { SortedLines } from "./sorted-lines.js";
import { fits } from "./spelling.js";
import { type Word, wordsOf } from "./words.js";

type AskEntity = (id: string) => Entity | null;

/** The order in which roles of one spelling are believed. */
const ROLE_ORDER: readonly NameRole[] = ["name", "demonym", "capital", "metonym", "alias", "surname"];

const hitOf = (words: readonly Word[], match: Match, phrase: string, ask: AskEntity): NameHit | null => {
  const span = spanOf(words, match);
  const text = phrase.slice(span[0], span[1]);
  const readings = match.lines
    .map((line) => line.split("\t") as [string, NameRole, string, ...string[]])
    .filter(([, role]) => match.by !== "people" || role === "demonym")
    .filter(([surface]) => fits(surface, text, match.by !== "as-is"));
  const fields = [...ownFirst(readings)].sort((a, b) => ROLE_ORDER.indexOf(a[1]) - ROLE_ORDER.indexOf(b[1]));
  const role = fields[0]?.[1];
  if (role === undefined) return null;
  const ids = new Set(fields.flatMap(([, , list]) => list.split(",")));
  const entities = [...ids].map(ask).filter((entity) => entity !== null);
  if (entities.length === 0) return null;
  const exact = fields.some(([surface]) => surface === text);
  return { span, role, entities, how: match.by !== "as-is" ? "inflected" : exact ? "exact" : "folded" };
};

/** Names in a phrase by the list of names. */
export const nameAsker = (list: SortedLines, ask: AskEntity) => {
  const at = (words: readonly Word[], from: number, phrase: string, whole: boolean) => {
    const matches = matchesAt(list, words, from);
    for (const match of matches) {
      const after = afterMatch(words, match);
      if (whole && after < words.length) continue;
      const hit = hitOf(words, match, phrase, ask);
      if (hit !== null) return { hit, after };
    }
    return null;
  };
  return {
    named: (phrase: string): NameHit | null => {
      const words = wordsOf(phrase);
      const direct = at(words, 0, phrase, true)?.hit;
      if (direct !== undefined) return direct;
      const from = afterArticles(words);
      return from === 0 ? null : (at(words, from, phrase, true)?.hit ?? null);
    },
    namesIn: (phrase: string): readonly NameHit[] => {
      const words = wordsOf(phrase);
      const hits: NameHit[] = [];
      for (let from = 0; from < words.length; ) {
        const found = at(words, from, phrase, false);
        if (found !== null) hits.push(found.hit);
        from = found?.after ?? from + 1;
      }
      return hits;
    },
  };
};

const ARTICLES = new Set(
  "the a an le la les l el los las il lo gli i o os as der die das den dem des del de du da do della dell d".split(
    " ",
  ),
);
const afterArticles = (words: readonly Word[]): number => {
  let at = 0;
  while (at < words.length - 1 && ARTICLES.has(words[at]?.folded ?? "")) at++;
  return at;
};
