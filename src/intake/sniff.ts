import { utf16Of } from "./charset.js";

/** First bytes of the files that people most often mistake for text. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF file" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "a zip, Word or EPUB file" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Office file" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "a PNG picture" },
  { bytes: [0xff, 0xd8, 0xff], what: "a JPEG picture" },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "a GIF picture" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: "a program" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: "a zstd archive" },
  { bytes: [0x42, 0x5a, 0x68], what: "a bzip2 archive" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: "an xz archive" },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: "a Parquet file" },
];

/** Whether bytes begin a gzip stream. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** What kind of binary file bytes begin, in words for a person; null where they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const magic = MAGIC.find((kind) => kind.bytes.every((byte, i) => bytes[i] === byte));
  if (magic !== undefined) return magic.what;
  if (utf16Of(bytes) !== null) return null;
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return "a binary file";
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls * 20 > head.length ? "a binary file" : null;
}

const PAGE_TAG =
  /<(?:!doctype|html|head|body|article|main|section|div|p|h[1-6]|title|meta|span|table|ul|br)\b/i;

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * The form that a document's opening text shows. `whole` says that the first line is certain to be complete.
 * A first line that is a JSON object makes JSONL; a brace left open on it, JSON; a header that names a text column, CSV.
 */
export function sniffForm(head: string): "text" | "html" | "json" | "jsonl" | "csv" {
  const text = head.replace(/^\ufeff/, "").trimStart();
  const newline = text.indexOf("\n");
  const first = newline < 0 ? text : text.slice(0, newline);
  if (text.startsWith("{")) return newline < 0 || isObject(first) ? "jsonl" : "json";
  if (/^\[\s*[[{"\]]/.test(text)) return "json";
  if (text.startsWith("<") && PAGE_TAG.test(text)) return "html";
  const columns = first.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, "").toLowerCase());
  const isTable = columns.length > 1 && columns.some((name) => /^(?:text|body|content|html)$/.test(name));
  return isTable ? "csv" : "text";
}
