// Builds people.tsv and terms.tsv from Wikidata's office holders (CC0) and the hand-written leaders.
// Usage: node scripts/knowledge/build-people.mjs FOLDER_OF_OFFICEHOLDERS
import { join } from "node:path";
import { isLatin, isSurname, mentionable, slug, surnamesOf } from "./person-names.mjs";
import { closeBeside, closeCabinet, closeOpenEnds, kept, merged, SINCE, termsOf } from "./person-terms.mjs";
import { beside, readTsv, split, TABLES, writeTsv } from "./tsv.mjs";

const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder with officeholders.tsv and people.tsv");

/** The last day that hand-written rows without an end are known to hold for. */
const HAND_SEEN = "2025-12-31";
/** Higher is better known; decides who gets the plain id and whose surname is worth an entry. */
const RANK = {
  head_of_state: 15,
  head_of_government: 14,
  igo_head: 13,
  foreign: 12,
  defence: 11,
  interior: 10,
  deputy: 9,
  speaker: 8,
  military_chief: 7,
  intelligence: 6,
  finance: 5,
  justice: 4,
  spokesperson: 3,
  other_minister: 2,
  envoy: 1,
  other: 0,
};

/** Offices that the sources give to rivals too; of hand-written people the hand-written rows decide. */
const HIGHEST = new Set(["head_of_state", "head_of_government"]);

const people = new Map();
for (const { qid, name, gender, aliases } of readTsv(join(folder, "people.tsv"))) {
  people.set(qid, { qid, name, gender, aliases: split(aliases), surnames: null, terms: [], hand: false });
}
for (const row of readTsv(join(folder, "officeholders.tsv"))) {
  const person = people.get(row.qid);
  if (person === undefined || row.source.includes("(")) continue;
  if (row.person !== person.name && !person.aliases.includes(row.person)) person.aliases.push(row.person);
  person.terms.push(...termsOf(row));
}

/** `2012-05-07..2018-05-07 head_of_state RUS.GOV President`; what follows the code is the office. */
const handTerm = (text, name) => {
  const found = text.match(/^(\d{4}[\d-]*)?\.\.(\d{4}[\d-]*)? ([a-z_]+) (\S+) (.+)$/);
  if (found === null || RANK[found[3]] === undefined) throw new Error(`${name}: unreadable term "${text}"`);
  const [, from = "", to = "", type, code, office] = found;
  if (to !== "" && to < from) throw new Error(`${name}: "${text}" ends before it begins`);
  return { office, type, code, from, to, seen: to === "" ? HAND_SEEN : "", hand: true };
};

const byName = new Map();
const index = (name, person) => {
  const key = slug(name);
  byName.set(key, [...(byName.get(key) ?? []), person]);
};
for (const person of people.values()) {
  for (const name of new Set([person.name, ...person.aliases])) index(name, person);
}
const countriesOf = ({ terms }) => new Set(terms.map(({ code }) => code.slice(0, 3)));
const isOf = (person, country) => {
  const countries = countriesOf(person);
  return countries.has(country) || (countries.has("IGO") && countries.size === 1);
};
/** The person of the sources that a hand-written row speaks of: by item, else the one of that name and country. */
const sourceOf = ({ wikidata, name, country, aliases }) => {
  if (wikidata !== "") return people.get(wikidata) ?? null;
  for (const one of [name, ...split(aliases)]) {
    const found = (byName.get(slug(one)) ?? []).filter((person) => isOf(person, country));
    if (found.length > 0 && one.includes(" ")) return found[0];
  }
  return null;
};
const add = (person) => {
  people.set(person.qid || `hand ${person.name}`, person);
  return person;
};
for (const row of readTsv(beside("hand/leaders.tsv"))) {
  const blank = { qid: row.wikidata, name: row.name, aliases: [], terms: [], gender: row.gender };
  const person = sourceOf(row) ?? add(blank);
  if (person.hand) throw new Error(`${row.name}: stands twice`);
  const terms = row.terms
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => handTerm(text, row.name));
  const over = (term) =>
    terms.some((mine) => (mine.type === term.type || HIGHEST.has(term.type)) && overlaps(mine, term));
  const others = person.terms.filter((term) => !over(term));
  closeBeside(others, terms);
  Object.assign(person, {
    hand: true,
    country: row.country,
    gender: row.gender || person.gender,
    name: row.name,
    aliases: [...new Set([person.name, ...split(row.aliases), ...person.aliases])],
    surnames: split(row.surnames),
    terms: [...others, ...terms],
  });
}
function overlaps(a, b) {
  return (a.to === "" || b.from <= a.to) && (b.to === "" || a.from <= b.to);
}

