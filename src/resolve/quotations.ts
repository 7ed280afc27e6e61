import type { Span } from "../span.js";

/** Marks that close what a mark opens, in every language of the reader. `„…“` and `“…”` share a mark. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "‟": "”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  "‘": "’",
  "‚": "‘’",
  "〝": "〞",
  '"': '"',
  "''": "''",
  "'": "'",
};

/** Marks that only close: one of them before any opening says that the quotation began before the stretch. */
const ONLY_CLOSE = "”»」』";

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Marks that stand for both ends open where no letter stands before and none but a space-free one follows. */
const opens = (text: string, at: number, mark: string): boolean => {
  const next = text[at + mark.length];
  if (mark === "»") return isLetter(next) && !isLetter(text[at - 1]) && !/[.,!?…»]/u.test(text[at - 1] ?? "");
  if (mark === '"' || mark === "'" || mark === "''")
    return (
      !isLetter(text[at - 1]) &&
      next !== undefined &&
      /\S/u.test(next) &&
      !/[.,;:!?]/u.test(text[at - 1] ?? "")
    );
  return true;
};

/** An apostrophe between letters closes nothing. */
const closes = (text: string, at: number, mark: string): boolean =>
  !/^['’]$/u.test(mark) || !(isLetter(text[at - 1]) && isLetter(text[at + 1]));

const markAt = (text: string, at: number): string => (text.startsWith("''", at) ? "''" : (text[at] ?? ""));

/**
 * The stretches inside quotation marks within a span of a text, marks left out, in order.
 * A quotation that is still open at the end runs to the end; one that closes without an opening runs from the start.
 */
export function quotations(text: string, [from, to]: Span): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly mark: string; readonly at: number } | null = null;
  let anyOpened = false;
  for (let at = from; at < to; ) {
    const mark = markAt(text, at);
    const next = at + mark.length;
    if (open) {
      if (CLOSERS[open.mark]?.includes(mark) && closes(text, at, mark)) {
        found.push([open.at, at]);
        open = null;
      }
    } else if (Object.hasOwn(CLOSERS, mark) && opens(text, at, mark)) {
      open = { mark, at: next };
      anyOpened = true;
    } else if (ONLY_CLOSE.includes(mark) && !anyOpened) {
      found.push([from, at]);
      anyOpened = true;
    }
    at = Math.max(next, at + 1);
  }
  if (open && open.mark !== "'" && open.mark !== "‘") found.push([open.at, to]);
  return found;
}

/** How much of a stretch's letters and digits stands inside quotation marks, 0 to 1. */
export function quotedShare(text: string, content: Span, passage: Span): number {
  const inside = quotations(text, passage);
  const letters = (span: Span): number => text.slice(span[0], span[1]).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const all = letters(content);
  const quoted = inside.reduce((sum, span) => {
    const shared: Span = [Math.max(span[0], content[0]), Math.min(span[1], content[1])];
    return shared[0] < shared[1] ? sum + letters(shared) : sum;
  }, 0);
  return all === 0 ? 0 : quoted / all;
}
