import type { Draft } from "./draft.js";

/** For each mention, those that stand on the other side of an act with it, and the type of the act. */
export type Opposites = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Reads off who does what to whom: a mention is not the one that it acts on. */
export function oppositesOf(draft: Draft): Opposites {
  const found = new Map<number, Map<number, string>>();
  const put = (from: number, to: number, type: string) => {
    const own = found.get(from) ?? new Map<number, string>();
    found.set(from, own.set(to, type));
  };
  for (const { read, actor, recipient } of draft.events) {
    for (const a of actor) {
      for (const b of recipient) {
        if (a === b) continue;
        put(a, b, read.event);
        put(b, a, read.event);
      }
    }
  }
  return found;
}