closeOpenEnds([...people.values()].flatMap(({ terms }) => terms));
for (const { country, date } of readTsv(beside("hand/changes.tsv"))) {
  closeCabinet(
    [...people.values()].flatMap(({ terms }) => terms.filter(({ code }) => code.startsWith(country))),
    date,
  );
}
for (const person of people.values()) person.terms = kept(merged(person.terms), person.hand);

const rankOf = ({ terms }) => Math.max(0, ...terms.map(({ type }) => RANK[type]));
const lastOf = ({ terms }) =>
  terms.reduce((last, { to }) => ((to || "9999") > last ? to || "9999" : last), "");
const number = ({ qid }) => Number(qid.slice(1) || 1e9);
const chosen = [...people.values()]
  .filter((person) => person.hand || person.terms.some(({ to, seen }) => (to || seen) >= SINCE))
  .filter(
    ({ terms, hand, name }) => (hand || terms.length > 0) && /\p{L}/u.test(name) && !/^Q\d+$/.test(name),
  )
  .sort(
    (a, b) =>
      Number(b.hand) - Number(a.hand) ||
      rankOf(b) - rankOf(a) ||
      (lastOf(a) < lastOf(b) ? 1 : lastOf(a) > lastOf(b) ? -1 : 0) ||
      number(a) - number(b),
  );

/** The country of most of a person's terms, the latest where two are equal. */
const homeOf = ({ country, terms }) => {
  if (country !== undefined) return country;
  const counts = new Map();
  for (const { code } of terms) {
    const home = code.slice(0, 3);
    if (!code.startsWith("IGO")) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).at(-1)?.[0] ?? "";
};
const ids = new Set();
const idOf = ({ name, qid }, home) => {
  const plain = slug(name) || qid.toLowerCase();
  const free = [plain, `${plain}-${home.toLowerCase()}`, `${plain}-${qid.toLowerCase()}`].find(
    (id) => !ids.has(id),
  );
  ids.add(free);
  return free;
};

const peopleRows = [];
const termRows = [];
for (const person of chosen) {
  const home = homeOf(person);
  const id = idOf(person, home);
  const names = [person.name, ...person.aliases];
  const surnames = (person.surnames ?? []).filter((one) => one !== "-");
  const derived = rankOf(person) >= RANK.finance || person.hand ? surnamesOf(person.name, home) : [];
  if (!surnames.some(isLatin) && !person.surnames?.includes("-")) surnames.push(...derived.filter(isSurname));
  const aliases = [...new Set(names.slice(1))].filter((one) => one !== person.name && mentionable(one));
  peopleRows.push([
    id,
    person.name,
    home,
    person.gender === "male" || person.gender === "female" ? person.gender : "",
    person.qid,
    [...new Set(surnames)].join("|"),
    aliases.join("|"),
  ]);
  for (const { office, type, code, from, to, seen, hand } of person.terms) {
    termRows.push([id, office, type, code, from, to, to === "" ? seen : "", hand ? "hand" : "wikidata"]);
  }
}

writeTsv(
  join(TABLES, "people.tsv"),
  ["id", "name", "country", "gender", "wikidata", "surnames", "aliases"],
  peopleRows,
);
writeTsv(
  join(TABLES, "terms.tsv"),
  ["id", "office", "office_class", "code", "from", "to", "seen", "source"],
  termRows,
);
