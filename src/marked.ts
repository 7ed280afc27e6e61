import { EXIT, UserError } from "./error.js";
import type { Span } from "./span.js";

/** A passage with the words marked that name a source and a target. */
export interface Marked {
  readonly text: string;
  /** Null where it is not marked: some source, whoever it is. */
  readonly source: Span | null;
  readonly target: Span | null;
}

/** Words that name a side where no mark does. */
export interface SideWords {
  readonly source?: string;
  readonly target?: string;
}

const MARK = /<(\/?)([st])>/g;

/**
 * Reads a passage in which `<s>…</s>` stands around the source and `<t>…</t>` around the target, either of which may be
 * left out; a side without marks stands where its `words` first do. Spans are of the text without its marks. Throws a
 * `UserError` where marks do not come in pairs, words do not occur, or nothing is marked.
 */
export function parseMarked(marked: string, words: SideWords = {}): Marked {
  const spans: Record<string, Span> = {};
  const opened: Record<string, number> = {};
  let text = "";
  let at = 0;
  for (const { index, 0: mark, 1: closing, 2: side = "" } of marked.matchAll(MARK)) {
    text += marked.slice(at, index);
    at = index + mark.length;
    const start = opened[side];
    if ((closing === "") !== (start === undefined) || side in spans) throw unpaired(side, marked);
    if (start === undefined) opened[side] = text.length;
    else {
      spans[side] = [start, text.length];
      delete opened[side];
    }
  }
  const [open] = Object.keys(opened);
  if (open !== undefined) throw unpaired(open, marked);
  text += marked.slice(at);
  const source = spans.s ?? firstOf(words.source, text);
  const target = spans.t ?? firstOf(words.target, text);
  if (source === null && target === null) {
    throw new UserError(
      `nothing is marked in “${some(marked)}”: put <s>…</s> around the source, <t>…</t> around the target`,
      EXIT.usage,
    );
  }
  return { text, source, target };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where words first stand by themselves, or else as a part of longer ones: `Iran` in `Iran's`, then in `Iranian`. */
function firstOf(words: string | undefined, text: string): Span | null {
  if (words === undefined) return null;
  const first = text.indexOf(words);
  if (words.trim() === "" || first < 0)
    throw new UserError(`“${some(words)}” does not occur in “${some(text)}”`, EXIT.usage);
  for (let at = first; at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!LETTER.test(before) && !LETTER.test(after)) return [at, at + words.length];
  }
  return [first, first + words.length];
}

const unpaired = (side: string, marked: string): UserError =>
  new UserError(
    `<${side}> and </${side}> must stand once each, in this order, in “${some(marked)}”`,
    EXIT.usage,
  );

const some = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
