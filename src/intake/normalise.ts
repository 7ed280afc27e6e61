/** Characters that nobody sees: soft hyphen, zero-width and bidi marks, BOM, variation selectors, tags. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u180b-\u180d\ufe00-\ufe0f]|\u200d|\u034f|\u17b4|\u17b5|[\u{e0000}-\u{e0fff}]/gu;
/** C0 and C1 controls other than those that part lines and words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g;
/** Those that stand between two letters or figures, where they would glue two words together. */
const PARTING_CONTROLS = new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}])${CONTROLS.source}(?=[\\p{L}\\p{N}])`, "gu");
const LONE_SURROGATES = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed end a line
const NEWLINES = /\r\n|[\r\u0085\u2028\u000b\u000c]/g;
const SPACES = /[\t\p{Zs}]+/gu;
/** Persian spelling needs the zero-width non-joiner inside words; anywhere else it is dirt. */
const NON_JOINERS = /(?<=\p{Script=Arabic}\p{M}*)\u200c+(?=\p{Script=Arabic})|(\u200c+)/gu;

/**
 * A text as reports keep it: NFC, `\n` newlines, paragraphs parted by one blank line, single spaces, no invisible
 * characters (a control between two letters is a space), no white space at line ends. Idempotent; a single newline stays one.
 */
export function normaliseText(text: string): string {
  return text
    .replace(LONE_SURROGATES, "\ufffd")
    .replace(NEWLINES, "\n")
    .replace(/\u2029/g, "\n\n")
    .replace(PARTING_CONTROLS, " ")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(NON_JOINERS, (_all, stray?: string) => (stray === undefined ? "\u200c" : ""))
    .normalize("NFC")
    .replace(SPACES, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A text on one line: `normaliseText`, then every newline a space. */
export const normaliseLine = (text: string): string => normaliseText(text).replace(/\n+/g, " ");

/** Words alone, lower case, for telling whether two stretches say the same. */
export const foldedWords = (text: string): string =>
  normaliseLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How many letters a text has. */
export const letterCount = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
