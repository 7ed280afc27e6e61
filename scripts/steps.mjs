import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The command line as built. */
export const CLI = join(ROOT, "dist/cli/main.js");

/** Where the last whole build is noted. */
export const STAMP = join(ROOT, "dist/.built");

/** What a build is made of. */
const SOURCES = ["src", "knowledge", "scripts/knowledge", "tsconfig.json", "package.json"];

/** Says on standard error what is being done, does it, and says how long it took. */
export function step(what, work) {
  process.stderr.write(`${what} …\n`);
  const started = performance.now();
  const result = work();
  process.stderr.write(`${what}: ${seconds(performance.now() - started)}\n`);
  return result;
}

/** Milliseconds for a person. */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Runs a program in the package's folder with our own streams, its output on standard error; gives its exit code. */
export function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ["inherit", 2, "inherit"],
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status ?? 1;
}

/** Runs a script of the package with this Node. */
export const node = (args, env) => run(process.execPath, args, env);

/** Path of a program that a dependency brings, such as tsc. */
export const tool = (path) => join(ROOT, "node_modules", path);

/** Installs the dependencies where they are missing or older than the lock file. Leaves on failure. */
export function ensureInstalled() {
  const lock = join(ROOT, "package-lock.json");
  const installed = join(ROOT, "node_modules/.package-lock.json");
  if (existsSync(installed) && mtime(installed) >= mtime(lock)) return;
  const code = step("Installing dependencies", () => run("npm", ["ci", "--no-audit", "--no-fund"]));
  if (code !== 0) process.exit(code);
}

/** Builds where a source is newer than the last build. Leaves on failure. */
export function ensureBuilt() {
  if (existsSync(CLI) && existsSync(STAMP) && newest(SOURCES) <= mtime(STAMP)) return;
  const code = step("Building", () => node([join(ROOT, "scripts/build.mjs")]));
  if (code !== 0) process.exit(code);
}

/** The time of the newest of these files, folders gone through; 0 where there is none. */
function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    const stat = statSync(full);
    // A folder's own time changes when a file in it is removed.
    time = Math.max(time, stat.mtimeMs);
    if (!stat.isDirectory()) continue;
    time = Math.max(time, newest(readdirSync(full).map((name) => join(path, name))));
  }
  return time;
}

const mtime = (path) => statSync(path).mtimeMs;
