/**
 * `npm run bench`: time and memory of one report, sentences a second, size of the package, with machine and date.
 * `npm run bench -- reader`: the reader alone, side by side with other exports (`reader.mjs`).
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, ROOT } from "../scripts/steps.mjs";
import { print, timed } from "./measure.mjs";
import { throughput } from "./throughput.mjs";

ensureInstalled();
ensureBuilt();

const [cpu] = cpus();
print("machine", `${cpu?.model ?? "?"}, ${cpus().length} cores, ${gb(totalmem())}, Node ${process.version}`);
print("date", new Date().toISOString().slice(0, 10));
if (process.argv[2] === "reader") await (await import("./reader.mjs")).benchReader(process.argv.slice(3));
else {
  coldRead("examples/reports/lavrov-on-turkey.txt");
  await sentences();
  packageSize();
}

/** One report by the command line, from nothing: the median time and the largest memory of five runs. */
function coldRead(report) {
  const runs = Array.from({ length: 5 }, () => timed(["read", report]));
  const times = runs.map((run) => run.ms).sort((a, b) => a - b);
  print("cold read of one report", `${(times[2] / 1000).toFixed(2)} s (median of 5)`);
  print("  peak memory", `${Math.max(...runs.map((run) => run.mb)).toFixed(0)} MB`);
  const help = Array.from({ length: 5 }, () => timed(["--help"]).ms).sort((a, b) => a - b);
  print("--help", `${(help[2] / 1000).toFixed(2)} s`);
}

/** The example reports read again and again with one reader on one core. */
async function sentences() {
  const folder = join(ROOT, "examples/reports");
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const { perSecond, modelShare, count, seconds } = await throughput(files, 30_000);
  print("sentences a second, one reader", `${perSecond.toFixed(0)} (${count} in ${seconds.toFixed(0)} s)`);
  print("  share of the model", `${(100 * modelShare).toFixed(0)} %`);
}

/** What a user downloads and unpacks, dependencies left out. */
function packageSize() {
  const run = spawnSync("npm", ["pack", "--dry-run", "--json"], { cwd: ROOT, encoding: "utf8" });
  const [pack] = JSON.parse(run.stdout);
  print("package", `${mb(pack.size)} packed, ${mb(pack.unpackedSize)} unpacked, ${pack.entryCount} files`);
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function gb(bytes) {
  return `${(bytes / 2 ** 30).toFixed(0)} GB`;
}
