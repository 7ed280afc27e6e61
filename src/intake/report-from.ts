import { UserError } from "../error.js";
import type { Report } from "../report.js";
import { assemble } from "./assemble.js";
import { decodeBytes, headerCharset } from "./charset.js";
import { draftOfFields, type Fields } from "./fields.js";
import type { ReadForm } from "./intake.js";
import { settingsOf } from "./open-reports.js";
import { sniffForm } from "./sniff.js";

/** A report in memory: its text or its page, and what is known of it. */
export interface ReportSource {
  readonly text?: string;
  readonly html?: string;
  /** The bytes of a text or a page, where its charset is not known. */
  readonly bytes?: Uint8Array;
  /** The HTTP header that came with `bytes`. */
  readonly contentType?: string;
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly title?: string;
  readonly standfirst?: string;
  readonly date?: string;
  readonly language?: string;
}

interface Content {
  readonly fields: Fields;
  readonly form: ReadForm;
  readonly charset: string;
}

function contentOf(source: ReportSource): Content {
  if (source.bytes === undefined) {
    return { fields: { ...source }, form: source.html === undefined ? "text" : "html", charset: "utf-8" };
  }
  const { text, charset } = decodeBytes(source.bytes, headerCharset(source.contentType));
  const form = sniffForm(text) === "html" ? "html" : "text";
  return { fields: { ...source, [form]: text }, form, charset };
}

/** Refuses what a program without types may hand over. */
function checkSource(source: unknown): void {
  if (typeof source === "object" && source !== null) return;
  const what = source === null ? "null" : typeof source === "undefined" ? "undefined" : `a ${typeof source}`;
  throw new UserError(`The report given is ${what}; give an object with text, html or bytes`);
}

/**
 * The report of something in memory, just as from a file. `passages` keeps `text` exactly as given.
 * Throws a `UserError` where there is neither text nor page.
 */
export async function reportFrom(
  source: ReportSource,
  options: { readonly date?: string; readonly passages?: boolean; readonly where?: string } = {},
): Promise<Report> {
  checkSource(source);
  const { date, passages } = settingsOf(options);
  const { fields, form, charset } = contentOf(source);
  const draft = await draftOfFields(fields, form, charset, passages);
  if (typeof draft === "string") throw new UserError(`The report given ${draft}`);
  return assemble(draft, options.where ?? "memory", date);
}
