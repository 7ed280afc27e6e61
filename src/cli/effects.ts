import { Output } from "./output.js";
import { type Paint, paintFor, wantsColour } from "./render/paint.js";

/** What a command may touch of the world outside. */
export interface Effects {
  readonly out: Output;
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

/** The effects of a real process. */
export function processEffects(): Effects {
  process.stderr.on("error", () => undefined);
  return {
    out: new Output(process.stdout, () => process.exit(0)),
    log: (line) => void process.stderr.write(`${line}\n`),
    paint: paintFor(wantsColour(process.env, process.stdout.isTTY === true)),
    logPaint: paintFor(wantsColour(process.env, process.stderr.isTTY === true)),
    showsProgress: process.stderr.isTTY === true && process.stdout.isTTY !== true,
    asksKeyboard: process.stdin.isTTY === true,
    now: () => performance.now(),
  };
}
