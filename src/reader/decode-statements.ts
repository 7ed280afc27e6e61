import { overlaps } from "../span.js";
import { bestLink } from "./links.js";
import type { ReadStatement } from "./reading.js";
import { type Found, type Sheet, spansOf } from "./token-spans.js";
import { isQuoted } from "./word-edges.js";

/** A statement and the content that it took. */
interface Told {
  readonly content: Found;
  readonly statement: ReadStatement;
}

/**
 * The statements of a passage in the order of their contents: one for each cue with a content, and one for each content
 * between quotation marks that no cue claims. A content belongs to the cue likeliest to have it.
 */
export function decodeStatements(sheet: Sheet, mentions: readonly Found[]): readonly ReadStatement[] {
  const contents = spansOf(sheet, "content");
  if (contents.length === 0) return [];
  const sources = [...spansOf(sheet, "speaker"), ...mentions];
  const told = new Map<Found, Told>();
  for (const cue of spansOf(sheet, "cue")) {
    const made = statementOf(sheet, cue, contents, sources);
    if (made === null) continue;
    const rival = told.get(made.content)?.statement.confidence ?? 0;
    if (made.statement.confidence > rival) told.set(made.content, made);
  }
  return contents.flatMap((content) => told.get(content)?.statement ?? loneQuote(sheet, content) ?? []);
}

function statementOf(
  sheet: Sheet,
  cue: Found,
  contents: readonly Found[],
  sources: readonly Found[],
): Told | null {
  const content = bestLink(sheet, cue, contents, "content");
  if (content === null) return null;
  const speaker = bestLink(sheet, cue, sources, "speaker")?.found ?? null;
  const others = sources.filter(({ span }) => speaker === null || !overlaps(span, speaker.span));
  const statement = {
    cue: cue.span,
    content: content.found.span,
    speaker: speaker?.span ?? null,
    via: bestLink(sheet, cue, others, "via")?.found.span ?? null,
    confidence: cue.confidence * content.probability,
  };
  return { content: content.found, statement };
}

function loneQuote({ text }: Sheet, { span, confidence }: Found): ReadStatement | null {
  if (!isQuoted(text, span)) return null;
  return { cue: null, content: span, speaker: null, via: null, confidence };
}
