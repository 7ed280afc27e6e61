/** `npm run eval -- FILE`: installs and builds where needed, then scores the reader on labelled passages. */
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, ROOT } from "./steps.mjs";

ensureInstalled();
ensureBuilt();
const { evaluate } = await import(join(ROOT, "dist/eval/main.js"));
process.exit(await evaluate(process.argv.slice(2)));
