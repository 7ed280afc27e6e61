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

/** The place of a name that lies in a country the words around speak of, else the likeliest. */
function choose(
  places: readonly Place[],
  span: Span,
  clues: readonly Clue[],
): { readonly place: Place; readonly how: string } | null {
  const first = places[0];
  if (!first) return null;
  if (first.kind === "state") return { place: first, how: HOW.state };
  const others = clues.filter((clue) => !contains(span, clue.span));
  const country = countryAround(span, others)?.country ?? null;
  const near = places.find((place) => place.country === country);
  if (near && near !== first) return { place: near, how: `${HOW[near.kind]} of the country around` };
  return { place: first, how: HOW[first.kind] };
}

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
  country: place.country,
  lat: place.lat,
  lon: place.lon,
  certainty,
  how,
});

/** Parts of place words that may be names: all, without the article or preposition before, the piece before a comma. */
function variants(words: string): readonly string[] {
  const bare = words.replace(
    /^(?:in|at|near|outside|the|en|à|au|aux|em|no|na|in der|in|bei|в|на|у|под|близ|في|در) /iu,
    "",
  );
  const head = bare.split(/[,،，]/u)[0]?.trim() ?? bare;
  const tail =
    bare
      .split(/[,،，]/u)
      .at(-1)
      ?.trim() ?? bare;
  return [...new Set([words, bare, head, tail])].filter((variant) => variant.length > 1);
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

function fromWords(span: Span, draft: Draft, knowledge: Knowledge): RecordPlace | null {
  const words = wordsOf(draft, span);
  for (const variant of variants(words)) {
    const chosen = choose(knowledge.places(variant), span, draft.clues);
    if (chosen) return asRecord(span, words, chosen.place, "known", chosen.how);
  }
  return countryInside(words, span, knowledge);
}

function fromDateline(event: DraftEvent, draft: Draft, knowledge: Knowledge): RecordPlace | null {
  const name = draft.report.dateline?.place;
  if (!name || event.read.status !== "actual" || !MATERIAL.has(event.read.event)) return null;
  const place = knowledge.places(name)[0];
  return place ? asRecord(null, name, place, "implied", "dateline") : null;
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
  const known = event.read.place
    .map((span) => fromWords(span, draft, knowledge))
    .filter((place) => place !== null);
  const best = known.find((place) => place.how !== "state") ?? known[0];
  if (best) return best;
  const span = event.read.place[0];
  if (!span) return fromDateline(event, draft, knowledge);
  const guess = unknownPlace(span, draft);
  return guess.country === null ? { ...guess, certainty: "unknown", how: "no entry" } : guess;
}

/** Where each event took place: the most exact of its place words, or the dateline's place for acts on the ground. */
export const places: Stage = {
  name: "places",
  needs: ["clues"],
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
