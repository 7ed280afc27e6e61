import { createHash } from "node:crypto";

const HEX = 12;

/**
 * A record's id: a letter for its kind and 12 hex digits of the SHA-256 of what makes it that record.
 * It depends on the report and the record alone, so a report read again gives the same ids.
 */
export function recordId(kind: "e" | "s" | "q", parts: readonly (string | number)[]): string {
  const hash = createHash("sha256").update(parts.join("\u001f"), "utf8").digest("hex");
  return `${kind}-${hash.slice(0, HEX)}`;
}
