import type { Count } from "./count.js";
import type { Labelled, Prediction } from "./labels.js";
import { matched, pairing } from "./pairing.js";

/** An event told: how sure the coder was, and whether it was right. */
export interface Graded {
  readonly confidence: number;
  /** A label of its type was left in the passage when all surer events had taken theirs. */
  readonly ofType: boolean;
  /** It goes with a label whose trigger overlaps and whose type is the same. */
  readonly right: boolean;
}

/** Events told, the surest first, and how many there are in the labels. */
export interface Grades {
  readonly events: readonly Graded[];
  readonly wanted: number;
}

/** Grades the events told; null where one of them has no trigger or no confidence. */
export function grades(
  gold: readonly Labelled[],
  predictions: ReadonlyMap<string, Prediction>,
): Grades | null {
  const told = gold.flatMap((passage) => predictions.get(passage.id)?.events ?? []);
  if (told.some(({ trigger, confidence }) => trigger === undefined || confidence === undefined)) return null;
  const events = gold.flatMap((passage) => graded(passage, predictions.get(passage.id)));
  return {
    events: events.sort((a, b) => b.confidence - a.confidence),
    wanted: gold.reduce((sum, passage) => sum + passage.events.length, 0),
  };
}

function graded(passage: Labelled, prediction: Prediction = { id: passage.id }): readonly Graded[] {
  const right = new Set(matched(pairing(passage, prediction)).map(([told]) => told));
  const left = passage.events.map(({ type }) => type as string);
  const surest = [...(prediction.events ?? [])].sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
  return surest.map((told) => {
    const at = left.indexOf(told.event);
    if (at >= 0) left.splice(at, 1);
    return { confidence: told.confidence ?? 0, ofType: at >= 0, right: right.has(told) };
  });
}

/** What is left where events below a confidence are dropped. */
export interface Level {
  readonly least: number;
  readonly type: Count;
  readonly onTrigger: Count;
}

const LEVELS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** The precision-recall curve of type, at ten levels of confidence. */
export function curve({ events, wanted }: Grades): readonly Level[] {
  return LEVELS.map((least) => {
    const kept = events.filter(({ confidence }) => confidence >= least);
    const count = (is: "ofType" | "right") => ({
      right: kept.filter((event) => event[is]).length,
      given: kept.length,
      wanted,
    });
    return { least, type: count("ofType"), onTrigger: count("right") };
  });
}

/** Where a coder reaches a precision: from which confidence on, and with what recall. */
export interface Reach {
  readonly least: number;
  readonly precision: number;
  readonly recall: number;
}

/** The best recall of type at a precision of at least `precision`, over every cut by confidence; null where none has it. */
export function bestRecall({ events, wanted }: Grades, precision: number): Reach | null {
  let [right, best]: [number, Reach | null] = [0, null];
  events.forEach(({ confidence, ofType }, k) => {
    if (ofType) right++;
    const tied = events[k + 1]?.confidence === confidence;
    if (!tied && right / (k + 1) >= precision)
      best = { least: confidence, precision: right / (k + 1), recall: right / wanted };
  });
  return best;
}

/** The events of a tenth of the confidence: how many, their mean confidence, and how many are right. */
export interface Bin {
  readonly from: number;
  readonly events: number;
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Confidence against being right (type the same, trigger overlaps), in ten bins of equal width. */
export function bins(events: readonly Pick<Graded, "confidence" | "right">[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = events.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const sum = own.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from: bin / BINS,
      events: own.length,
      confidence: own.length > 0 ? sum / own.length : 0,
      right: own.filter(({ right }) => right).length,
    };
  });
}

/** Expected calibration error: the mean distance of a bin's confidence from its share of right ones, by events. */
export function calibrationError(all: readonly Bin[]): number {
  const events = all.reduce((sum, bin) => sum + bin.events, 0);
  const off = all.reduce((sum, bin) => sum + Math.abs(bin.confidence * bin.events - bin.right), 0);
  return events > 0 ? off / events : 0;
}
