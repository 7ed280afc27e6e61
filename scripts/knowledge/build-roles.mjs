// Builds roles.tsv from the hand-written table beside. Usage: node scripts/knowledge/build-roles.mjs
import { join } from "node:path";
import { beside, readTsv, split, TABLES, writeTsv } from "./tsv.mjs";

/** English names of one person that do not make their plural by an `s` at the end of the first noun. */
const PLURAL = [
  [
    /^(minister|secretary|chief|chairman|member|speaker|president|head|governor|commander|king|queen) (of|for) /,
    "$1s $2 ",
  ],
  [/(?<=^|\s|-)(spokes|police|congress|business|assembly|militia|service|gun)(wo)?man$/, "$1$2men"],
  [/person$/, "people"],
  [/y$/, "ies"],
  [/$/, "s"],
];
const plural = (word) => {
  if (/(?:s|FM|PM|CEO)$/.test(word) && !/^(minister|secretary)/.test(word)) return [];
  const [pattern, instead] = PLURAL.find(([rule]) => rule.test(word));
  return [word.replace(/^secretary (of|for) /, "secretaries $1 ").replace(pattern, instead)];
};

const rows = readTsv(beside("hand/roles.tsv")).flatMap((row) =>
  split(row.words).map((word) => [word, row.language, row.sector, row.office_class, row.number]),
);
const listed = new Set(rows.map(([word, language]) => `${language} ${word.toLowerCase()}`));
const plurals = rows
  .filter(([, language, , , number]) => language === "en" && number === "one")
  .flatMap(([word, language, sector, office]) =>
    plural(word).map((many) => [many, language, sector, office, "many"]),
  )
  .filter(([word]) => !listed.has(`en ${word.toLowerCase()}`));

/** The first reading of a word in a language is kept: the table is in the order of belief. */
const seen = new Set();
const kept = [...rows, ...plurals].filter(([word, language]) => {
  const mark = `${language} ${word.toLowerCase()}`;
  return !seen.has(mark) && seen.add(mark);
});
writeTsv(join(TABLES, "roles.tsv"), ["word", "language", "sector", "office_class", "number"], kept);
