/** The ways out before the end: what is being written is finished, so that nothing is left half done. */
export class Leaving {
  private readonly always: (() => unknown)[] = [];
  private readonly works: (() => Promise<void>)[] = [];
  private begun = false;

  /** `exit` ends the process with a code, `die` as a signal ends one that does not listen to it. */
  constructor(
    private readonly exit: (code: number) => void,
    private readonly die: (signal: NodeJS.Signals) => void,
  ) {}

  /** Something short to do whatever the way out; in the order in which it was asked for. */
  inAnyCase(work: () => unknown): void {
    this.always.push(work);
  }

  /** Something to do after that, before an exit; what a signal ends needs none of it. */
  beforeExit(work: () => Promise<void>): void {
    this.works.push(work);
  }

  /** Whether the process is about to end, so that errors of what is being broken off are none. */
  get isUnderWay(): boolean {
    return this.begun;
  }

  /** Finishes what is in hand and ends the process. Asked a second time, ends it at once. */
  async now(code: number): Promise<void> {
    if (!this.begun) {
      await this.finish();
      for (const work of this.works) await work();
    }
    this.exit(code);
  }

  /**
   * Finishes what is being written and ends the process by this signal; asked a second time, at once. A run of the
   * model and a file that does not open (a pipe that nobody writes to) hold an exit up, but not a signal.
   */
  async bySignal(signal: NodeJS.Signals): Promise<void> {
    if (!this.begun) await this.finish();
    this.die(signal);
  }

  private async finish(): Promise<void> {
    this.begun = true;
    for (const work of this.always) await work();
  }
}
