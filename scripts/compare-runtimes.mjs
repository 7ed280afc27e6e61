/**
 * Compares the model's scores in onnxruntime-node with those in onnxruntime-web (WebAssembly, one thread):
 * `node scripts/compare-runtimes.mjs [MODEL_DIR]`, over the lines of the bundled reports and the corpus.
 * onnxruntime-web is no dependency of this package; fetch it with `npm install --no-save onnxruntime-web@1.30.0`.
 * Prints the mean and the greatest difference of each output's scores, and the share of tokens with the same best tags.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, ROOT } from "./steps.mjs";

const [folder = join(ROOT, "model")] = process.argv.slice(2);
ensureInstalled();
ensureBuilt();
const native = await import("onnxruntime-node");
const web = await import("onnxruntime-web").catch(() => {
  process.stderr.write("onnxruntime-web is missing: npm install --no-save onnxruntime-web@1.30.0\n");
  process.exit(1);
});
const { parsePieces } = await import("../dist/reader/pieces.js");
const { tokenizerOf } = await import("../dist/reader/tokenizer.js");

web.env.wasm.numThreads = 1;
const tokenizer = tokenizerOf(parsePieces(readFileSync(join(folder, "pieces.tsv"), "utf8")));
const weights = readFileSync(join(folder, "reader.onnx"));
const sessions = [
  await native.InferenceSession.create(weights, { intraOpNumThreads: 1 }),
  await web.InferenceSession.create(weights, { executionProviders: ["wasm"] }),
];
const apart = {};
const best = { same: 0, of: 0 };
const heads = Object.values(JSON.parse(readFileSync(join(folder, "reader.json"), "utf8")).tags);
const texts = [...new Set(sentences())];
for (const text of texts) {
  const ids = BigInt64Array.from(tokenizer.encode(text).ids.subarray(0, 256), BigInt);
  const [one, other] = await Promise.all([
    sessions[0].run({ ids: new native.Tensor("int64", ids, [1, ids.length]) }),
    sessions[1].run({ ids: new web.Tensor("int64", ids, [1, ids.length]) }),
  ]);
  for (const [name, { data }] of Object.entries(one)) compare(name, data, other[name].data);
  compareTags(one.tags.data, other.tags.data, ids.length);
}
process.stdout.write(`${texts.length} texts\n`);
for (const [name, { sum, of, most }] of Object.entries(apart)) {
  process.stdout.write(`${name.padEnd(8)} mean ${(sum / of).toFixed(4)}, greatest ${most.toFixed(3)}\n`);
}
process.stdout.write(
  `the best tag is the same in ${((100 * best.same) / best.of).toFixed(2)} % of ${best.of}\n`,
);

function compare(name, one, other) {
  apart[name] ??= { sum: 0, of: 0, most: 0 };
  const found = apart[name];
  for (let k = 0; k < one.length; k++) {
    const difference = Math.abs(one[k] - other[k]);
    found.sum += difference;
    found.most = Math.max(found.most, difference);
  }
  found.of += one.length;
}

function compareTags(one, other, count) {
  const width = one.length / count;
  for (let token = 0; token < count; token++) {
    for (const [start, end] of heads) {
      const bestOf = (scores) => {
        const row = scores.subarray(token * width + start, token * width + end);
        return row.indexOf(Math.max(...row));
      };
      best.of++;
      if (bestOf(one) === bestOf(other)) best.same++;
    }
  }
}

/** Lines of the bundled plain reports and of the corpus. */
function sentences() {
  const files = ["examples/reports", "test/corpus"].flatMap((dir) =>
    readdirSync(join(ROOT, dir))
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(ROOT, dir, name)),
  );
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => /\p{L}{2}/u.test(line)),
  );
}
