import { formOfPath } from "./forms.js";
import { findFiles, openSource } from "./inputs.js";

const NEWLINE = 0x0a;
const QUOTE = 0x22;

/** Forms that hold a report a line, near enough for a forecast. */
const BY_LINE: ReadonlySet<string> = new Set(["jsonl", "csv"]);

/**
 * About how many reports the inputs hold, for a forecast of the time left: the lines of JSONL and CSV, one for every
 * other file. Null where standard input is among them, which can be read only once. What cannot be read counts as one.
 */
export async function countReports(inputs: readonly string[]): Promise<number | null> {
  if (inputs.includes("-")) return null;
  let count = 0;
  for (const input of inputs) {
    for (const found of await findFiles(input)) {
      const path = "reason" in found ? null : found.path;
      const byLine = path !== null && BY_LINE.has(formOfPath(path)?.name ?? "");
      count += byLine ? await linesOf({ where: found.where, path }) : 1;
    }
  }
  return count;
}

async function linesOf(found: { readonly where: string; readonly path: string | null }): Promise<number> {
  const quotes = formOfPath(found.path ?? "")?.name === "csv";
  let lines = 0;
  let quoted = false;
  try {
    for await (const chunk of (await openSource(found, undefined)).chunks) {
      for (const byte of chunk) {
        if (byte === QUOTE && quotes) quoted = !quoted;
        else if (byte === NEWLINE && !quoted) lines++;
      }
    }
  } catch {
    // Reading itself will say what is wrong with the file.
  }
  return Math.max(1, quotes ? lines - 1 : lines);
}
