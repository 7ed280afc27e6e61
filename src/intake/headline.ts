import { findDateline } from "./dateline.js";
import { letterCount, normaliseText } from "./normalise.js";

const LONGEST_TITLE = 160;

/** A plain text parted into its title, where it opens with one, and the rest. */
export interface TitledText {
  readonly title: string | null;
  readonly rest: string;
}

/**
 * Takes the title off a plain text: a first line by itself, short, no dateline, not closed like a sentence, with a blank
 * line and longer text after it.
 */
export function splitTitle(text: string): TitledText {
  const normal = normaliseText(text);
  const end = normal.indexOf("\n\n");
  const first = end < 0 ? "" : normal.slice(0, end);
  const rest = normal.slice(end + 2);
  const isTitle =
    first !== "" &&
    first.length <= LONGEST_TITLE &&
    !first.includes("\n") &&
    letterCount(first) > 0 &&
    !/[.。:;,]["”»]?$/u.test(first) &&
    rest.length > first.length &&
    findDateline(first) === null;
  return isTitle ? { title: first, rest } : { title: null, rest: normal };
}

/** Markdown as plain text: heading and emphasis marks, link targets and pictures go. */
export const withoutMarkdown = (text: string): string =>
  text
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)/g, "")
    .replace(/\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)/g, "$1")
    .replace(/^#{1,6} +(.*?) *#*$/gm, "\n$1\n")
    .replace(/^> ?/gm, "")
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2");
