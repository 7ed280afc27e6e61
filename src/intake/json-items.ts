/** An element of a JSON array as source text, and the line it begins on. */
export interface JsonItem {
  readonly line: number;
  readonly source: string;
}

/** Where a JSON string that begins at `start` ends (after its closing quote). */
function stringEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return end + 1;
}

/** Where the element that begins at `start` ends: before the comma or bracket of the array around it. */
function elementEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const char = text[at];
    if (char === '"') {
      at = stringEnd(text, at);
      continue;
    }
    if (depth === 0 && (char === "," || char === "]")) return at;
    if (char === "{" || char === "[") depth++;
    if (char === "}" || char === "]") depth--;
    at++;
  }
  return text.length;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** The elements of a JSON array one by one, unparsed, so that one that is damaged does not lose the others. */
export function* jsonItems(text: string): Generator<JsonItem> {
  let at = text.indexOf("[") + 1;
  let line = 1 + newlines(text, 0, at);
  while (at < text.length) {
    const end = elementEnd(text, at);
    const raw = text.slice(at, end);
    const indent = raw.length - raw.trimStart().length;
    if (raw.trim() !== "") yield { line: line + newlines(text, at, at + indent), source: raw.trim() };
    if (text[end] !== ",") return;
    line += newlines(text, at, end);
    at = end + 1;
  }
}
