import { createHash } from "node:crypto";

/** The id of a report: `r` and the first 16 hex digits of the SHA-256 of its text in UTF-8. */
export const reportId = (text: string): string =>
  `r${createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16)}`;
