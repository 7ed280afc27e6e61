/** Compiles src/ to dist/ (only what changed), drops what has no source any more, and compiles the knowledge tables. */
import { chmodSync, existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLI, node, ROOT, STAMP, tool } from "./steps.mjs";

const started = new Date();
const dist = join(ROOT, "dist");
dropOrphans();
must(node([tool("typescript/bin/tsc"), "-p", join(ROOT, "tsconfig.json")]));
chmodSync(CLI, 0o755);
const compile = join(ROOT, "scripts/knowledge/compile.mjs");
if (existsSync(compile)) must(node([compile]));
// The time of the start, so that an edit made meanwhile is built next time.
writeFileSync(STAMP, "");
utimesSync(STAMP, started, started);

/** Removes compiled files whose source is gone. */
function dropOrphans() {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist, { recursive: true })) {
    const stem = /^(.*?)(\.d\.ts|\.js\.map|\.js)$/.exec(String(name))?.[1];
    if (stem !== undefined && !existsSync(join(ROOT, "src", `${stem}.ts`))) rmSync(join(dist, String(name)));
  }
}

function must(code) {
  if (code !== 0) process.exit(code);
}
