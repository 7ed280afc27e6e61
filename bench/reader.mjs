/**
 * `npm run bench -- reader [--encoder FILE] [MODEL_DIR…]`: the reader on one core, side by side in one run with other
 * exports of it (float, the whole vocabulary) and with its encoder alone, which `training/export.py` makes; then whole
 * runs of the command line over `--jobs`.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { openReports } from "../dist/intake/index.js";
import { openReader } from "../dist/reader/index.js";
import { parsePieces } from "../dist/reader/pieces.js";
import { tokenizerOf } from "../dist/reader/tokenizer.js";
import { ROOT } from "../scripts/steps.mjs";
import { print, timed } from "./measure.mjs";

const ROUNDS = 5;
const EXAMPLES = join(ROOT, "examples/reports");

/** Prints the table; `args` are those after `reader`. */
export async function benchReader(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { encoder: { type: "string" } },
  });
  const english = await englishReports();
  const reader = await openReader();
  const read = [];
  for (const report of english)
    read.push(...(await reader.read(report)).map(({ passage }) => ({ report, passage })));
  const texts = read.map(({ report, passage }) => report.text.slice(...passage.span));
  const sentences = read.reduce((sum, { passage }) => sum + passage.sentences.length, 0);
  const shipped = join(ROOT, "model");
  const tokenizer = tokenizerIn(shipped);
  const rows = [{ name: "reader, whole", run: () => every(english, (report) => reader.read(report)) }];
  for (const folder of [shipped, ...positionals])
    rows.push(await modelRow(folder, tokenizerIn(folder), texts));
  if (values.encoder) rows.push(await fileRow("encoder alone", values.encoder, tokenizer, texts));
  await side(rows);
  const shippedMs = rows[1].ms;
  print(
    "one thread, English examples",
    `${sentences} sentences in ${texts.length} passages, ${ROUNDS} rounds`,
  );
  for (const { name, ms, size } of rows) {
    const perSecond = ((1000 * sentences * ROUNDS) / ms).toFixed(0);
    const ratio = (shippedMs / ms).toFixed(2);
    print(
      `  ${name}`,
      `${perSecond} sentences/s, ${ratio} of the shipped model's speed${size ? `, ${size}` : ""}`,
    );
  }
  await reader.close();
  for (const jobs of [1, 2, 4]) {
    const { ms, mb } = timed(["read", EXAMPLES, "--jsonl", "--quiet", "--jobs", String(jobs)]);
    print(`examples with --jobs ${jobs}`, `${(ms / 1000).toFixed(1)} s, ${mb.toFixed(0)} MB at most`);
  }
}

async function englishReports() {
  const files = readdirSync(EXAMPLES).map((name) => join(EXAMPLES, name));
  const reports = [];
  for await (const taken of openReports(files)) {
    if (taken.ok && taken.report.language === "en") reports.push(taken.report);
  }
  return reports;
}

const tokenizerIn = (folder) => tokenizerOf(parsePieces(readFileSync(join(folder, "pieces.tsv"), "utf8")));

const modelRow = (folder, tokenizer, texts) =>
  fileRow(`model ${basename(folder)}`, join(folder, "reader.onnx"), tokenizer, texts);

/** A file of weights run over the passages, its tokens made beforehand. */
async function fileRow(name, file, tokenizer, texts) {
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const inputs = texts.map((text) => {
    const ids = BigInt64Array.from(tokenizer.encode(text).ids, BigInt);
    return { ids: new Tensor("int64", ids, [1, ids.length]) };
  });
  const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
  return { name, size, run: () => every(inputs, (input) => session.run(input)) };
}

async function every(list, one) {
  for (const item of list) await one(item);
}

/** Runs the rows in turn, round by round, so that what slows the machine slows them all. */
async function side(rows) {
  for (const row of rows) await row.run();
  for (const row of rows) row.ms = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      const started = performance.now();
      await row.run();
      row.ms += performance.now() - started;
    }
  }
}
