/** One line of a stream without its newline, or the size of one that was too long to keep. */
export type ByteLine =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly tooLong: number };

const NEWLINE = 0x0a;

/** Collects one line, and lets go of its bytes once there are too many. */
class LineBuilder {
  private parts: Buffer[] = [];
  private size = 0;
  constructor(private readonly limit: number) {}

  add(part: Buffer): void {
    this.size += part.length;
    if (this.size > this.limit) this.parts = [];
    else this.parts.push(part);
  }

  get empty(): boolean {
    return this.size === 0;
  }

  take(line: number): ByteLine {
    const { parts, size } = this;
    this.parts = [];
    this.size = 0;
    if (size > this.limit) return { line, tooLong: size };
    const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    return { line, bytes: bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes };
  }
}

/**
 * The lines of a byte stream, counted from 1. Never holds more than one line; of a line over `limit` bytes only the
 * size is kept.
 */
export async function* byteLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<ByteLine> {
  const builder = new LineBuilder(limit);
  let line = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      builder.add(chunk.subarray(start, end));
      yield builder.take(line++);
      start = end + 1;
    }
    if (start < chunk.length) builder.add(Buffer.from(chunk.subarray(start)));
  }
  if (!builder.empty) yield builder.take(line);
}
