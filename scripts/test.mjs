/** `npm test`: installs and builds where needed, checks style and types, runs every test and counts the results. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, node, ROOT, step, tool } from "./steps.mjs";

const RESULTS = join(ROOT, "dist/test-results.json");
const TALLY = join(ROOT, "dist/test-tally.json");
const only = process.argv.slice(2);

rmSync(TALLY, { force: true });
rmSync(RESULTS, { force: true });
ensureInstalled();
ensureBuilt();
mkdirSync(join(ROOT, "dist"), { recursive: true });

const checks = [
  step("Checking style", () => node([tool("@biomejs/biome/bin/biome"), "check", "."])),
  step("Checking types", () => node([tool("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.test.json"])),
];
const tests = step("Running tests", () =>
  node([
    tool("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${RESULTS}`,
    ...only,
  ]),
);

const tally = count(checks, tests);
writeFileSync(TALLY, JSON.stringify(tally));
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Tests and checks that passed and failed; a test run that fails without a failed test counts as one failure. */
function count(checks, exitCode) {
  const failedChecks = checks.filter((code) => code !== 0).length;
  const { passed, failed } = results();
  const silent = exitCode !== 0 && failed === 0 ? 1 : 0;
  return { passed: passed + checks.length - failedChecks, failed: failed + failedChecks + silent };
}

function results() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(RESULTS, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
