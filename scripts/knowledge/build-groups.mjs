// Builds bodies.tsv, body_names.tsv, groups.tsv and group_names.tsv from the hand-written tables and from
// the non-state actors of the petrarch2 dictionaries (MIT).
// Usage: node scripts/knowledge/build-groups.mjs PETRARCH2_FOLDER
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beside, readTsv, split, TABLES, writeTsv } from "./tsv.mjs";

const [petrarch] = process.argv.slice(2);
if (!petrarch) throw new Error("usage: build-groups.mjs PETRARCH2_FOLDER");

const slug = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
const fold = (text) => slug(text).replace(/^the-/, "");

const groups = new Map();
const names = [];
const known = new Set();
const addName = (id, name) => {
  names.push([id, name, "", "name"]);
  known.add(fold(name));
};

const bodies = readTsv(beside("hand/bodies.tsv")).map((row) => {
  const id = row.code === "IGO" ? row.id : `${row.code}:${row.id.split(":")[1].toLowerCase()}`;
  return { ...row, id };
});
for (const { names: list, name } of bodies) for (const one of [name, ...split(list)]) known.add(fold(one));
writeTsv(
  join(TABLES, "bodies.tsv"),
  ["id", "code", "name", "note"],
  bodies.map(({ id, code, name }) => [id, code, name, ""]),
);
writeTsv(
  join(TABLES, "body_names.tsv"),
  ["id", "name", "language", "role"],
  bodies.flatMap(({ id, names: list }) => split(list).map((name) => [id, name, "", "name"])),
);

/** In rows of papers and companies a Latin name without a word or the initials of the first is another one. */
const SEPARATE = /\.(?:MED|BUS)$/;
const wordsOf = (name) =>
  slug(name)
    .split("-")
    .filter((word) => word.length > 3 || word === "bbc" || word === "rt");
const isOther = (code, name, one) => {
  if (one.startsWith("+")) return true;
  if (!SEPARATE.test(code) || !/^\p{Script=Latin}/u.test(one)) return false;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join("")
    .toUpperCase();
  if (one.replace(/\./g, "").toUpperCase() === initials) return false;
  const mine = new Set(wordsOf(name));
  return !wordsOf(one).some((word) => mine.has(word)) && !fold(name).startsWith(fold(one));
};
const addGroup = (id, code, name, kind) => {
  if (!groups.has(id)) groups.set(id, [id, code, name, kind, ""]);
  addName(id, name);
};
for (const { id, code, name, kind, names: list } of readTsv(beside("hand/groups.tsv"))) {
  addGroup(id, code, name, kind);
  for (const one of split(list)) {
    const plain = one.replace(/^\+|'$/g, "");
    if (isOther(code, name, one))
      addGroup(`${code}:${slug(plain) || plain.replace(/\s+/g, "-")}`, code, plain, kind);
    else addName(id, plain);
  }
}

/** CAMEO's role letters in our sectors; roles that are not listed are left out. */
const SECTOR = {
  ...{
    REB: "REB",
    SEP: "REB",
    INS: "REB",
    UAF: "UNS",
    RAD: "UNS",
    MUS: "",
    MIL: "MIL",
    OPP: "OPP",
    PTY: "PTY",
  },
  ...{ CRM: "CRM", GOV: "GOV", BUS: "BUS", MED: "MED", NGO: "NGO", COP: "COP", SPY: "SPY", PAR: "PAR" },
};
/** CAMEO's country letters that differ from ISO 3166. */
const COUNTRY = {
  ROM: "ROU",
  TMP: "TLS",
  KSV: "XKX",
  ZAR: "COD",
  SUN: "RUS",
  YUG: "SRB",
  BUR: "MMR",
  PAL: "PSE",
};
const states = new Set(readTsv(join(TABLES, "states.tsv")).map(({ code }) => code));

const codeOf = (cameo) => {
  const letters = cameo.replace(/\s.*$/, "");
  const parts = letters.match(/.{3}/g) ?? [];
  const country = COUNTRY[parts[0]] ?? parts[0];
  const sector = parts
    .slice(1)
    .map((part) => SECTOR[part])
    .find((found) => found);
  if (states.has(country) && sector) return `${country}.${sector}`;
  return parts[0] === "IMG" ? "---.UNS" : null;
};

const tidy = (raw) => {
  const words = raw
    .replace(/[_+]+$/, "")
    .replace(/\(([A-Z-]+)\)/g, "")
    .split(/[_\s]+/)
    .filter(Boolean);
  const small = new Set([
    "OF",
    "THE",
    "FOR",
    "AND",
    "IN",
    "AL",
    "DE",
    "LA",
    "DEL",
    "E",
    "I",
    "DES",
    "DU",
    "DI",
  ]);
  const cased = words.map((word, index) =>
    small.has(word) && index > 0
      ? word.toLowerCase()
      : word.replace(/\p{L}+/gu, (part) => part[0] + part.slice(1).toLowerCase()),
  );
  return cased.join(" ").replace(/\s+/g, " ").trim();
};
/** Entries without a country name people too: only what calls itself a group is taken from those. */
const IS_GROUP =
  /\b(?:Army|Front|Brigades?|Movement|Group|Party|Organi[sz]ation|Islamic|Liberation|Forces?|Council|Network|Resistance|Battalions?|Union|Mujahideen|Harkat|Lashkar|Jaish|Ansar|Jihad|Sabaoon|Harakat|Tehrik|Jemaah)\b/;
/** Names too short or too plain to be safe without their context. */
const isSafe = (name) => name.split(" ").length >= 2 && name.length >= 9 && !/[+[\]{}<>]/.test(name);

let pending = null;
let first = null;
let others = [];
/** Leaders whom the dictionaries list as names of their group. */
const LEADER = /Nasrallah|Mou?ghniy[ae]h/;
const flush = (cameo) => {
  const code = codeOf(cameo ?? "");
  if (code !== null && first !== null) {
    const all = [first, ...others]
      .map(tidy)
      .filter(isSafe)
      .filter((name) => !known.has(fold(name)) && !LEADER.test(name));
    const name = all[0];
    if (name !== undefined && (code !== "---.UNS" || IS_GROUP.test(name))) {
      const id = `${code}:${slug(name).slice(0, 48)}`;
      if (!groups.has(id)) groups.set(id, [id, code, name, "group", "petrarch2"]);
      for (const one of all) addName(id, one);
    }
  }
  first = null;
  others = [];
};
for (const line of readFileSync(join(petrarch, "Phoenix.MilNonState.actors.txt"), "utf8").split(/\r?\n/)) {
  const text = line.replace(/[#;].*$/, "").trim();
  if (text === "") continue;
  if (text.startsWith("+")) {
    const target = text.slice(1);
    if (pending !== null) others.push(target);
  } else {
    flush(pending);
    const [, name, cameo] = text.match(/^([^[]*)(?:\[([A-Z]+)[^\]]*\])?/) ?? [];
    first = (name ?? "").trim();
    pending = cameo ?? null;
  }
}
flush(pending);

writeTsv(join(TABLES, "groups.tsv"), ["id", "code", "name", "kind", "note"], [...groups.values()]);
writeTsv(join(TABLES, "group_names.tsv"), ["id", "name", "language", "role"], names);
