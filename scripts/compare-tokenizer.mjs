/**
 * Compares our tokenizer with the Python one: `node scripts/compare-tokenizer.mjs REFERENCE [PIECES]`.
 * REFERENCE is what `training/tokenizer_reference.py` wrote; PIECES is `model/pieces.tsv` where not given.
 * Ids must be the same in every line, offsets in every line that is in NFKC but for spaces. Leaves with 1 where not.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, ROOT } from "./steps.mjs";

const [reference, vocabulary = join(ROOT, "model/pieces.tsv")] = process.argv.slice(2);
ensureInstalled();
ensureBuilt();
const { parsePieces } = await import("../dist/reader/pieces.js");
const { tokenizerOf } = await import("../dist/reader/tokenizer.js");

const tokenizer = tokenizerOf(parsePieces(readFileSync(vocabulary, "utf8")));
const counts = { lines: 0, tokens: 0, ids: 0, offsets: 0, offsetsOfOtherForms: 0 };
let spent = 0;
// Not by readline: it also ends a line at U+2028.
for (const row of readFileSync(reference, "utf8").split("\n")) if (row !== "") compare(JSON.parse(row));

process.stdout.write(
  `${counts.lines} lines, ${counts.tokens} tokens, ${Math.round(counts.lines / (spent / 1000))} lines/s\n` +
    `ids differ in ${counts.ids} lines\n` +
    `offsets differ in ${counts.offsets} lines, and in ${counts.offsetsOfOtherForms} that NFKC changes\n`,
);
process.exitCode = counts.ids + counts.offsets === 0 ? 0 : 1;

function compare({ text, ids, offsets }) {
  const started = performance.now();
  const ours = tokenizer.encode(text);
  spent += performance.now() - started;
  counts.lines++;
  counts.tokens += ids.length;
  const flat = Array.from(ours.ids, (_, k) => [ours.starts[k], ours.ends[k]]).flat();
  if (!same(Array.from(ours.ids), ids)) tell("ids", text, Array.from(ours.ids), ids);
  else if (!same(flat, offsets)) tell(plain(text) ? "offsets" : "offsetsOfOtherForms", text, flat, offsets);
}

function plain(text) {
  const spaced = text.replace(/\s/gu, " ");
  return spaced.normalize("NFKC") === spaced;
}

function same(a, b) {
  return a.length === b.length && a.every((value, k) => value === b[k]);
}

function tell(what, text, ours, theirs) {
  counts[what]++;
  if (counts[what] > 5) return;
  const at = ours.findIndex((value, k) => value !== theirs[k]);
  const part = (list) => list.slice(Math.max(0, at - 4), at + 6).join(" ");
  process.stdout.write(
    `${what}: ${JSON.stringify(text.slice(0, 120))}\n  ours ${part(ours)}\n  theirs ${part(theirs)}\n`,
  );
}
