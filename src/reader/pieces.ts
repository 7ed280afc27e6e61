/** The pieces of a SentencePiece Unigram vocabulary: a piece's id is its place in the list. */
export interface Pieces {
  readonly texts: readonly string[];
  /** Natural logarithms of the pieces' probabilities, as 32-bit values. */
  readonly scores: Float64Array;
}

/** Ids that every vocabulary of ours begins with. */
export const BEGIN = 0;
export const END = 2;
export const UNKNOWN = 3;

/**
 * Reads a vocabulary file: one piece a line, a tab, its log-probability; the line's number is the id.
 * Throws an `Error` that names the line where one has another form.
 */
export function parsePieces(text: string): Pieces {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const texts: string[] = new Array(lines.length);
  const scores = new Float64Array(lines.length);
  for (let id = 0; id < lines.length; id++) {
    const line = lines[id] as string;
    const tab = line.lastIndexOf("\t");
    const score = Number.parseFloat(line.slice(tab + 1));
    if (tab < 1 || Number.isNaN(score)) throw new Error(`line ${id + 1} is no piece and score`);
    texts[id] = line.slice(0, tab);
    scores[id] = Math.fround(score);
  }
  return { texts, scores };
}
