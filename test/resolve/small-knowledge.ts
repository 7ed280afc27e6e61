import type {
  Entity,
  Knowledge,
  NameHit,
  NameRole,
  Place,
  RoleHit,
  Term,
} from "../../src/knowledge/knowledge.js";

/** A handful of facts, so that a rule can be tried without the real tables. */
const state = (id: string, name: string): Entity => ({
  id,
  kind: "state",
  code: id,
  name,
  wikidata: null,
  gender: null,
  terms: [],
});

const person = (
  id: string,
  name: string,
  home: string,
  gender: "male" | "female",
  terms: readonly Term[],
): Entity => ({
  id,
  kind: "person",
  code: `${home}.ELI`,
  name,
  wikidata: null,
  gender,
  terms,
});

const term = (
  office: string,
  office_class: Term["office_class"],
  code: string,
  from: string,
  to: string | null,
): Term => ({
  office,
  office_class,
  code,
  from,
  to,
});

const TUR = state("TUR", "Turkey");
const RUS = state("RUS", "Russia");
const SYR = state("SYR", "Syria");
const FRA = state("FRA", "France");
const LAVROV = person("sergei-lavrov", "Sergei Lavrov", "RUS", "male", [
  term("Minister of Foreign Affairs", "foreign", "RUS.GOV", "2004-03-09", null),
]);
const MERKEL = person("angela-merkel", "Angela Merkel", "DEU", "female", [
  term("Chancellor", "head_of_government", "DEU.GOV", "2005-11-22", "2021-12-08"),
]);
const NATO: Entity = {
  id: "IGO:NATO",
  kind: "body",
  code: "IGO",
  name: "NATO",
  wikidata: "Q7184",
  gender: null,
  terms: [],
};
const ICC: Entity = {
  id: "IGO:ICC",
  kind: "body",
  code: "IGO",
  name: "International Criminal Court",
  wikidata: null,
  gender: null,
  terms: [],
};
const HTS: Entity = {
  id: "SYR.REB:hts",
  kind: "group",
  code: "SYR.REB",
  name: "Hayat Tahrir al-Sham",
  wikidata: null,
  gender: null,
  terms: [],
};

const ENTITIES: readonly Entity[] = [
  TUR,
  RUS,
  SYR,
  FRA,
  LAVROV,
  MERKEL,
  NATO,
  HTS,
  state("DEU", "Germany"),
  ICC,
];

const NAMES: Readonly<Record<string, readonly [Entity, NameRole]>> = {
  Turkey: [TUR, "name"],
  Turkish: [TUR, "demonym"],
  Turks: [TUR, "demonym"],
  Ankara: [TUR, "capital"],
  Russia: [RUS, "name"],
  Russian: [RUS, "demonym"],
  Moscow: [RUS, "capital"],
  Kremlin: [RUS, "metonym"],
  Россия: [RUS, "name"],
  Турции: [TUR, "name"],
  Syria: [SYR, "name"],
  Syrian: [SYR, "demonym"],
  Damascus: [SYR, "capital"],
  France: [FRA, "name"],
  Paris: [FRA, "capital"],
  Germany: [ENTITIES[8]!, "name"],
  "Sergei Lavrov": [LAVROV, "name"],
  Lavrov: [LAVROV, "surname"],
  "Angela Merkel": [MERKEL, "name"],
  Merkel: [MERKEL, "surname"],
  NATO: [NATO, "name"],
  HTS: [HTS, "alias"],
  Rusya: [RUS, "name"],
  Suriye: [SYR, "name"],
  "International Criminal Court": [ICC, "name"],
  "Международный уголовный суд": [ICC, "name"],
  "المحكمة الجنائية الدولية": [ICC, "name"],
};

