import { EXIT } from "../error.js";
import { Leaving } from "./leaving.js";
import { Output } from "./output.js";
import { type Paint, paintFor, wantsColour } from "./render/paint.js";
import { plain } from "./render/plain.js";

/** What a command may touch of the world outside. */
export interface Effects {
  readonly out: Output;
  readonly leaving: Leaving;
  /** One line for standard error. */
  log(line: string): void;
  /** For standard output and for standard error. */
  readonly paint: Paint;
  readonly logPaint: Paint;
  /** Whether somebody watches standard error, and nothing else is written there. */
  readonly showsProgress: boolean;
  /** Whether standard input is a keyboard. */
  readonly asksKeyboard: boolean;
  /** Milliseconds since some moment. */
  now(): number;
}

/** The effects of a real process. Signals, and the end of standard output's reader, end it by way of `leaving`. */
export function processEffects(): Effects {
  const leaving = new Leaving((code) => process.exit(code), dieBy);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const out = new Output(process.stdout, (error) => {
    if (leaving.isUnderWay) return;
    // The reader of a pipe has gone: nothing can be said any more, and nothing is wrong.
    if (error.code === "EPIPE") return void leaving.now(EXIT.ok);
    log(`dragoman: standard output cannot be written: ${plain(error.message)}`);
    void leaving.now(EXIT.failed);
  });
  leaving.inAnyCase(() => out.stop());
  for (const signal of SIGNALS) process.on(signal, () => void leaving.bySignal(signal));
  process.stderr.on("error", () => undefined);
  return {
    out,
    leaving,
    log,
    paint: paintFor(wantsColour(process.env, process.stdout.isTTY === true)),
    logPaint: paintFor(wantsColour(process.env, process.stderr.isTTY === true)),
    showsProgress: process.stderr.isTTY === true && process.stdout.isTTY !== true,
    asksKeyboard: process.stdin.isTTY === true,
    now: () => performance.now(),
  };
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Ends the process by the signal itself, so that the loop of a shell that called it ends with it. */
function dieBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
