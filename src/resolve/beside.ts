import type { Knowledge } from "../knowledge/knowledge.js";
import { countryOf, hasCountry } from "./draft.js";
import { GENITIVE, WITHIN } from "./words-names.js";

/** A place that says whose an actor is, and the words that name it. */
export interface Beside {
  readonly country: string;
  readonly words: string;
}

/** Towns smaller than this share their names with too many things. */
const MIN_TOWN = 100_000;

/** Characters that `the northern city of` may take between the preposition and the name. */
const MAX_GAP = 24;

function byName(text: string, knowledge: Knowledge): Beside | null {
  const hit = knowledge.namesIn(text).find((found) => {
    const first = found.entities[0];
    return (
      first !== undefined && first.kind === "state" && hasCountry(first.code) && found.role !== "demonym"
    );
  });
  if (!hit || hit.span[0] > MAX_GAP) return null;
  return { country: countryOf(hit.entities[0]!.code), words: text.slice(hit.span[0], hit.span[1]) };
}

function byPlace(text: string, knowledge: Knowledge): Beside | null {
  const names = /^(?:\p{Ll}[\p{L}-]* ){0,4}(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/u.exec(text)
    ?.groups?.name;
  for (const name of names ? [names, names.split(" ")[0]!] : []) {
    const place = knowledge.places(name)[0];
    if (place && hasCountry(place.country) && (place.kind !== "city" || place.population >= MIN_TOWN))
      return { country: place.country, words: name };
  }
  return null;
}

/** A place that a preposition just after an actor names: ` in Cairo`, ` from the northern city of Idlib`. */
export function placeAfter(after: string, knowledge: Knowledge): Beside | null {
  const preposition = WITHIN.exec(after);
  if (!preposition) return null;
  const rest = after.slice(preposition[0].length);
  const clause = rest.split(/[,.;:!?\n(]/u)[0] ?? "";
  return byName(clause, knowledge) ?? byPlace(clause, knowledge);
}

/** A place inside an actor's own words that is no name of a state: `California man`, `Hong Kong protesters`. */
export function placeInside(words: string, knowledge: Knowledge): Beside | null {
  if (!/\p{Ll}/u.test(words) || knowledge.rolesIn(words).length === 0) return null;
  const runs = words.matchAll(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu);
  for (const [run] of runs) {
    const place = knowledge.places(run)[0];
    if (place && hasCountry(place.country) && (place.kind !== "city" || place.population >= MIN_TOWN))
      return { country: place.country, words: run };
  }
  return null;
}

/** The country of the owner that a genitive just before an actor names: `Mısır’ın [Dışişleri Bakanı]`. */
export function ownerBefore(before: string, knowledge: Knowledge): Beside | null {
  const words = GENITIVE.exec(before)?.groups?.owner;
  const first = words ? knowledge.named(words)?.entities[0] : null;
  return words && first && hasCountry(first.code) ? { country: countryOf(first.code), words } : null;
}
