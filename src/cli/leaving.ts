/** The way out before the end: what is in hand is finished, so that nothing is left half done. */
export class Leaving {
  private readonly works: (() => Promise<void>)[] = [];
  private begun = false;

  /** `exit` ends the process with a code. */
  constructor(private readonly exit: (code: number) => void) {}

  /** Something to do before the process ends early; in the order in which it was asked for. */
  first(work: () => Promise<void>): void {
    this.works.push(work);
  }

  /** Whether the process is about to end, so that errors of what is being broken off are none. */
  get isUnderWay(): boolean {
    return this.begun;
  }

  /** Finishes what is in hand and ends the process. Asked a second time, ends it at once. */
  async now(code: number): Promise<void> {
    if (this.begun) return this.exit(code);
    this.begun = true;
    for (const work of this.works) await work();
    this.exit(code);
  }
}
