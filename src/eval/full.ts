import {
  type Bin,
  bestRecall,
  bins,
  calibrationError,
  curve,
  grades,
  type Level,
  type Reach,
} from "./confidence.js";
import { type Count, Counts } from "./count.js";
import type { Labelled, Prediction, ToldEvent } from "./labels.js";
import { matched, type Pairing, pairing } from "./pairing.js";
import type { Scores } from "./score.js";
import { spanCounts } from "./span-figures.js";
import { rounded, rowOf, rows } from "./table.js";

/** How often each label was told as what: label, told, times. */
export type Confusion = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Where a label was not found, and where something was told that is not labelled. */
export const MISSED = "missed";
export const MADE_UP = "made up";

/** The precision at which the best recall is given. */
export const PRECISION = 0.85;

/** What `--full` adds. A part is null where the predictions do not hold what it is made of. */
export interface Full {
  /** By the names of `training/evaluate.py`. */
  readonly spans: ReadonlyMap<string, Count>;
  readonly byType: ReadonlyMap<string, Count>;
  /** Modes and contexts of matched events: trigger overlaps, type the same. */
  readonly matched: Scores | null;
  readonly statuses: Confusion | null;
  readonly types: Confusion | null;
  readonly confidence: {
    readonly curve: readonly Level[];
    readonly best: Reach | null;
    readonly bins: readonly Bin[];
    readonly error: number;
  } | null;
}

/** Measures what `--full` adds, of predictions against labelled passages. */
export function full(gold: readonly Labelled[], predictions: ReadonlyMap<string, Prediction>): Full {
  const of = (passage: Labelled) => predictions.get(passage.id) ?? { id: passage.id };
  const pairings = gold.map((passage) => pairing(passage, of(passage)));
  const marked = gold.some((passage) => of(passage).events?.some(({ trigger }) => trigger !== undefined));
  const pairs = pairings.flatMap(matched);
  const graded = grades(gold, predictions);
  return {
    spans: spanCounts(gold, predictions),
    byType: typeCounts(gold, of),
    matched: marked ? matchedScores(pairs) : null,
    statuses: marked ? confusion(pairs.map(([told, label]) => [label.status, told.status ?? ""])) : null,
    types: marked ? confusion(pairings.flatMap(typesOf)) : null,
    confidence: graded && {
      curve: curve(graded),
      best: bestRecall(graded, PRECISION),
      bins: bins(graded.events),
      error: calibrationError(bins(graded.events)),
    },
  };
}

function typeCounts(
  gold: readonly Labelled[],
  of: (passage: Labelled) => Prediction,
): ReadonlyMap<string, Count> {
  const counts = new Counts();
  for (const passage of gold) {
    const wanted = passage.events.map(({ type }) => type as string);
    const given = (of(passage).events ?? []).map(({ event }) => event);
    for (const type of new Set([...wanted, ...given])) {
      const own = (some: readonly string[]) => some.filter((one) => one === type);
      counts.bags(type, own(given), own(wanted));
    }
  }
  return new Map([...counts.byName].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function matchedScores(pairs: Pairing["pairs"]): Scores {
  const tell = (field: keyof ToldEvent) => pairs.filter(([told]) => told[field] !== undefined);
  const counts = new Counts();
  for (const [told, label] of tell("context"))
    counts.bags("context on matched events", told.context ?? [], label.context ?? []);
  const withMode = tell("mode").filter(([, label]) => label.mode !== undefined);
  const right = withMode.filter(([told, label]) => told.mode === label.mode).length;
  const mode = { right, of: withMode.length };
  return {
    counts: counts.byName,
    shares: new Map(withMode.length > 0 ? [["mode accuracy on matched events", mode]] : []),
  };
}

const typesOf = ({ pairs, missed, madeUp }: Pairing): readonly (readonly [string, string])[] => [
  ...pairs.map(([told, label]) => [label.type, told.event] as const),
  ...missed.map(({ type }) => [type, MISSED] as const),
  ...madeUp.map(({ event }) => [MADE_UP, event] as const),
];

function confusion(cells: readonly (readonly [label: string, told: string])[]): Confusion {
  const all = new Map<string, Map<string, number>>();
  for (const [label, told] of cells) {
    const row = all.get(label) ?? new Map<string, number>();
    all.set(label, row.set(told, (row.get(told) ?? 0) + 1));
  }
  return all;
}

/** The figures as plain values for JSON, shares rounded to three digits. */
export function fullJson({ spans, byType, matched, statuses, types, confidence }: Full): object {
  const counts = (some: ReadonlyMap<string, Count>) =>
    Object.fromEntries([...some].map(([name, count]) => [name, rowOf(count)]));
  const table = (some: Confusion | null) =>
    some && Object.fromEntries([...some].map(([label, row]) => [label, Object.fromEntries(row)]));
  return {
    spans: counts(spans),
    by_type: counts(byType),
    matched: matched && Object.fromEntries(rows(matched)),
    statuses: table(statuses),
    types: table(types),
    confidence: confidence && {
      curve: confidence.curve.map(({ least, type, onTrigger }) => ({
        least,
        type: rowOf(type),
        "trigger+type": rowOf(onTrigger),
      })),
      [`best_recall_at_${PRECISION}`]: confidence.best && roundedValues(confidence.best),
      bins: confidence.bins.map((bin) => roundedValues(bin)),
      calibration_error: rounded(confidence.error),
    },
  };
}

const roundedValues = (object: object): object =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, rounded(value as number)]));
