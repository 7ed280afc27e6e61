import cliProgress from "cli-progress";
import type { Outcome } from "../index.js";
import type { Effects } from "./effects.js";

/** Sentences end here, near enough for a rate. */
const SENTENCE_END = /[.!?。！？؟](?=\s|$)/gu;

/** How far a batch is, in one line on standard error, for somebody who watches. */
export class Progress {
  private readonly bar: cliProgress.SingleBar | null;
  private readonly started: number;
  private reports = 0;
  private sentences = 0;

  /** `total` reports where the number is known, for the time left. */
  constructor(
    private readonly effects: Effects,
    shown: boolean,
    private readonly total: number | null = null,
  ) {
    this.started = effects.now();
    this.bar = shown ? new cliProgress.SingleBar({ ...LOOK, format: formatOf(total) }) : null;
    this.bar?.start(total ?? 0, 0, { rate: "–" });
  }

  /** One more input done. */
  step(outcome: Outcome): void {
    this.reports++;
    if (outcome.ok) this.sentences += outcome.records.report.text.match(SENTENCE_END)?.length ?? 1;
    const seconds = (this.effects.now() - this.started) / 1000;
    const rate = seconds > 0 ? (this.sentences / seconds).toFixed(0) : "–";
    if (this.total === null) this.bar?.setTotal(this.reports);
    this.bar?.update(this.reports, { rate });
  }

  /** A line above the bar. */
  above(line: string): void {
    if (this.bar !== null) process.stderr.write("\r\u001b[K");
    this.effects.log(line);
  }

  stop(): void {
    this.bar?.stop();
  }
}

const LOOK = {
  hideCursor: false,
  gracefulExit: false,
  clearOnComplete: true,
  stream: process.stderr,
} as const;

const formatOf = (total: number | null): string =>
  total === null
    ? "{value} reports · {rate} sentences a second · {duration_formatted}"
    : "{bar} {value} of {total} reports · {rate} sentences a second · {eta_formatted} left";
