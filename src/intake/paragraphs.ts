import { normaliseText } from "./normalise.js";

/** Lines longer than this were not broken by a typewriter. */
const WRAP_MOST = 120;
/** Nor were lines shorter than this. */
const WRAP_LEAST = 45;
/** How much shorter than the longest a broken line can be: a long word that did not fit. */
const WRAP_RAG = 25;

const ENDS_SENTENCE = /[.!?…。！？؟][\p{Pf}\p{Pe}"']*$/u;
const HAN = /[\p{Script=Han}，。、；：？！”》]/u;

/** Whether lines look like one column of text broken at a width, and not like one paragraph each. */
function isWrapped(lines: readonly string[], longest: number): boolean {
  if (longest > WRAP_MOST || longest < WRAP_LEAST) return false;
  const ended = lines.filter((line) => ENDS_SENTENCE.test(line)).length;
  return ended / lines.length < 0.7;
}

/** Two broken lines as one: no space inside Chinese, nor after a hyphen that parts a compound. */
function joinLines(first: string, second: string): string {
  const bare = HAN.test(first.at(-1) ?? "") && HAN.test(second[0] ?? "");
  return bare || /\p{L}-$/u.test(first) ? first + second : `${first} ${second}`;
}

/** The paragraphs of one block of lines without a blank one. */
function unwrap(lines: readonly string[]): readonly string[] {
  const longest = Math.max(...lines.map((line) => line.length));
  if (lines.length < 2 || !isWrapped(lines, longest)) return lines;
  const out: string[] = [];
  let previous: string | null = null;
  for (const line of lines) {
    const goesOn = previous !== null && previous.length >= longest - WRAP_RAG;
    if (goesOn) out.push(joinLines(out.pop() ?? "", line));
    else out.push(line);
    previous = line;
  }
  return out;
}

/**
 * The paragraphs of a plain text: parted by blank lines, or by single newlines where those end paragraphs; a column
 * broken at a fixed width is joined again. Each is normalised and on one line.
 */
export function paragraphsOf(text: string): readonly string[] {
  return normaliseText(text)
    .split("\n\n")
    .flatMap((block) => unwrap(block.split("\n").filter((line) => line !== "")));
}
