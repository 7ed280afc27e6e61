import { logit, sigmoid } from "./log-odds.js";

/** The records that carry a confidence. */
export const KINDS = ["event", "relation", "statement"] as const;
export type Kind = (typeof KINDS)[number];

/** Turns a model's probability into the share of such records that are right: a line over log-odds, its slope above 0. */
export type Line = readonly [slope: number, offset: number];

/** The line of each kind of record; a kind without one stays as the model gives it. */
export type Calibration = Partial<Readonly<Record<Kind, Line>>>;

/**
 * A probability after calibration (Platt, 1999: a logistic function of the score). The order of probabilities stays as
 * it is, 0 and 1 stay what they are, and without a line so does the probability.
 */
export function calibrated(probability: number, line: Line | undefined): number {
  if (line === undefined) return probability;
  const [slope, offset] = line;
  return sigmoid(slope * logit(probability) + offset);
}
