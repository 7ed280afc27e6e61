const ROOT = 0;
const NONE = -1;

/**
 * A trie over UTF-16 units in flat arrays: one hash table holds every edge, keyed by node and unit.
 * A lookup costs about one probe and makes no object.
 */
export class PieceTrie {
  /** Node at which an edge starts; `NONE` for a free slot. */
  readonly #from: Int32Array;
  readonly #unit: Uint16Array;
  readonly #to: Int32Array;
  /** The id of the piece that ends at a node, or `NONE`. */
  readonly #piece: Int32Array;
  readonly #mask: number;
  #nodes = 1;

  /** A trie of these pieces, each under its place in the list. An empty piece is left out. */
  constructor(texts: readonly string[]) {
    let units = 0;
    for (const text of texts) units += text.length;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, units * 2)));
    this.#mask = size - 1;
    this.#from = new Int32Array(size).fill(NONE);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
    this.#piece = new Int32Array(units + 1).fill(NONE);
    texts.forEach((text, id) => {
      if (text !== "") this.#add(text, id);
    });
  }

  /** The node that `unit` leads to from `node` (0 is the root), or -1. */
  next(node: number, unit: number): number {
    const slot = this.#slot(node, unit);
    return this.#from[slot] === NONE ? NONE : (this.#to[slot] as number);
  }

  /** The piece that ends at a node, or -1. */
  pieceAt(node: number): number {
    return this.#piece[node] as number;
  }

  #add(text: string, id: number): void {
    let node = ROOT;
    for (let k = 0; k < text.length; k++) node = this.#grow(node, text.charCodeAt(k));
    this.#piece[node] = id;
  }

  #grow(node: number, unit: number): number {
    const slot = this.#slot(node, unit);
    if (this.#from[slot] === NONE) {
      this.#from[slot] = node;
      this.#unit[slot] = unit;
      this.#to[slot] = this.#nodes++;
    }
    return this.#to[slot] as number;
  }

  /** Where the edge stands, or the free slot where it would stand. */
  #slot(node: number, unit: number): number {
    let slot = Math.imul(node * 65537 + unit, 0x9e3779b1) >>> 7;
    for (slot &= this.#mask; ; slot = (slot + 1) & this.#mask) {
      const from = this.#from[slot];
      if (from === NONE || (from === node && this.#unit[slot] === unit)) return slot;
    }
  }
}
