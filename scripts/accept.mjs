/** Takes what comes out now for right: golden files, the list of known-wrong cases, the samples in the documents. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, node, ROOT, step, tool } from "./steps.mjs";

const LIST = join(ROOT, "test/corpus/known-wrong.list");

ensureInstalled();
ensureBuilt();
const before = wrong();
step("Writing golden files and known-wrong cases", () =>
  node([tool("vitest/vitest.mjs"), "run", "test/golden.test.ts", "test/corpus.test.ts", "--reporter=dot"], {
    CI: "",
    GOLDEN: "write",
    KNOWN_WRONG: "write",
  }),
);
const samples = step("Writing samples", () => node([join(ROOT, "scripts/samples.mjs")]));
process.stdout.write(
  `Known-wrong cases: ${before} before, ${wrong()} now. Read git diff before you commit.\n`,
);
process.exitCode = samples;

/** How many cases the list holds; 0 where there is none. */
function wrong() {
  try {
    return readFileSync(LIST, "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#")).length;
  } catch {
    return 0;
  }
}
