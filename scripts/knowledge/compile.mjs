// Compiles knowledge/*.tsv into the sorted lists that the product opens: dist/tables/*.txt.
// Usage: node scripts/knowledge/compile.mjs   (after tsc)
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, readTables } from "../../dist/knowledge/index.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes the compiled lists; returns the number of lines of each. */
export const compileTables = (tables = at("../../knowledge"), out = at("../../dist/tables")) => {
  mkdirSync(out, { recursive: true });
  const compiled = compile(readTables(tables));
  const counts = {};
  for (const [list, lines] of Object.entries(compiled)) {
    writeFileSync(`${out}/${list}.txt`, lines.join("\n"));
    counts[list] = lines.length;
  }
  return counts;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const counts = Object.entries(compileTables()).map(([what, count]) => `${count} ${what}`);
  process.stdout.write(`Knowledge: ${counts.join(", ")}\n`);
}
