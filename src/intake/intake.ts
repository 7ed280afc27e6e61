import type { Message } from "../error.js";
import type { Report } from "../report.js";

/** What an input turned out to hold: a report, or the one-line reason why there is none. */
export type Intake =
  | { readonly ok: true; readonly where: string; readonly report: Report }
  | { readonly ok: false; readonly where: string; readonly reason: string };

/** The forms that can be asked for by name; `auto` looks at the ending, then at the bytes. */
export const FORMAT_NAMES = ["auto", "text", "html", "json", "jsonl", "csv"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** How inputs are to be read. All are optional. */
export interface IntakeOptions {
  /** ISO date for reports that tell none; such a date is `implied`. */
  readonly date?: string | undefined;
  /** Keep each record's `text` exactly as given, as one passage. */
  readonly passages?: boolean | undefined;
  /** One of `FORMAT_NAMES`, over what the ending and the bytes say. */
  readonly format?: string | undefined;
  /** An HTTP `Content-Type` header: its charset is believed before the page's own. */
  readonly contentType?: string | undefined;
  /** What `-` reads; the process's own standard input where absent. */
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

/** What the result calls the form it was read from. */
export type ReadForm = Report["read_as"]["form"];

/** What a form found, before it is joined into one text. Strings are as found, not yet normalised. */
export interface Draft {
  readonly form: ReadForm;
  readonly charset: string;
  readonly inputId: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly title: string | null;
  readonly standfirst: string | null;
  /** ISO date, already read. */
  readonly published: string | null;
  /** The language that the input claims, in any spelling. */
  readonly declaredLanguage: string | null;
  /** The body, one string a paragraph. */
  readonly paragraphs: readonly string[];
  /** The text as given where it must stay so (`passages`); the rest of the text fields is then left alone. */
  readonly verbatim: string | null;
  /** A stub or a list of links: what it says is no report, so no body is kept. */
  readonly withheld: boolean;
  readonly messages: readonly Message[];
}

/** A draft without anything in it, to be filled by a form. */
export const emptyDraft = (form: ReadForm, charset: string): Draft => ({
  form,
  charset,
  inputId: null,
  url: null,
  outlet: null,
  byline: null,
  title: null,
  standfirst: null,
  published: null,
  declaredLanguage: null,
  paragraphs: [],
  verbatim: null,
  withheld: false,
  messages: [],
});
