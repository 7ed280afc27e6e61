import type { Knowledge, Place } from "../knowledge/knowledge.js";
import type { RecordPlace } from "../record.js";
import { contains, type Span } from "../span.js";
import { countryAround } from "./around.js";
import {
  type Clue,
  countryOf,
  type Draft,
  type DraftEvent,
  hasCountry,
  type Stage,
  wordsOf,
} from "./draft.js";
import { BEFORE_PLACE, KIND_AFTER, KIND_BEFORE, NO_PLACE, NOWHERE, SIDE_BEFORE } from "./words-places.js";

/** Types whose place is where something happens on the ground: they may take the dateline's place. */
const MATERIAL: ReadonlySet<string> = new Set([
  "COOPERATE",
  "AID",
  "RETREAT",
  "PROTEST",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);

const HOW: Readonly<Record<Place["kind"], string>> = {
  state: "state",
  capital: "capital",
  city: "city",
  region: "region",
  sea: "sea",
};

/**
 * A town is believed for the country around it unless its namesake is this many times larger: in a report on
 * Lebanon, Tripoli is the one there, but Moscow is not in Idaho. A state gives way to a region alone.
 */
const MUCH_LARGER = { state: 0, capital: 8, region: 20, sea: 20, city: 20 } as const;

const isWithin = (near: Place, first: Place): boolean =>
  near.kind === "region" ||
  (first.kind !== "state" && near.population * MUCH_LARGER[first.kind] > first.population);

/** The place of a name that lies in a country the words around speak of, else the likeliest. */
function choose(
  places: readonly Place[],
  span: Span,
  clues: readonly Clue[],
): { readonly place: Place; readonly how: string } | null {
  const first = places[0];
  if (!first) return null;
  const others = clues.filter((clue) => !contains(span, clue.span));
  const country = countryAround(span, others)?.country ?? null;
  const near = places.find((place) => place.country === country);
  if (near && near !== first && first.country !== country && isWithin(near, first))
    return { place: near, how: `${HOW[near.kind]} of the country around` };
  return { place: first, how: HOW[first.kind] };
}

/** Of one name of a state and of its capital, the town: reports are not written in all of Luxembourg. */
const townOf = (places: readonly Place[]): Place | undefined => {
  const first = places[0];
  if (first?.kind !== "state") return first;
  return places.find(({ kind, country }) => kind === "capital" && country === first.country) ?? first;
};

const asRecord = (
  span: Span | null,
  text: string,
  place: Place,
  certainty: RecordPlace["certainty"],
  how: string,
): RecordPlace => ({
  span,
  text,
  name: place.name,
  country: hasCountry(place.country) ? place.country : null,
  lat: place.lat,
  lon: place.lon,
  certainty,
  how,
});

/**
 * Parts of place words that may be names: all, without the preposition and article and then without the kind of
 * place before or after, the pieces before and after a comma.
 */
function variants(words: string): readonly string[] {
  const pieces = words.split(/[,،，]/u).map((piece) => piece.trim());
  const whole = [words, pieces[0] ?? words, pieces.at(-1) ?? words];
  const bare = whole.map((piece) => piece.replace(BEFORE_PLACE, ""));
  const named = bare.map((piece) => piece.replace(KIND_BEFORE, "").replace(KIND_AFTER, ""));
  return [...new Set([...whole, ...bare, ...named])].filter(
    (variant) => variant.length > 1 && !NO_PLACE.test(variant),
  );
}

/** A country that a place phrase holds: `northern Syria`, `the Turkish border`. */
function countryInside(words: string, span: Span, knowledge: Knowledge): RecordPlace | null {
  const hit = knowledge
    .namesIn(words)
    .find((found) => hasCountry(found.entities[0]?.code ?? "---") && found.role !== "surname");
  const entity = hit?.entities[0];
  if (!hit || !entity || entity.kind === "person") return null;
  const country = countryOf(entity.code);
  const inner = words.slice(hit.span[0], hit.span[1]);
  const place = knowledge.places(inner).find((found) => found.country === country);
  const how = hit.role === "capital" ? "capital inside" : "state inside";
  if (place) return asRecord(span, words, place, "implied", how);
  return { span, text: words, name: null, country, lat: null, lon: null, certainty: "implied", how };
}

/** Of the places of a name, those in the state or region after its comma: `Paris, Texas`. */
function withinTail(places: readonly Place[], words: string, knowledge: Knowledge): readonly Place[] {
  const tail = /[,،，]\s*([^,،，]+)$/u.exec(words)?.[1];
  const around = tail
    ? knowledge.places(tail).filter(({ kind }) => kind === "state" || kind === "region")
    : [];
  const inside = places.filter(({ country }) => around.some((place) => place.country === country));
  return inside.length > 0 ? inside : places;
}

function byName(words: string, span: Span, draft: Draft, knowledge: Knowledge): RecordPlace | null {
  for (const variant of variants(words)) {
    const places = withinTail(knowledge.places(variant), words, knowledge);
    const chosen = choose(places, span, draft.clues);
    if (chosen) return asRecord(span, wordsOf(draft, span), chosen.place, "known", chosen.how);
  }
  return null;
}

/** `western Aleppo` is placed as Aleppo; `western Syria` is somewhere in Syria. */
function fromWords(span: Span, draft: Draft, knowledge: Knowledge): RecordPlace | null {
  const words = wordsOf(draft, span);
  const found = byName(words, span, draft, knowledge) ?? countryInside(words, span, knowledge);
  if (found) return found;
  const bare = words.replace(BEFORE_PLACE, "");
  const rest = bare.replace(SIDE_BEFORE, "");
  return rest === bare ? null : byName(rest, span, draft, knowledge);
}

/** Whether an act is that country's own affair: nobody of another country takes part, as far as is known. */
function isItsOwn(country: string, event: DraftEvent, draft: Draft): boolean {
  const who = [...event.actor, ...event.recipient].flatMap((key) => draft.mentions[key]?.who ?? []);
  return who.every(({ code }) => !hasCountry(code) || countryOf(code) === country);
}

/** The dateline's place, for an act on the ground that its country has to itself. */
function fromDateline(event: DraftEvent, draft: Draft, knowledge: Knowledge): RecordPlace | null {
  const name = draft.report.dateline?.place;
  if (!name || event.read.status !== "actual" || !MATERIAL.has(event.read.event)) return null;
  const place = townOf(knowledge.places(name));
  return place && isItsOwn(place.country, event, draft)
    ? asRecord(null, name, place, "implied", "dateline")
    : null;
}

const unknownPlace = (span: Span, draft: Draft): RecordPlace => ({
  span,
  text: wordsOf(draft, span),
  name: null,
  country: countryAround(span, draft.clues)?.country ?? null,
  lat: null,
  lon: null,
  certainty: "implied",
  how: "country around",
});

function located(event: DraftEvent, draft: Draft, knowledge: Knowledge): RecordPlace | null {
  const spans = event.read.place.filter((place) => !NOWHERE.test(wordsOf(draft, place)));
  const known = spans.map((span) => fromWords(span, draft, knowledge)).filter((place) => place !== null);
  const best = known.find((place) => place.how !== "state") ?? known[0];
  if (best) return best;
  const span = spans[0];
  if (!span) return fromDateline(event, draft, knowledge);
  const guess = unknownPlace(span, draft);
  return guess.country === null ? { ...guess, certainty: "unknown", how: "no entry" } : guess;
}

/** Where each event took place: the most exact of its place words, or the dateline's for acts within its country. */
export const places: Stage = {
  name: "places",
  needs: ["clues", "who"],
  gives: ["places"],
  run: (draft, knowledge) => ({
    ...draft,
    events: draft.events.map((event) => {
      const place = located(event, draft, knowledge);
      if (!place) return event;
      const says = `"${place.text}" is in ${place.country ?? "no known country"} (${place.how})`;
      return { ...event, place, steps: [...event.steps, { rule: "place", says }] };
    }),
  }),
};
