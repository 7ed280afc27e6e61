import { EXIT, UserError } from "./error.js";
import type { Span } from "./span.js";

/** A passage with the words marked that name a source and a target. */
export interface Marked {
  readonly text: string;
  /** Null where it is not marked: some source, whoever it is. */
  readonly source: Span | null;
  readonly target: Span | null;
}

const MARK = /<(\/?)([st])>/g;

/**
 * Reads a passage in which `<s>…</s>` stands around the source and `<t>…</t>` around the target, either of which may be
 * left out. Spans are of the text without its marks. Throws a `UserError` where marks do not come in pairs.
 */
export function parseMarked(marked: string): Marked {
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
  const { s: source = null, t: target = null } = spans;
  if (source === null && target === null) {
    throw new UserError(
      `nothing is marked in “${some(marked)}”: put <s>…</s> around the source, <t>…</t> around the target`,
      EXIT.usage,
    );
  }
  return { text: text + marked.slice(at), source, target };
}

const unpaired = (side: string, marked: string): UserError =>
  new UserError(
    `<${side}> and </${side}> must stand once each, in this order, in “${some(marked)}”`,
    EXIT.usage,
  );

const some = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
