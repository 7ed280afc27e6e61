import type { Knowledge, NameHit } from "../knowledge/knowledge.js";
import { contains, type Span } from "../span.js";
import { type Clue, countryOf, type Draft, hasCountry, type Stage } from "./draft.js";

const KIND: Readonly<Record<NameHit["role"], Clue["kind"]>> = {
  name: "state",
  alias: "state",
  metonym: "capital",
  demonym: "demonym",
  capital: "capital",
  surname: "actor",
};

const ofHit = (hit: NameHit): Clue[] => {
  const first = hit.entities[0];
  if (!first || !hasCountry(first.code) || hit.role === "surname") return [];
  const kind = first.kind === "state" ? KIND[hit.role] : "actor";
  return [{ span: hit.span, country: countryOf(first.code), kind }];
};

const MIN_TOWN = 15_000;

/** The country of an event's place words that no name covers: towns and regions of the gazetteer. */
function ofPlaces(draft: Draft, knowledge: Knowledge, named: readonly Clue[]): Clue[] {
  const spans = draft.readings.flatMap((reading) => reading.events.flatMap((event) => event.place));
  const seen = new Map<string, Span>(spans.map((span) => [span.join(), span]));
  return [...seen.values()].flatMap((span): Clue[] => {
    if (named.some((clue) => contains(span, clue.span))) return [];
    const place = knowledge.places(draft.report.text.slice(span[0], span[1]))[0];
    if (!place || !hasCountry(place.country) || (place.kind === "city" && place.population < MIN_TOWN))
      return [];
    return [{ span, country: place.country, kind: "place" }];
  });
}

function ofDateline(draft: Draft, knowledge: Knowledge): Clue[] {
  const { dateline } = draft.report;
  const place = dateline?.place ? knowledge.places(dateline.place)[0] : undefined;
  return dateline && place && hasCountry(place.country)
    ? [{ span: dateline.span, country: place.country, kind: "dateline" }]
    : [];
}

/** Every word of the report that points to a country, actors of the model or not, in text order. */
export const clues: Stage = {
  name: "clues",
  needs: ["mentions"],
  gives: ["clues"],
  run(draft, knowledge) {
    const named = knowledge.namesIn(draft.report.text).flatMap(ofHit);
    const all = [...named, ...ofPlaces(draft, knowledge, named), ...ofDateline(draft, knowledge)];
    return { ...draft, clues: all.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]) };
  },
};
