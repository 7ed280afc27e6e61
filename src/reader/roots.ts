import type { Span } from "../span.js";
import type { Encoding } from "./tokenizer.js";

/** A relation of a source to a target: a root of PLOVER's types, `YIELD` for `CONCEDE` and `RETREAT` together. */
export interface RootScore {
  readonly root: string;
  /** 0 to 1; those of all roots add up to 1. */
  readonly probability: number;
}

/** What to say where a model that tells no roots is asked for one. */
export const NO_ROOTS = "the model has no head for the relation of a marked pair: choose another model";

/** The first token of all stands for a side that nothing in the passage names. */
const NOBODY = 0;

/** The first token of a span; that of nobody for null. Null where no token stands in the span. */
export function tokenAt(
  { starts, ends }: Pick<Encoding, "starts" | "ends">,
  span: Span | null,
): number | null {
  if (span === null) return NOBODY;
  for (let k = 0; k < starts.length; k++) {
    const [start, end] = [starts[k] as number, ends[k] as number];
    if (end > start && start < span[1] && end > span[0]) return k;
  }
  return null;
}

/** The roots of a source to a target, by their tokens, the likeliest first: from the model's scores `[count, count, roots]`. */
export function rootsAt(
  scores: Float32Array,
  count: number,
  names: readonly string[],
  source: number,
  target: number,
): readonly RootScore[] {
  const from = (source * count + target) * names.length;
  const row = [...scores.subarray(from, from + names.length)];
  const most = Math.max(...row);
  const odds = row.map((score) => Math.exp(score - most));
  const sum = odds.reduce((a, b) => a + b, 0);
  return names
    .map((root, k) => ({ root, probability: (odds[k] as number) / sum }))
    .sort((a, b) => b.probability - a.probability);
}
