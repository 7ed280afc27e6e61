/**
 * C0 and C1 controls, delete, and the marks that turn the direction of a line: what could steer a terminal. The
 * joiners U+200C and U+200D are none: Persian and other languages are spelt with them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * Text from outside as one line that is safe on a terminal: line breaks and tabs become spaces, every other
 * control or direction mark becomes `\u{…}` in letters, half a surrogate pair becomes `�`.
 */
export const plain = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "�")
    .replace(/\s+/g, " ")
    .replace(STEERING, named);

const named = (char: string): string => `\\u{${char.codePointAt(0)?.toString(16)}}`;

/**
 * A value as one line of JSON in which nothing can steer a terminal and no line separator stands raw:
 * the characters are written as `\u` escapes, so that a JSON reader gets them back unchanged.
 */
export const json = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(ESCAPED, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });

const ESCAPED = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
