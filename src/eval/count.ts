/** Right, given and wanted: what F1 is made of. */
export interface Count {
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
}

/** Sums counts under the names of the figures, in the order in which the names first come. */
export class Counts {
  readonly byName = new Map<string, Count>();

  add(name: string, right: number, given: number, wanted: number): void {
    const sum = this.byName.get(name) ?? { right: 0, given: 0, wanted: 0 };
    this.byName.set(name, {
      right: sum.right + right,
      given: sum.given + given,
      wanted: sum.wanted + wanted,
    });
  }

  /** Compares two bags of keys: each key counts as often as it stands in both. */
  bags(name: string, given: readonly string[], wanted: readonly string[]): void {
    const left = new Map<string, number>();
    for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1);
    let right = 0;
    for (const key of given) {
      const rest = left.get(key) ?? 0;
      if (rest > 0) right++;
      left.set(key, rest - 1);
    }
    this.add(name, right, given.length, wanted.length);
  }

  /** Gives each thing given the first thing wanted that fits it and is not taken yet. */
  pairs<P, G>(name: string, given: readonly P[], wanted: readonly G[], fits: (p: P, g: G) => boolean): void {
    const right = borneOut(given, wanted, fits).filter((found) => found).length;
    this.add(name, right, given.length, wanted.length);
  }
}

/** For each thing given, in order, whether a thing wanted fits it that none before has taken. */
export function borneOut<P, G>(
  given: readonly P[],
  wanted: readonly G[],
  fits: (p: P, g: G) => boolean,
): readonly boolean[] {
  const taken = new Set<number>();
  return given.map((one) => {
    const found = wanted.findIndex((other, i) => !taken.has(i) && fits(one, other));
    if (found >= 0) taken.add(found);
    return found >= 0;
  });
}

/** F1, precision and recall of a count, each 0 where it is not defined. */
export function measures(count: Count): { readonly f1: number; readonly p: number; readonly r: number } {
  const p = count.given > 0 ? count.right / count.given : 0;
  const r = count.wanted > 0 ? count.right / count.wanted : 0;
  return { f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, p, r };
}
