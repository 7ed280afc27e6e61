import { type Count, measures } from "./count.js";
import type { Scores } from "./score.js";

/** A figure: F1, precision, recall, number given and wanted; or a share and of how many. */
export type Row =
  | readonly [f1: number, p: number, r: number, given: number, wanted: number]
  | readonly [share: number, of: number];

/** Every figure by name, rounded to three digits, the F1 figures first. */
export function rows(scores: Scores): ReadonlyMap<string, Row> {
  const all = new Map<string, Row>();
  for (const [name, count] of scores.counts) all.set(name, rowOf(count));
  for (const name of SHARES) {
    const share = scores.shares.get(name);
    if (share !== undefined) all.set(name, [rounded(share.right / share.of), share.of]);
  }
  return all;
}

const SHARES = [
  "mention country accuracy",
  "mention code accuracy",
  "status accuracy on matched events",
  "mode accuracy on matched events",
] as const;

/** A count as its figures, rounded to three digits. */
export function rowOf(count: Count): Row {
  const { f1, p, r } = measures(count);
  return [rounded(f1), rounded(p), rounded(r), count.given, count.wanted];
}

/** The figures as a table for a person. */
export function print(scores: Scores): string {
  const lines = [...rows(scores)].map(([name, row]) => {
    if (row.length === 2) return `${name.padEnd(36)} ${fixed(row[0])}  of ${row[1]}`;
    const [f1, p, r, given, wanted] = row;
    return `${name.padEnd(36)} ${fixed(f1)}  ${fixed(p)}  ${fixed(r)}  ${String(given).padStart(6)}  ${String(wanted).padStart(6)}`;
  });
  return `${[HEADING, ...lines].join("\n")}\n`;
}

const HEADING = `${"".padEnd(36)} ${"F1".padEnd(5)}  ${"P".padEnd(5)}  ${"R".padEnd(5)}  ${"given".padStart(6)}  ${"wanted".padStart(6)}`;

/** Three digits after the point. */
export const fixed = (value: number): string => value.toFixed(3);

/** To three digits, an exact tie to the even one, as Python rounds. */
export function rounded(value: number): number {
  const halves = value * 2000;
  const tie = Number.isInteger(value * 16) && Number.isInteger(halves) && halves % 2 === 1;
  return tie ? (2 * Math.round(halves / 4)) / 1000 : Number(value.toFixed(3));
}
