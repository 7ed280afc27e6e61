/**
 * Writes the output of every `$ dragoman …` block of the documents anew, from the command line as built.
 * With `--check` writes nothing, names the blocks that are out of date and leaves with 1.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLI, ROOT } from "./steps.mjs";

const DOCUMENTS = ["README.md", "docs/cli.md"];
const BLOCK = /```console\n\$ dragoman ([^\n]*)\n[\s\S]*?```/g;

const check = process.argv.includes("--check");
let stale = 0;
for (const name of DOCUMENTS) {
  const path = join(ROOT, name);
  const before = readFileSync(path, "utf8");
  const after = before.replace(BLOCK, (block, args) => {
    const fresh = `\`\`\`console\n$ dragoman ${args}\n${outputOf(args)}\`\`\``;
    if (fresh !== block) {
      stale++;
      process.stdout.write(`${name}: ${check ? "out of date" : "written anew"}: dragoman ${args}\n`);
    }
    return fresh;
  });
  if (!check && after !== before) writeFileSync(path, after);
}
process.exitCode = check && stale > 0 ? 1 : 0;

/** What the command prints on standard output, without colour. */
function outputOf(args) {
  const env = { ...process.env, NO_COLOR: "1" };
  const run = spawnSync(process.execPath, [CLI, ...args.split(/\s+/)], { cwd: ROOT, env, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`dragoman ${args}: left with ${run.status}: ${run.stderr}`);
  return run.stdout;
}
