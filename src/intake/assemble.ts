import type { Message } from "../error.js";
import type { Dateline, Report, ReportParts } from "../report.js";
import type { Span } from "../span.js";
import { findDateline } from "./dateline.js";
import { reportId } from "./identity.js";
import type { Draft } from "./intake.js";
import { detectLanguage, languageByScript, languageMessage, loadDetector } from "./language.js";
import { foldedWords, normaliseLine, normaliseText } from "./normalise.js";

interface Layout {
  readonly text: string;
  readonly parts: ReportParts;
}

const lineOrNull = (text: string | null): string | null =>
  text === null ? null : normaliseLine(text) || null;

/** Whether a body opens with these words, however they are set; a cut-off copy (`…`) counts. */
function opensWith(body: string, words: string): boolean {
  const start = foldedWords(words.replace(/(?:…|\.\.\.|\[\+\d+ chars\])\s*$/u, ""));
  return start !== "" && foldedWords(body.slice(0, words.length * 2 + 50)).startsWith(start);
}

/** The body without a first paragraph that only repeats the title. */
function withoutTitle(body: string, title: string | null): string {
  const end = body.indexOf("\n\n");
  if (title === null || foldedWords(title) === "" || end < 0) return body;
  return foldedWords(body.slice(0, end)) === foldedWords(title) ? body.slice(end + 2) : body;
}

/** Title, standfirst and body with one blank line between them, and where each stands. */
function layOut(title: string | null, standfirst: string | null, body: string): Layout {
  const pieces: string[] = [];
  let length = 0;
  const place = (piece: string | null): Span | null => {
    if (piece === null || piece === "") return null;
    const start = length === 0 ? 0 : length + 2;
    pieces.push(piece);
    length = start + piece.length;
    return [start, length];
  };
  const parts = { title: place(title), standfirst: place(standfirst) };
  const bodySpan = place(body) ?? [length, length];
  return { text: pieces.join("\n\n"), parts: { ...parts, body: bodySpan } };
}

function layOutDraft(draft: Draft, title: string | null, standfirst: string | null): Layout {
  if (draft.verbatim !== null) {
    const text = draft.verbatim;
    return { text, parts: { title: null, standfirst: null, body: [0, text.length] } };
  }
  const body = draft.withheld ? "" : withoutTitle(normaliseText(draft.paragraphs.join("\n\n")), title);
  const repeated =
    standfirst !== null &&
    (opensWith(body, standfirst) || foldedWords(standfirst) === foldedWords(title ?? ""));
  return layOut(title, repeated ? null : standfirst, body);
}

/** The language, told by script alone where that is enough, so that the detector need not be loaded. */
async function languageOf(text: string, declared: string | null): Promise<string> {
  const byScript = languageByScript(text);
  if (byScript !== null) return byScript;
  return detectLanguage(text, declared, await loadDetector());
}

type Published = Pick<Report, "published" | "published_certainty">;

function publishedOf(draft: Draft, dateline: Dateline | null, fallback: string | null): Published {
  if (draft.published !== null) return { published: draft.published, published_certainty: "known" };
  const implied = fallback ?? dateline?.date ?? null;
  return { published: implied, published_certainty: implied === null ? "unknown" : "implied" };
}

function messagesOf(draft: Draft, layout: Layout, language: string): readonly Message[] {
  const isEmpty = layout.text.trim() === "" && draft.messages.every(({ code }) => code !== "empty");
  if (draft.withheld) return draft.messages;
  if (isEmpty) return [...draft.messages, { code: "empty", text: "There is no text here to read." }];
  const strange = languageMessage(language, /\p{L}/u.test(layout.text));
  return strange === null ? draft.messages : [...draft.messages, strange];
}

/** The last day that a date may mean: a dateline's day and month lie before it. */
function lastDayOf(date: string | null): string | null {
  if (date?.length === 4) return `${date}-12-31`;
  return date?.length === 7 ? `${date}-28` : date;
}

/** What is said of pages that are kept for their title alone, and of texts that are none. */
const NO_REPORT: ReadonlySet<string> = new Set(["paywall", "links-only", "empty"]);

/** Whether a report says of itself that it is none, so that nothing is to be read out of it. */
export const isNoReport = (report: Report): boolean =>
  report.messages.some(({ code }) => NO_REPORT.has(code));

/**
 * A draft as the report that is kept. A withheld draft (a paywall's stub, a list of links) gives a report without a body,
 * whose text is what is known of it: title and standfirst.
 * `fallbackDate` (ISO) is what the user says of reports that tell no date.
 */
export async function assemble(draft: Draft, where: string, fallbackDate: string | null): Promise<Report> {
  const title = lineOrNull(draft.title);
  const standfirst = lineOrNull(draft.standfirst);
  const layout = layOutDraft(draft, title, standfirst);
  const anchor = lastDayOf(draft.published ?? fallbackDate);
  const dateline = draft.verbatim === null ? findDateline(layout.text, anchor, layout.parts.body[0]) : null;
  const found = await languageOf(layout.text, draft.declaredLanguage);
  const isKnown = languageMessage(found, true) === null;
  return {
    id: reportId(layout.text),
    input_id: draft.inputId,
    url: lineOrNull(draft.url),
    outlet: lineOrNull(draft.outlet),
    byline: lineOrNull(draft.byline),
    title,
    standfirst,
    dateline,
    ...publishedOf(draft, dateline, fallbackDate),
    language: isKnown ? found : "und",
    text: layout.text,
    parts: layout.parts,
    read_as: { form: draft.form, charset: draft.charset },
    messages: messagesOf(draft, layout, found).map((message) => ({
      ...message,
      where: message.where ?? where,
    })),
  };
}
