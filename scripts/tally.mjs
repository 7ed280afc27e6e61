/** Prints `N passed, N failed` of the last `npm test`, alone on a line; one failure where it did not get so far. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./steps.mjs";

let tally = { passed: 0, failed: 1 };
try {
  tally = JSON.parse(readFileSync(join(ROOT, "dist/test-tally.json"), "utf8"));
} catch {
  // No tally was written: the run broke off before the tests.
}
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
