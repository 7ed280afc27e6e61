import { isWhite, type NormalForm, normalForm } from "./normal-form.js";
import { PieceTrie } from "./piece-trie.js";
import { BEGIN, END, type Pieces, UNKNOWN } from "./pieces.js";

/** Stands for the space before a word, and begins every text. */
const SPACE = "\u2581";
/** How much less likely an unknown character is than the least likely piece. */
const UNKNOWN_PENALTY = 10;

/**
 * The tokens of a text: ids, and the UTF-16 positions of the text that each stands for.
 * The first (`<s>`) and last (`</s>`) have the empty stretch 0 to 0; the space before a word belongs to no token.
 */
export interface Encoding {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Cuts texts into the pieces of a SentencePiece Unigram vocabulary. */
export interface Tokenizer {
  encode(text: string): Encoding;
}

/**
 * A tokenizer whose ids are those of Hugging Face `tokenizers` with NFKC, white space to one space, Metaspace with a
 * prefix and the Unigram model (Viterbi over each word, unknown characters fused).
 * A lone surrogate counts as an unknown character.
 */
export function tokenizerOf(pieces: Pieces): Tokenizer {
  const trie = new PieceTrie(pieces.texts);
  let least = 0;
  for (const score of pieces.scores) least = Math.min(least, score);
  const cutter = new Cutter(trie, pieces.scores, least - UNKNOWN_PENALTY);
  return { encode: (text) => encode(cutter, text) };
}

function encode(cutter: Cutter, text: string): Encoding {
  const normal = normalForm(text);
  // The prefix takes the place of the first character, as the reference has it.
  const prefix = normal.text !== "" && !/^[ \u2581]/.test(normal.text) ? 1 : 0;
  const spaced = (prefix ? SPACE : "") + normal.text.replaceAll(" ", SPACE);
  const ids: number[] = [BEGIN];
  const stops: number[] = [0];
  for (let at = 0; at < spaced.length; ) {
    const next = spaced.indexOf(SPACE, at + 1);
    const end = next < 0 ? spaced.length : next;
    cutter.cut(spaced, at, end, ids, stops);
    at = end;
  }
  return located(text, normal, prefix, ids, stops);
}

/** Turns the ends of pieces in the normal form into stretches of the text, and closes the encoding. */
function located(
  text: string,
  { starts, ends }: NormalForm,
  prefix: number,
  ids: number[],
  stops: number[],
): Encoding {
  const count = ids.length + 1;
  const out = {
    ids: Int32Array.from([...ids, END]),
    starts: new Int32Array(count),
    ends: new Int32Array(count),
  };
  for (let k = 1; k < count - 1; k++) {
    const first = Math.max(0, (stops[k - 1] as number) - prefix);
    const last = Math.max(0, (stops[k] as number) - prefix - 1);
    let start = starts[first] as number;
    const end = ends[last] as number;
    while (start < end && isWhite(text.charCodeAt(start))) start++;
    out.starts[k] = start;
    out.ends[k] = end;
  }
  return out;
}

/** Finds the likeliest pieces of a word; its arrays are kept from word to word. */
class Cutter {
  #best = new Float64Array(64);
  #from = new Int32Array(64);
  #id = new Int32Array(64);

  constructor(
    private readonly trie: PieceTrie,
    private readonly scores: Float64Array,
    private readonly unknown: number,
  ) {}

  /** Adds the ids of the pieces of `text` between two positions to `ids`, and their ends to `stops`. */
  cut(text: string, start: number, end: number, ids: number[], stops: number[]): void {
    const size = end - start;
    this.#clear(size);
    for (let at = 0; at < size; at += this.#step(text, start, end, at));
    const first = ids.length;
    for (let at = size; at > 0; at = this.#from[at] as number) {
      const id = this.#id[at] as number;
      // Neighbouring unknown characters are one token.
      if (id === UNKNOWN && ids.length > first && ids.at(-1) === UNKNOWN) continue;
      ids.push(id);
      stops.push(start + at);
    }
    reverse(ids, first);
    reverse(stops, first);
  }

  #clear(size: number): void {
    if (size >= this.#best.length) {
      this.#best = new Float64Array(size * 2);
      this.#from = new Int32Array(size * 2);
      this.#id = new Int32Array(size * 2);
    }
    this.#best[0] = 0;
    this.#from.fill(-1, 0, size + 1);
  }

  /** Tries every piece that begins at a position, and gives the length of the character there. */
  #step(text: string, start: number, end: number, at: number): number {
    const width = characterWidth(text, start + at, end);
    const base = this.#best[at] as number;
    let single = false;
    let node = 0;
    for (let k = start + at; k < end; k++) {
      node = this.trie.next(node, text.charCodeAt(k));
      if (node < 0) break;
      const id = this.trie.pieceAt(node);
      if (id < 0) continue;
      const to = k + 1 - start;
      this.#offer(at, to, id, (this.scores[id] as number) + base);
      if (to - at === width) single = true;
    }
    if (!single) this.#offer(at, at + width, UNKNOWN, this.unknown + base);
    return width;
  }

  #offer(from: number, to: number, id: number, score: number): void {
    if ((this.#from[to] as number) >= 0 && score <= (this.#best[to] as number)) return;
    this.#best[to] = score;
    this.#from[to] = from;
    this.#id[to] = id;
  }
}

function characterWidth(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= end) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function reverse(list: number[], from: number): void {
  for (let a = from, b = list.length - 1; a < b; a++, b--) {
    const held = list[a] as number;
    list[a] = list[b] as number;
    list[b] = held;
  }
}
