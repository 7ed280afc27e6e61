import { overlaps, type Span } from "../span.js";
import { type Count, Counts } from "./count.js";
import type { Labelled, LabelledEvent, Prediction, ToldEvent } from "./labels.js";
import { ofType, onTrigger } from "./pairing.js";

type Fits = (told: ToldEvent, label: LabelledEvent) => boolean;

const onBoth: Fits = (told, label) => onTrigger(told, label) && ofType(told, label);
const byActor: Fits = (told, label) => ofType(told, label) && sameParties(told.actor_spans, label.actor);

/** The figures of events: name, the field that a coder must give, and when an event told goes with a label. */
const EVENTS: readonly (readonly [name: string, needs: keyof ToldEvent, fits: Fits])[] = [
  ["trigger", "trigger", onTrigger],
  ["type", "event", ofType],
  ["trigger+type", "trigger", onBoth],
  ["trigger+type+status", "trigger", (told, label) => onBoth(told, label) && told.status === label.status],
  ["type+actor", "actor_spans", byActor],
  [
    "type+actor+recipient",
    "recipient_spans",
    (told, label) => byActor(told, label) && sameParties(told.recipient_spans, label.recipient),
  ],
];

/**
 * Scores spans and no codes, under the names and by the rules of `training/evaluate.py`, so that the model as trained
 * and the records can be held side by side. Figures for which the predictions hold no spans are left out.
 */
export function spanCounts(
  gold: readonly Labelled[],
  predictions: ReadonlyMap<string, Prediction>,
): ReadonlyMap<string, Count> {
  const all = [...predictions.values()];
  const tell = (field: keyof ToldEvent) =>
    all.some(({ events = [] }) => events.some((event) => event[field] !== undefined));
  const counts = new Counts();
  const figures = EVENTS.filter(([, needs]) => tell(needs));
  const [mentions, relations, statements] = [
    all.some((one) => one.mentions !== undefined),
    all.some((one) => one.relations?.some(({ party_spans }) => party_spans !== undefined)),
    all.some((one) => one.statements !== undefined),
  ];
  for (const passage of gold) {
    const prediction = predictions.get(passage.id) ?? { id: passage.id };
    if (mentions) countMentions(passage, prediction, counts);
    for (const [name, , fits] of figures) counts.pairs(name, prediction.events ?? [], passage.events, fits);
    if (tell("place")) countLinked(passage, prediction, "place", counts);
    if (tell("time")) countLinked(passage, prediction, "time", counts);
    if (relations) countRelations(passage, prediction, counts);
    if (statements) countQuotes(passage, prediction, counts);
  }
  return counts.byName;
}

function countMentions(passage: Labelled, prediction: Prediction, counts: Counts): void {
  const keys = (some: readonly { readonly span: Span }[]) => [
    ...new Set(some.map(({ span }) => span.join("-"))),
  ];
  counts.bags("mention", keys(prediction.mentions ?? []), keys(passage.actors));
}

function countLinked(
  passage: Labelled,
  prediction: Prediction,
  role: "place" | "time",
  counts: Counts,
): void {
  const keys = (some: readonly { readonly [key in typeof role]?: readonly Span[] }[]) =>
    some.flatMap((one) => one[role] ?? []).map((span) => span.join("-"));
  counts.bags(role, keys(prediction.events ?? []), keys(passage.events));
}

function countRelations(passage: Labelled, prediction: Prediction, counts: Counts): void {
  counts.pairs(
    "relation+parties",
    prediction.relations ?? [],
    passage.relations,
    (told, label) => told.relation === label.type && sameParties(told.party_spans, label.parties),
  );
}

function countQuotes(passage: Labelled, prediction: Prediction, counts: Counts): void {
  const meet = (a: Span | null | undefined, b: Span | null | undefined) => !!a && !!b && overlaps(a, b);
  const told = prediction.statements ?? [];
  counts.pairs(
    "quote",
    told,
    passage.quotes.filter(({ content }) => content !== null),
    (one, label) => meet(one.cue, label.cue) && meet(one.content, label.content),
  );
  counts.pairs(
    "quote+speaker",
    told.filter(({ speaker_span }) => speaker_span !== undefined),
    passage.quotes.filter(({ content, speaker }) => content !== null && speaker !== null),
    (one, label) => meet(one.content, label.content) && meet(one.speaker_span, label.speaker),
  );
}

/** Whether each span of either side overlaps one of the other; no spans at all go with none. */
function sameParties(told: readonly Span[] = [], labelled: readonly Span[]): boolean {
  const within = (some: readonly Span[], others: readonly Span[]) =>
    some.every((one) => others.some((other) => overlaps(one, other)));
  return within(told, labelled) && within(labelled, told);
}
