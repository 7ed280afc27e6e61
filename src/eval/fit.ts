import { calibrated, type Line } from "../calibration.js";
import { logit } from "../log-odds.js";
import { bins, calibrationError } from "./confidence.js";
import type { Outcome } from "./outcomes.js";

/** Confidence is held this far from 0 and 1 in fitting, where log-odds have no end. */
const EDGE = 1e-6;

/** How strongly a line is held to slope 1 and offset 0: it weighs as little as a record or two. */
const HOLD = 1;

/** A slope is never less, so that the order of records stays. */
const LEAST_SLOPE = 0.1;

const STEPS = 50;

/**
 * The line over log-odds under which the outcomes are likeliest (logistic regression by Newton's method, drawn to the
 * line that changes nothing). The same outcomes give the same line.
 */
export function fitLine(outcomes: readonly Outcome[]): Line {
  let line: Line = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    const better = halved(outcomes, line, newtonStep(outcomes, line));
    if (better === null) break;
    line = better;
  }
  return line;
}

/** The line a step on, the step halved until the outcomes get likelier; null where they do not. */
function halved(outcomes: readonly Outcome[], line: Line, [slope, offset]: Line): Line | null {
  const now = cost(outcomes, line);
  for (let part = 1; part > 1e-6; part /= 2) {
    const next: Line = [Math.max(LEAST_SLOPE, line[0] - part * slope), line[1] - part * offset];
    if (cost(outcomes, next) < now - 1e-9) return next;
  }
  return null;
}

function newtonStep(outcomes: readonly Outcome[], line: Line): Line {
  let [bySlope, byOffset] = [HOLD * (line[0] - 1), HOLD * line[1]];
  let [xx, x1, ones] = [HOLD, 0, HOLD];
  for (const { confidence, right } of outcomes) {
    const x = logit(held(confidence));
    const p = calibrated(held(confidence), line);
    const weight = p * (1 - p);
    bySlope += (p - Number(right)) * x;
    byOffset += p - Number(right);
    xx += weight * x * x;
    x1 += weight * x;
    ones += weight;
  }
  const determinant = xx * ones - x1 * x1;
  return [(ones * bySlope - x1 * byOffset) / determinant, (xx * byOffset - x1 * bySlope) / determinant];
}

/** What is made least: the surprise at the outcomes and the distance from the line that changes nothing. */
const cost = (outcomes: readonly Outcome[], line: Line): number =>
  outcomes.length * logLoss(outcomes.map((one) => under(one, line))) +
  (HOLD / 2) * ((line[0] - 1) ** 2 + line[1] ** 2);

const held = (p: number): number => Math.min(1 - EDGE, Math.max(EDGE, p));

const under = ({ confidence, right }: Outcome, line: Line): Outcome => ({
  confidence: calibrated(held(confidence), line),
  right,
});

/** The mean surprise at the outcomes, in natural units: less is better, for order and for calibration. */
export function logLoss(outcomes: readonly Outcome[]): number {
  const surprise = outcomes.map(
    ({ confidence, right }) => -Math.log(held(right ? confidence : 1 - confidence)),
  );
  return surprise.reduce((sum, one) => sum + one, 0) / Math.max(1, outcomes.length);
}

/** How well confidence tells what is right. */
export interface Fitness {
  readonly error: number;
  readonly logLoss: number;
}

/** Expected calibration error and log loss. */
export const fitness = (outcomes: readonly Outcome[]): Fitness => ({
  error: calibrationError(bins(outcomes)),
  logLoss: logLoss(outcomes),
});

/** The outcomes of groups (passages), each under a line fitted on the groups of the other folds. */
export function crossFitted(groups: readonly (readonly Outcome[])[], folds: number): readonly Outcome[] {
  return Array.from({ length: folds }, (_, fold) => {
    const line = fitLine(groups.filter((_, k) => k % folds !== fold).flat());
    return groups
      .filter((_, k) => k % folds === fold)
      .flat()
      .map((one) => under(one, line));
  }).flat();
}

/** One line after the other as one: predictions made under `first` that `second` was fitted on. */
export const after = (second: Line, first: Line = [1, 0]): Line => [
  second[0] * first[0],
  second[0] * first[1] + second[1],
];
