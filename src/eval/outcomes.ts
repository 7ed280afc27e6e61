import type { Kind } from "../calibration.js";
import { overlaps } from "../span.js";
import { borneOut } from "./count.js";
import type { Labelled, Prediction } from "./labels.js";
import { ofType, onTrigger } from "./pairing.js";
import { contentsMeet } from "./score.js";

/** A record told with a confidence, and whether a label bears it out. */
export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * What became of the records told in one passage, those without a confidence left out. An event or relation is right
 * where its type is a label's and their triggers overlap, a statement where it shares half of the longer content with a
 * label's; each label bears out one.
 */
export function outcomes(
  passage: Labelled,
  prediction: Prediction,
): Readonly<Record<Kind, readonly Outcome[]>> {
  const { events = [], relations = [], statements = [] } = prediction;
  const quotes = passage.quotes.flatMap(({ content }) => (content === null ? [] : [{ content }]));
  return {
    event: graded(
      events,
      borneOut(events, passage.events, (told, label) => onTrigger(told, label) && ofType(told, label)),
    ),
    relation: graded(
      relations,
      borneOut(
        relations,
        passage.relations,
        (told, label) =>
          told.relation === label.type &&
          told.trigger !== undefined &&
          label.trigger !== undefined &&
          overlaps(told.trigger, label.trigger),
      ),
    ),
    statement: graded(statements, borneOut(statements, quotes, contentsMeet)),
  };
}

const graded = (
  told: readonly { readonly confidence?: number }[],
  right: readonly boolean[],
): readonly Outcome[] =>
  told.flatMap(({ confidence }, k) =>
    confidence === undefined ? [] : [{ confidence, right: right[k] === true }],
  );