const ROLES: Readonly<Record<string, Omit<RoleHit, "span">>> = {
  "foreign minister": { sector: "GOV", office_class: "foreign", number: "one" },
  "министр иностранных дел": { sector: "GOV", office_class: "foreign", number: "one" },
  minister: { sector: "GOV", office_class: "other_minister", number: "one" },
  soldiers: { sector: "MIL", office_class: null, number: "many" },
  forces: { sector: "MIL", office_class: null, number: "many" },
  police: { sector: "COP", office_class: null, number: "many" },
  officials: { sector: "GOV", office_class: null, number: "many" },
  "dışişleri bakanı": { sector: "GOV", office_class: "foreign", number: "one" },
  government: { sector: "GOV", office_class: null, number: "institution" },
  protesters: { sector: "CIV", office_class: null, number: "many" },
};

const PLACES: readonly Place[] = [
  { name: "Ankara", country: "TUR", kind: "capital", lat: 39.93, lon: 32.85, population: 3_500_000 },
  { name: "Tripoli", country: "LBY", kind: "capital", lat: 32.88, lon: 13.19, population: 1_100_000 },
  { name: "Tripoli", country: "LBN", kind: "city", lat: 34.43, lon: 35.84, population: 230_000 },
  { name: "Luxembourg", country: "LUX", kind: "state", lat: 49.75, lon: 6.17, population: 0 },
  { name: "Luxembourg", country: "LUX", kind: "capital", lat: 49.61, lon: 6.13, population: 130_000 },
  { name: "Ankara", country: "SYR", kind: "city", lat: 36, lon: 37, population: 20_000 },
  { name: "Homs", country: "LBY", kind: "city", lat: 32.6, lon: 14.3, population: 900_000 },
  { name: "Homs", country: "SYR", kind: "city", lat: 34.73, lon: 36.71, population: 775_000 },
  { name: "Black Sea", country: "---", kind: "sea", lat: 43.4, lon: 34.3, population: 0 },
  { name: "Syria", country: "SYR", kind: "state", lat: 35, lon: 38, population: 0 },
  { name: "Idlib", country: "SYR", kind: "city", lat: 35.93, lon: 36.63, population: 130_000 },
];

function hits<T>(
  phrase: string,
  table: Readonly<Record<string, T>>,
  ignoreCase: boolean,
): { readonly span: [number, number]; readonly value: T }[] {
  const where = ignoreCase ? phrase.toLowerCase() : phrase;
  const found: { span: [number, number]; value: T }[] = [];
  const keys = Object.keys(table).sort((a, b) => b.length - a.length);
  for (const key of keys) {
    const pattern = new RegExp(`(?<!\\p{L})${ignoreCase ? key.toLowerCase() : key}(?!\\p{L})`, "gu");
    for (const match of where.matchAll(pattern)) {
      const span: [number, number] = [match.index, match.index + key.length];
      if (!found.some((other) => other.span[0] < span[1] && span[0] < other.span[1]))
        found.push({ span, value: table[key]! });
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

const nameHit = ({
  span,
  value: [entity, role],
}: {
  span: [number, number];
  value: readonly [Entity, NameRole];
}): NameHit => ({
  span,
  role,
  entities: [entity],
  how: "exact",
});

const within = (from: string | null, to: string | null, date: string): boolean =>
  (from ?? "") <= date && date <= (to ?? "9999");

/** Knowledge by hand: four states, two people with terms, a body, an armed group, a few role words and places. */
export const small: Knowledge = {
  named: (phrase) => {
    const bare = phrase.replace(/^the /, "");
    const entry = Object.hasOwn(NAMES, bare) ? NAMES[bare] : undefined;
    return entry ? nameHit({ span: [0, phrase.length], value: entry }) : null;
  },
  namesIn: (phrase) => hits(phrase, NAMES, false).map(nameHit),
  rolesIn: (phrase) => hits(phrase, ROLES, true).map(({ span, value }) => ({ span, ...value })),
  holder: (of, office, date) =>
    ENTITIES.find((entity) =>
      entity.terms.some(
        (one) => one.code.startsWith(of) && one.office_class === office && within(one.from, one.to, date),
      ),
    ) ?? null,
  termAt: (who, date) => who.terms.find((one) => within(one.from, one.to, date)) ?? null,
  entity: (id) => ENTITIES.find((entity) => entity.id === id) ?? null,
  places: (name) => PLACES.filter((place) => place.name === name),
};
