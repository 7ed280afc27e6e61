import cliProgress from "cli-progress";
import type { Outcome } from "../index.js";
import type { Effects } from "./effects.js";

/** Sentences end here, near enough for a rate. */
const SENTENCE_END = /[.!?؟](?=\s|$)|[。！？]/gu;

/** How far a batch is, in one line on standard error, for somebody who watches; nothing where nobody does. */
export class Progress {
  private readonly bar: cliProgress.SingleBar | null;
  private readonly started: number;
  private total: number | null = null;
  private reports = 0;
  private sentences = 0;

  constructor(
    private readonly effects: Effects,
    shown: boolean,
  ) {
    this.started = effects.now();
    this.bar = shown ? new cliProgress.SingleBar({ ...LOOK, stream: process.stderr }) : null;
    this.bar?.start(0, 0, this.payload());
  }

  get shown(): boolean {
    return this.bar !== null;
  }

  /** How many reports there are, once that is known. */
  expect(total: number): void {
    this.total = total;
    this.show();
  }

  /** One more input done. */
  step(outcome: Outcome): void {
    this.reports++;
    if (outcome.ok) this.sentences += outcome.records.report.text.match(SENTENCE_END)?.length ?? 1;
    this.show();
  }

  /** A line above the bar. */
  above(line: string): void {
    if (this.bar !== null) process.stderr.write("\r\u001b[K");
    this.effects.log(line);
  }

  stop(): void {
    this.bar?.stop();
  }

  private show(): void {
    this.bar?.setTotal(Math.max(this.total ?? 0, this.reports));
    this.bar?.update(this.reports, this.payload());
  }

  private payload(): object {
    const seconds = (this.effects.now() - this.started) / 1000;
    const rate = this.reports > 0 && seconds > 0 ? (this.sentences / seconds).toFixed(0) : "–";
    return { rate, left: this.left(seconds) };
  }

  /** The time left at the pace so far, in words; nothing where the end is not known. */
  private left(seconds: number): string {
    if (this.total === null || this.reports === 0) return "";
    const left = Math.max(0, this.total - this.reports) * (seconds / this.reports);
    return ` of ${this.total} · ${left < 90 ? `${left.toFixed(0)} s` : `${(left / 60).toFixed(0)} min`} left`;
  }
}

const LOOK = {
  format: "{value} reports{left} · {rate} sentences a second",
  hideCursor: false,
  linewrap: true,
  gracefulExit: false,
  clearOnComplete: true,
} as const;
