/** A text in the form that pieces are looked up in, and where each of its UTF-16 units comes from. */
export interface NormalForm {
  readonly text: string;
  /** Position in the original text where the source of a unit starts, and where it ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Unicode White_Space, which is neither `\s` of this language nor that of others. */
const WHITE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;

/**
 * Stretches that can be put into NFKC each on its own: a character with the marks after it, and runs of Korean letters
 * and half-width Japanese sound marks, which join with the character before them.
 */
const CLUSTER =
  /[\s\S](?:\p{M}|(?<=[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3\uffa0-\uffdc]\p{M}*)[\u1100-\u11ff\u3131-\u318e\uffa0-\uffdc]|(?<=[\u3040-\u30ff\uff66-\uff9f]\p{M}*)[\uff9e\uff9f])*/gu;

/** Brings a text to NFKC, each run of white space to one space. */
export function normalForm(text: string): NormalForm {
  const composed = text.normalize("NFKC");
  const mapped = composed === text ? asItIs(text) : byCluster(text, composed);
  return oneSpace(mapped);
}

/** White space that a piece's own text may carry: what is trimmed from the start of an offset. */
export const isWhite = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f) || isRareWhite(unit);

const isRareWhite = (unit: number): boolean => unit >= 0x85 && WHITE.test(String.fromCharCode(unit));

function asItIs(text: string): NormalForm {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let k = 0; k < text.length; k++) {
    // Both halves of a surrogate pair come from the whole pair.
    const low = isLow(text.charCodeAt(k)) && k > 0 && isHigh(text.charCodeAt(k - 1));
    starts[k] = low ? k - 1 : k;
    ends[k] = k + 1;
    if (low) ends[k - 1] = k + 1;
  }
  return { text, starts, ends };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

function byCluster(text: string, composed: string): NormalForm {
  const starts = new Int32Array(composed.length);
  const ends = new Int32Array(composed.length);
  const own = asItIs(text);
  let at = 0;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const made = cluster.normalize("NFKC");
    const changed = cluster.length - unchangedTail(cluster, made);
    const shift = cluster.length - made.length;
    for (let k = 0; k < made.length && at < composed.length; k++, at++) {
      const kept = k + shift >= changed;
      starts[at] = kept ? (own.starts[index + k + shift] as number) : index;
      ends[at] = kept ? (own.ends[index + k + shift] as number) : index + changed;
    }
  }
  return { text: composed, starts, ends };
}

/** How many units at the end of a cluster, its marks, came through as they were. */
function unchangedTail(cluster: string, made: string): number {
  if (cluster === made) return cluster.length;
  const head = String.fromCodePoint(cluster.codePointAt(0) as number);
  const tail = cluster.slice(head.length);
  return made === head.normalize("NFKC") + tail ? tail.length : 0;
}

function oneSpace({ text, starts, ends }: NormalForm): NormalForm {
  if (!/\s\s|[^\S ]|\u0085/u.test(text)) return { text, starts, ends };
  const kept: number[] = [];
  const units: string[] = [];
  for (let k = 0; k < text.length; k++) {
    const white = WHITE.test(text.charAt(k));
    // A run keeps its last character's place.
    if (white && k + 1 < text.length && WHITE.test(text.charAt(k + 1))) continue;
    kept.push(k);
    units.push(white ? " " : text.charAt(k));
  }
  return {
    text: units.join(""),
    starts: Int32Array.from(kept, (k) => starts[k] as number),
    ends: Int32Array.from(kept, (k) => ends[k] as number),
  };
}
