import type { Place } from "./knowledge.js";
import { afterMatch, matchesAt } from "./match.js";
import type { SortedLines } from "./sorted-lines.js";
import { wordsOf } from "./words.js";

const KIND_ORDER: readonly Place["kind"][] = ["state", "capital", "region", "sea", "city"];

const placeOf = (line: string): Place => {
  const [name = "", country = "", kind = "city", lat = "0", lon = "0", population = "0"] = line.split("\t");
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

/** Places of a name, inflected forms included: those found with the least taken off. */
export const placeAsker =
  (list: () => SortedLines) =>
  (name: string): readonly Place[] => {
    const words = wordsOf(name);
    for (const match of matchesAt(list(), words, 0)) {
      if (afterMatch(words, match) < words.length || match.by === "people") continue;
      return match.lines.map(placeOf).sort(byLikelihood);
    }
    return [];
  };
