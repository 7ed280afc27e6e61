import { PLACE_MARK } from "./compile-places.js";
import type { Place } from "./knowledge.js";
import { afterMatch, matchesAt } from "./match.js";
import { ownFirst } from "./own-lines.js";
import type { SortedLines } from "./sorted-lines.js";
import { wordsOf } from "./words.js";

const KIND_ORDER: readonly Place["kind"][] = ["state", "capital", "region", "sea", "city"];

const parsed = (fields: readonly string[]): Place => {
  const [name = "", country = "", kind = "city", lat = "0", lon = "0", population = "0"] = fields;
  return {
    name,
    country,
    kind: kind as Place["kind"],
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
  };
};

const byLikelihood = (a: Place, b: Place): number => {
  const kinds = KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind);
  return kinds || b.population - a.population || (a.country < b.country ? -1 : 1);
};

/** A name in letters that have capitals is one of a place only with a capital: `in nice Reading`, but not `nice reading`. */
const mayName = (text: string): boolean => !/\p{Ll}/u.test(text) || /\p{Lu}/u.test(text);

/** Places of a name, inflected forms included: those found with the least taken off. */
export const placeAsker = (list: () => SortedLines) => {
  const fieldsOf = (number: string) => (list().look(PLACE_MARK + number).lines[0] ?? "").split("\t");
  return (name: string): readonly Place[] => {
    if (!mayName(name)) return [];
    const words = wordsOf(name);
    for (const match of matchesAt(list(), words, 0)) {
      if (afterMatch(words, match) < words.length || match.by === "people") continue;
      return ownFirst(match.lines.map(fieldsOf)).map(parsed).sort(byLikelihood);
    }
    return [];
  };
};
