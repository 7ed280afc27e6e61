/** An opened input: its first bytes, already looked at, and all of its bytes, the first ones included. */
export interface ByteSource {
  readonly where: string;
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
}

/** As many bytes as tell form and charset. */
const HEAD = 65_536;

async function* rejoined(head: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/**
 * Looks at the first 64 KB of a stream, or at what came before the first newline of a live one, without losing them.
 */
export async function peek(where: string, stream: AsyncIterable<Buffer>, live: boolean): Promise<ByteSource> {
  const rest = stream[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let size = 0;
  while (size < HEAD) {
    const next = await rest.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.length;
    if (live && next.value.includes(0x0a)) break;
  }
  return { where, head: Buffer.concat(taken), chunks: rejoined(taken, rest) };
}

/** All bytes of a stream, or null where there are more than `limit`. */
export async function collect(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const taken: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    taken.push(chunk);
  }
  return Buffer.concat(taken);
}
