import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { EXIT } from "../error.js";
import type { Effects } from "./effects.js";

/** The JSON Schema of one line of `read --jsonl`. */
const SCHEMA = new URL("../../docs/records.schema.json", import.meta.url);

/** Prints the schema, or with `path` where its file stands. */
export async function schemaCommand(options: { readonly path?: boolean }, effects: Effects): Promise<number> {
  const path = fileURLToPath(SCHEMA);
  await effects.out.write(options.path === true ? `${path}\n` : await readFile(path, "utf8"));
  return EXIT.ok;
}
