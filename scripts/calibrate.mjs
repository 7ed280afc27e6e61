/** `node scripts/calibrate.mjs READER.json LABELLED PREDICTIONS ...`: fits how far the model's confidence can be relied on. */
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, ROOT } from "./steps.mjs";

ensureInstalled();
ensureBuilt();
const { calibrate } = await import(join(ROOT, "dist/eval/calibrate.js"));
process.exit(calibrate(process.argv.slice(2)));
