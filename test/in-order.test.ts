import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../src/in-order.js";

async function* from<T>(items: readonly T[], log: string[] = []) {
  try {
    for (const item of items) {
      log.push(`took ${item}`);
      yield item;
    }
  } finally {
    log.push("closed");
  }
}

/** Finishes after so many turns of the event loop. */
async function after(turns: number): Promise<number> {
  for (let i = 0; i < turns; i++) await Promise.resolve();
  return turns;
}

const all = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
};

describe("work in order", () => {
  it("gives results in the order of the items, however long each takes and however many run at once", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 5 }), async (items, width) => {
        expect(await all(inOrder(from(items), width, after))).toEqual(items);
      }),
    ));

  it("takes no more items than it has room for", async () => {
    const log: string[] = [];
    const results = inOrder(from([1, 2, 3, 4], log), 2, after);
    await results.next();
    expect(log).toEqual(["took 1", "took 2"]);
  });

  it("tells a failure at its turn and closes the source", async () => {
    const log: string[] = [];
    const results = inOrder(from([1, 2, 3], log), 3, async (item) => {
      if (item === 2) throw new Error("two");
      return item;
    });
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await expect(results.next()).rejects.toThrow("two");
    expect(log.at(-1)).toBe("closed");
  });
});
