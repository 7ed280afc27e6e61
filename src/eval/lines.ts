import { readFileSync } from "node:fs";
import { UserError } from "../error.js";

/** The objects of a JSONL file, empty lines passed over. Throws a `UserError` that names the file, and the line that is no JSON. */
export function lines<T>(file: string): readonly T[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`${file}: ${(error as Error).message}`);
  }
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as T];
    } catch {
      throw new UserError(`${file}:${i + 1}: not JSON`);
    }
  });
}
