import type { ReadStatement } from "../reader/reading.js";
import { overlaps, type Span } from "../span.js";
import type { Draft, DraftStatement } from "./draft.js";
import { quotedShare } from "./quotations.js";
import { shapeOf } from "./shape.js";
import { ARTICLE_ALONE, THAT_BEFORE, WORDLESS } from "./words-statements.js";

const tokens = (words: string): readonly string[] =>
  words.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== "");

/** Whether words refer or connect and say nothing of their own: `it`, `so`, `это`, `bunu`. */
export function saysNothing(words: string, language: string): boolean {
  const wordless = WORDLESS[language] ?? new Set();
  return tokens(words).every(
    (token) => wordless.has(token.toLowerCase()) || shapeOf(token, language).kind === "pronoun",
  );
}

/** Words beside the speaker's own up to which a content is the speaker's phrase over again. */
const OWN_PHRASE = 3;

/** Han script puts no spaces between words; two characters make about one. */
const sizeOf = (words: string): number =>
  tokens(words).reduce(
    (sum, token) => sum + (/\p{Script=Han}/u.test(token) ? Math.ceil(token.length / 2) : 1),
    0,
  );

/** A content that is hardly more than the words that name its speaker. */
function isSpeaker({ content, speaker }: ReadStatement, text: string): boolean {
  if (!speaker || !overlaps(content, speaker)) return false;
  const before = text.slice(content[0], Math.max(content[0], speaker[0]));
  const after = text.slice(Math.min(content[1], speaker[1]), content[1]);
  return sizeOf(before) + sizeOf(after) <= OWN_PHRASE;
}

/** The rest of the clause after a span, closing marks left out; null where it holds no two words. */
function grown(content: Span, text: string, sentence: Span): Span | null {
  const rest = /^[^.;:!?\n"”»。！？؛]*/u.exec(text.slice(content[1], sentence[1]))?.[0].trimEnd() ?? "";
  return tokens(rest).length < 2 ? null : [content[0], content[1] + rest.length];
}

/** A stump is the head of a clause where `that` stands before it or where it is an article: `that they … believe`. */
function clauseOf({ read }: DraftStatement, draft: Draft): Span | null {
  const { content, cue } = read;
  const { text } = draft.report;
  const sentence = draft.readings
    .flatMap(({ passage }) => passage.sentences)
    .find((span) => overlaps(span, content));
  if (!cue || cue[1] > content[0] || !sentence) return null;
  const before = text.slice(sentence[0], content[0]);
  if (!THAT_BEFORE.test(before) && !ARTICLE_ALONE.test(text.slice(...content))) return null;
  const clause = grown(content, text, sentence);
  const others = draft.statements.filter((other) => other.read !== read);
  return clause && others.every((other) => !overlaps(other.read.content, clause)) ? clause : null;
}

/**
 * The statements without those that say nothing: one whose content is a pronoun or other small words (`denies it`) grows to
 * its clause where it is the head of one, and is left out otherwise, as one is whose content is its speaker.
 * What stands in quotation marks stays: `“No,” said …`.
 */
export function withWholeContents(draft: Draft): readonly DraftStatement[] {
  const { text } = draft.report;
  return draft.statements.flatMap((statement): readonly DraftStatement[] => {
    const { read, passage } = statement;
    const stump = saysNothing(text.slice(...read.content), draft.language);
    if (!stump && !isSpeaker(read, text)) return [statement];
    if (quotedShare(text, read.content, passage) > 0) return [statement];
    const clause = stump ? clauseOf(statement, draft) : null;
    if (!clause) return [];
    const step = { rule: "clause", says: `"${text.slice(...read.content)}" is the head of what is said` };
    return [{ ...statement, read: { ...read, content: clause }, steps: [...statement.steps, step] }];
  });
}
