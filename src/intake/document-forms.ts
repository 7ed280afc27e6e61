import { type ByteSource, collect } from "./byte-source.js";
import { type Decoded, decodeBytes } from "./charset.js";
import { splitTitle, withoutMarkdown } from "./headline.js";
import { type Draft, emptyDraft } from "./intake.js";
import type { Item, ReadHow } from "./item.js";
import { readPage } from "./page.js";
import { paragraphsOf } from "./paragraphs.js";

/** One report as a text or a page is never larger than this: 16 MB. */
const DOCUMENT_LIMIT = 16 * 1024 * 1024;

const BROKEN = { code: "broken-text", text: "Some bytes could not be decoded and stand as \ufffd." } as const;

/** A plain text as a draft: a title line where it opens with one, and paragraphs. */
export function draftOfText(text: string, charset: string, markdown = false): Draft {
  const { title, rest } = splitTitle(markdown ? withoutMarkdown(text) : text);
  return { ...emptyDraft("text", charset), title, paragraphs: paragraphsOf(rest) };
}

async function* readWhole(
  source: ByteSource,
  how: ReadHow,
  read: (decoded: Decoded) => Promise<Draft> | Draft,
): AsyncGenerator<Item> {
  const { where } = source;
  const bytes = await collect(source.chunks, DOCUMENT_LIMIT);
  if (bytes === null) {
    yield {
      where,
      reason: "is over 16 MB, too much for one report; split it, or give many reports as JSONL",
    };
    return;
  }
  const decoded = decodeBytes(bytes, how.header);
  const draft = await read(decoded);
  yield { where, draft: decoded.broken ? { ...draft, messages: [...draft.messages, BROKEN] } : draft };
}

/** Plain text: one report. As a passage it stays exactly as it stands in the file. */
export function readText(source: ByteSource, how: ReadHow): AsyncGenerator<Item> {
  return readWhole(source, how, ({ text, charset }) =>
    how.passages
      ? { ...emptyDraft("text", charset), verbatim: text }
      : draftOfText(text, charset, how.markdown),
  );
}

/** A page: one report. */
export async function* readHtml(source: ByteSource, how: ReadHow): AsyncGenerator<Item> {
  if (how.passages) {
    yield {
      where: source.where,
      reason: "is a page, which has no text to take exactly as given; leave out --passages",
    };
    return;
  }
  yield* readWhole(source, how, ({ text, charset }) => readPage(text, charset));
}
