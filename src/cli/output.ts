import type { Writable } from "node:stream";

/** Standard output in whole pieces: a reader that falls behind is waited for. */
export class Output {
  private pending: Promise<void> = Promise.resolve();
  private stopped = false;

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

  /** Takes no more pieces and resolves when the last one is out. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.pending;
  }
}
