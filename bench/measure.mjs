import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, ROOT } from "../scripts/steps.mjs";

/** Runs the command line and takes its time and, from the child itself, its peak memory. */
export function timed(args) {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-bench-"));
  const note = join(folder, "rss");
  const probe = `process.on("exit",()=>require("fs").writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`;
  const hook = join(folder, "probe.cjs");
  writeFileSync(hook, probe);
  const started = performance.now();
  const run = spawnSync(process.execPath, ["--require", hook, CLI, ...args], { cwd: ROOT, encoding: "utf8" });
  const ms = performance.now() - started;
  if (run.status !== 0) throw new Error(`dragoman ${args.join(" ")}: ${run.stderr}`);
  const mb = Number(readFileSync(note, "utf8")) / 1024;
  rmSync(folder, { recursive: true });
  return { ms, mb };
}

/** One line of a table. */
export function print(what, value) {
  process.stdout.write(`${what.padEnd(32)} ${value}\n`);
}
