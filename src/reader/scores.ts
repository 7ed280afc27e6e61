import type { Columns } from "./settings.js";

/** What the model gives for the tokens of one passage: raw scores, row by row. */
export interface Scores {
  /** How many tokens, with the two that begin and end the passage. */
  readonly count: number;
  /** `[count, tag columns]`: for each head outside, then first and later token of each class. */
  readonly tags: Float32Array;
  /** `[count, label columns]`. */
  readonly labels: Float32Array;
  /** `[count, count, links]`: head token, dependent token, role. */
  readonly links: Float32Array;
  /** `[count, count]`: later mention's first token, earlier mention's first token. */
  readonly same: Float32Array;
}

/** log(e^a + e^b + …) of the columns `from`, `from + step`, … below `to` of an array. */
export function logSumExp(scores: Float32Array, from: number, to: number, step = 1): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = from; k < to; k += step) most = Math.max(most, scores[k] as number);
  let sum = 0;
  for (let k = from; k < to; k += step) sum += Math.exp((scores[k] as number) - most);
  return most + Math.log(sum);
}

/** The likeliest of the columns from `start` on whose index within the head is allowed. */
export function argmax(
  scores: Float32Array,
  row: number,
  [start, end]: Columns,
  allowed: (index: number) => boolean = () => true,
): number {
  let best = -1;
  for (let k = 0; k < end - start; k++) {
    const better = best < 0 || (scores[row + start + k] as number) > (scores[row + start + best] as number);
    if (better && allowed(k)) best = k;
  }
  return best;
}
