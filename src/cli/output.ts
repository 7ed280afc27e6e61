import type { Writable } from "node:stream";

/** Standard output in whole pieces: a reader that falls behind is waited for. */
export class Output {
  private pending: Promise<void> = Promise.resolve();
  private stopped = false;
  private ending: () => string = () => "";

  /** `failed` is told why no more can be written, once or more: `EPIPE` where the reader at the other end has gone. */
  constructor(
    private readonly stream: Writable,
    failed: (error: NodeJS.ErrnoException) => void,
  ) {
    stream.on("error", failed);
  }

  /** Writes a piece that must not be cut; resolves when the system has taken it. Never resolves after `stop`. */
  write(text: string): Promise<void> {
    if (this.stopped) return new Promise(() => undefined);
    this.pending = new Promise((resolve) => this.stream.write(text, () => resolve()));
    return this.pending;
  }

  /** What is to follow the last piece, wherever that will be; asked for when the output stops. */
  endWith(ending: () => string): void {
    this.ending = ending;
  }

  /** Takes no more pieces, writes the ending, and resolves when it is out. */
  async stop(): Promise<void> {
    if (!this.stopped) void this.write(this.ending());
    this.stopped = true;
    await this.pending;
  }
}
