/**
 * Runs `work` on up to `width` items at a time and yields the results in the order of the items.
 * Takes no more items from `source` than it has room for, so that memory stays flat however long the source is.
 * Throws what `source` or `work` throws, at that item's turn; a consumer that stops early stops the source too.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const items = source[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let more = true;
  try {
    while (more || running.length > 0) {
      while (more && running.length < width) {
        const next = await items.next();
        if (next.done === true) more = false;
        else running.push(quietly(work(next.value)));
      }
      const first = running.shift();
      if (first !== undefined) yield await first;
    }
  } finally {
    await items.return?.();
  }
}

/** The promise itself, marked as looked after: its failure is told when its turn comes. */
function quietly<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => undefined);
  return promise;
}
