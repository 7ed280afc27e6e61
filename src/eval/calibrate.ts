import { readFileSync, writeFileSync } from "node:fs";
import { type Calibration, KINDS, type Kind } from "../calibration.js";
import { UserError } from "../error.js";
import { after, crossFitted, fitLine, fitness } from "./fit.js";
import type { Labelled, Prediction } from "./labels.js";
import { lines } from "./lines.js";
import { type Outcome, outcomes } from "./outcomes.js";
import { fixed } from "./table.js";

const USAGE = `node scripts/calibrate.mjs READER.json LABELLED.jsonl PREDICTIONS.jsonl [LABELLED PREDICTIONS ...]
  Fits the calibration of confidence and writes it into READER.json. The labelled passages must be none that the model
  was trained on; the predictions are what the model with this very file gives: npm run eval -- LABELLED --predictions
  PREDICTIONS.`;

const FOLDS = 5;

/** From this many records of a kind on, a line is fitted. */
const ENOUGH = 50;

/** Fits the calibration of a model's confidence, writes it into its settings and prints what it does; gives the exit code. */
export function calibrate(args: readonly string[]): number {
  try {
    const [settings, ...files] = args;
    if (settings === undefined || files.length === 0 || files.length % 2 > 0) throw new UserError(USAGE, 2);
    const passages = Array.from({ length: files.length / 2 }, (_, k) =>
      passagesOf(files[2 * k] as string, files[2 * k + 1] as string),
    ).flat();
    const old = settingsOf(settings);
    const calibration: Calibration = Object.fromEntries(
      KINDS.flatMap((kind) => fitted(kind, passages, old.calibration?.[kind])),
    );
    writeFileSync(settings, `${JSON.stringify({ ...old, calibration }, null, 1)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

type Outcomes = Readonly<Record<Kind, readonly Outcome[]>>;

function passagesOf(labelled: string, predicted: string): readonly Outcomes[] {
  const predictions = new Map(lines<Prediction>(predicted).map((one) => [one.id, one]));
  return lines<Labelled>(labelled).map((passage) => {
    const prediction = predictions.get(passage.id);
    if (prediction === undefined) throw new UserError(`${predicted}: no passage ${passage.id}`);
    return outcomes(passage, prediction);
  });
}

function settingsOf(file: string): { readonly calibration?: Calibration } {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${file}: ${(error as Error).message}`);
  }
}

/** The kind's line, rounded to three digits, on top of the one that the predictions were made under. */
function fitted(
  kind: Kind,
  passages: readonly Outcomes[],
  old: Calibration[Kind],
): readonly (readonly [Kind, Calibration[Kind]])[] {
  const groups = passages.map((passage) => passage[kind]);
  const all = groups.flat();
  if (all.length < ENOUGH) {
    process.stdout.write(`${kind}: ${all.length} told, fewer than ${ENOUGH}: left as it is\n`);
    return old === undefined ? [] : [[kind, old]];
  }
  const [slope, offset] = after(fitLine(all), old);
  const line = [Number(slope.toFixed(3)), Number(offset.toFixed(3))] as const;
  const [before, since] = [fitness(all), fitness(crossFitted(groups, FOLDS))];
  process.stdout.write(
    `${kind}: ${all.length} told, line ${line.join(" ")}; by ${FOLDS} folds calibration error ${fixed(before.error)} to ` +
      `${fixed(since.error)}, log loss ${fixed(before.logLoss)} to ${fixed(since.logLoss)}\n`,
  );
  return [[kind, line]];
}
