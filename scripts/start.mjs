/** `npm start`: installs and builds where needed, then reads the example reports and prints their records. */
import { spawnSync } from "node:child_process";
import { CLI, ensureBuilt, ensureInstalled, ROOT, step } from "./steps.mjs";

ensureInstalled();
ensureBuilt();
const inputs = process.argv.length > 2 ? process.argv.slice(2) : ["examples/reports"];
const { status, signal } = step(`Reading ${inputs.join(" ")}`, () =>
  spawnSync(process.execPath, [CLI, "read", ...inputs], { cwd: ROOT, stdio: "inherit" }),
);
if (status === 0) {
  process.stderr.write(
    "\nYour own: node dist/cli/main.js read FILE…   All options: node dist/cli/main.js --help\n",
  );
}
process.exitCode = signal === "SIGINT" ? 130 : (status ?? 1);
