import { overlaps } from "../span.js";
import type { Labelled, LabelledEvent, Prediction, ToldEvent } from "./labels.js";

/** A passage's events as told and as labelled, put together where their triggers overlap, each in one pair at most. */
export interface Pairing {
  readonly pairs: readonly (readonly [told: ToldEvent, label: LabelledEvent])[];
  /** Labels that no event told goes with. */
  readonly missed: readonly LabelledEvent[];
  /** Events told that go with no label. */
  readonly madeUp: readonly ToldEvent[];
}

/** Pairs events of the same type first, in the order in which they are told, and then what is left. */
export function pairing(passage: Labelled, prediction: Prediction): Pairing {
  const missed = new Set(passage.events);
  const madeUp = new Set(prediction.events ?? []);
  const pairs: [ToldEvent, LabelledEvent][] = [];
  const pairUp = (fits: (told: ToldEvent, label: LabelledEvent) => boolean) => {
    for (const told of madeUp) {
      const label = [...missed].find((one) => onTrigger(told, one) && fits(told, one));
      if (label === undefined) continue;
      pairs.push([told, label]);
      missed.delete(label);
      madeUp.delete(told);
    }
  };
  pairUp(ofType);
  pairUp(() => true);
  return { pairs, missed: [...missed], madeUp: [...madeUp] };
}

/** Whether the triggers overlap. */
export const onTrigger = (told: ToldEvent, label: LabelledEvent): boolean =>
  told.trigger !== undefined && overlaps(told.trigger, label.trigger);

/** Whether the types are the same. */
export const ofType = (told: ToldEvent, label: LabelledEvent): boolean => told.event === label.type;

/** The pairs of the same type. */
export const matched = ({ pairs }: Pairing): Pairing["pairs"] =>
  pairs.filter(([told, label]) => ofType(told, label));
