import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../src/knowledge/compile.js";
import { loadKnowledge } from "../src/knowledge/index.js";
import { parseTable } from "../src/knowledge/table.js";

const rowsOf = (table: "places.tsv" | "states.tsv") =>
  parseTable(table, readFileSync(new URL(`../knowledge/${table}`, import.meta.url), "utf8"), table);

const knowledge = loadKnowledge();
const first = (name: string): string => {
  const place = knowledge.places(name)[0];
  return place ? `${place.name} ${place.country} ${place.kind}` : "nothing";
};

describe("capitals", () => {
  it.each([
    ["Moscow", "Moscow RUS capital"],
    ["Moskau", "Moscow RUS capital"],
    ["Москве", "Moscow RUS capital"],
    ["Moskova'da", "Moscow RUS capital"],
    ["莫斯科", "Moscow RUS capital"],
    ["Damascus", "Damascus SYR capital"],
    ["دمشق", "Damascus SYR capital"],
    ["Şam", "Damascus SYR capital"],
    ["Cairo", "Cairo EGY capital"],
    ["القاهرة", "Cairo EGY capital"],
    ["بالقاهرة", "Cairo EGY capital"],
    ["Le Caire", "Cairo EGY capital"],
    ["Pequim", "Beijing CHN capital"],
    ["北京", "Beijing CHN capital"],
    ["Київ", "Kyiv UKR capital"],
    ["Kiev", "Kyiv UKR capital"],
    ["London", "London GBR capital"],
    ["Paris", "Paris FRA capital"],
    ["Washington", "Washington USA capital"],
    ["Prishtina", "Pristina XKX capital"],
    ["台北", "Taipei TWN capital"],
  ])("%s is %s", (name, place) => {
    expect(first(name)).toBe(place);
  });

  it("come before their namesakes", () => {
    expect(knowledge.places("London").map(({ country }) => country)).toEqual(["GBR", "CAN"]);
  });
});

describe("regions and seas", () => {
  it.each([
    ["Idlib province", "Idlib province SYR region"],
    ["محافظة إدلب", "Idlib province SYR region"],
    ["Donbas", "Donbas UKR region"],
    ["顿巴斯", "Donbas UKR region"],
    ["Донецкой области", "Donetsk region UKR region"],
    ["Crimea", "Crimea UKR region"],
    ["القرم", "Crimea UKR region"],
    ["Курской области", "Kursk region RUS region"],
    ["Gaza", "Gaza Strip PSE region"],
    ["قطاع غزة", "Gaza Strip PSE region"],
    ["Cisjordanie", "West Bank PSE region"],
    ["Golan Heights", "Golan Heights SYR region"],
    ["Karabağ", "Nagorno-Karabakh AZE region"],
    ["دارفور", "Darfur SDN region"],
    ["Tigray", "Tigray ETH region"],
    ["Cabo Delgado", "Cabo Delgado MOZ region"],
    ["若开邦", "Rakhine MMR region"],
    ["新疆", "Xinjiang CHN region"],
    ["Escocia", "Scotland GBR region"],
    ["Чечне", "Chechnya RUS region"],
    ["Texas", "Texas USA region"],
    ["南海", "South China Sea --- sea"],
    ["Черном море", "Black Sea --- sea"],
    ["Strait of Hormuz", "Strait of Hormuz --- sea"],
    ["البحر الأحمر", "Red Sea --- sea"],
  ])("%s is %s", (name, place) => {
    expect(first(name)).toBe(place);
  });
});

describe("names that trap", () => {
  it.each([
    ["USA", "United States USA state"],
    ["U.S.", "United States USA state"],
    ["France", "France FRA state"],
    ["Turkey", "Turkey TUR state"],
    ["Mexico", "Mexico MEX state"],
    ["Niger", "Niger NER state"],
    ["Idlib", "Idlib SYR city"],
    ["Reading", "Reading GBR city"],
    ["reading", "nothing"],
    ["Nice", "Nice FRA city"],
    ["nice", "nothing"],
    ["Of", "Of TUR city"],
    ["of", "nothing"],
    ["mobile", "nothing"],
    ["Police", "nothing"],
    ["Додому", "nothing"],
    ["#1", "nothing"],
    ["", "nothing"],
    ["__proto__", "nothing"],
  ])("%j is %s", (name, place) => {
    expect(first(name)).toBe(place);
  });

  it("Georgia is the state, and the one of the United States after it", () => {
    expect(knowledge.places("Georgia").map(({ country }) => country)).toEqual(["GEO", "USA"]);
  });
});

describe("the table", () => {
  const rows = rowsOf("places.tsv");

  it("keeps coordinates on the globe and kinds that are known", () => {
    for (const [name, , kind, lat, lon] of rows) {
      expect(Math.abs(Number(lat)), name).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(lon)), name).toBeLessThanOrEqual(180);
      expect(["state", "capital", "city", "region", "sea"]).toContain(kind);
    }
  });

  it("speaks of no country that the states do not have, and has each of them", () => {
    const states = new Set(rowsOf("states.tsv").map(([code]) => code));
    expect(rows.filter(([, country]) => country !== "---" && !states.has(country))).toEqual([]);
    expect(rows.filter(([, , kind]) => kind === "state")).toHaveLength(states.size);
  });

  it("compiles places alone from rows of a user", () => {
    const table = "name\tcountry\tkind\tlat\tlon\tpopulation\tnames\nCamp X\tJOR\tcity\t32\t36\t0\tمخيم";
    const { places, names } = compile(new Map([["places.tsv", parseTable("places.tsv", table, "mine")]]));
    expect(places).toEqual(["#0\tCamp X\tJOR\tcity\t32\t36\t0", "camp x\t0", "مخيم\t0"]);
    expect(names).toEqual([]);
  });
});
