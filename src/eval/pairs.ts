import { openDragoman, parseMarked } from "../index.js";
import { fixed } from "./table.js";

/** A sentence with a marked source and target, and the root of the relation that it tells. */
export interface LabelledPair {
  readonly id: string;
  readonly marked: string;
  readonly root: string;
}

/** How well roots are told: F1 of each root that is labelled, its mean, and the share of pairs told right. */
export interface PairFigures {
  readonly macro: number;
  readonly accuracy: number;
  readonly of: number;
  readonly roots: Readonly<Record<string, { readonly f1: number; readonly labelled: number }>>;
}

/** Reads the pairs and compares. Throws a `UserError` where one cannot be read, or the model has no head for it. */
export async function evaluatePairs(pairs: readonly LabelledPair[], model?: string): Promise<PairFigures> {
  const dragoman = openDragoman(model === undefined ? {} : { model });
  try {
    const told: string[] = [];
    for (const { marked } of pairs)
      told.push((await dragoman.relation(parseMarked(onceEach(marked))))[0]?.root ?? "");
    return figuresOf(
      pairs.map(({ root }) => root),
      told,
    );
  } finally {
    await dragoman.close();
  }
}

/** A side that is marked wherever it is named, marked where it is named first. */
function onceEach(marked: string): string {
  const seen = new Set<string>();
  return marked.replace(/<\/?[st]>/g, (mark) => (seen.has(mark) ? "" : seen.add(mark) && mark));
}

/** The figures of what was told beside what is labelled, pair by pair. */
export function figuresOf(labelled: readonly string[], told: readonly string[]): PairFigures {
  const count = (list: readonly string[], root: string) => list.filter((one) => one === root).length;
  const right = labelled.filter((root, k) => root === told[k]);
  const roots = Object.fromEntries(
    [...new Set(labelled)].sort().map((root) => {
      const all = count(labelled, root) + count(told, root);
      return [root, { f1: (2 * count(right, root)) / all, labelled: count(labelled, root) }];
    }),
  );
  const scores = Object.values(roots).map(({ f1 }) => f1);
  const macro = scores.reduce((a, b) => a + b, 0) / Math.max(1, scores.length);
  return { macro, accuracy: right.length / Math.max(1, labelled.length), of: labelled.length, roots };
}

/** The figures as a table for a person. */
export function printPairs({ macro, accuracy, of, roots }: PairFigures): string {
  const each = Object.entries(roots).map(
    ([root, { f1, labelled }]) => `${root.padEnd(12)} ${fixed(f1)}  of ${labelled}`,
  );
  return [`macro F1     ${fixed(macro)}`, `accuracy     ${fixed(accuracy)}  of ${of}`, ...each, ""].join(
    "\n",
  );
}
