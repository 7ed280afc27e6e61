import type { Message } from "./error.js";
import type { Span } from "./span.js";

/** How far a value can be relied on: read off the text, worked out from it, or not there. */
export type Certainty = "known" | "implied" | "unknown";

/** The opening `ANKARA, Feb. 15 (Reuters) —` of an agency report. */
export interface Dateline {
  /** Where it stands in `report.text`. */
  readonly span: Span;
  readonly place: string | null;
  /** ISO date; its year comes from the publication date where the line has none. */
  readonly date: string | null;
  readonly agency: string | null;
}

/** Where the parts of a report stand in its text. Absent parts are null; `body` is always there. */
export interface ReportParts {
  readonly title: Span | null;
  readonly standfirst: Span | null;
  readonly body: Span;
}

/** One news report as it is kept: the text that every record's offsets point into, and what is known of it. */
export interface Report {
  /** `r` and 16 hex digits of the SHA-256 of `text`: the same report has the same id anywhere. */
  readonly id: string;
  /** The id that the input gave it, if any. */
  readonly input_id: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly dateline: Dateline | null;
  /** ISO date of publication as exactly as it is told, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, or null. */
  readonly published: string | null;
  readonly published_certainty: Certainty;
  /** BCP 47 language, such as `en` or `tr`; `und` where it cannot be told. */
  readonly language: string;
  /** Title, standfirst and body with a blank line between them: NFC, `\n` newlines, no invisible characters. */
  readonly text: string;
  readonly parts: ReportParts;
  /** How it was read: `text`, `html`, `json` or `csv`, and the charset its bytes were in. */
  readonly read_as: { readonly form: "text" | "html" | "json" | "csv"; readonly charset: string };
  readonly messages: readonly Message[];
}
