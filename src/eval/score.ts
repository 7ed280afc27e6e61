import { EVENT_TYPES, type EventType } from "../ontology.js";
import { overlaps, type Span } from "../span.js";
import { type Count, Counts } from "./count.js";
import type { Labelled, Prediction } from "./labels.js";

/** The figures of a coder: F1 counts by name, and shares of what was matched. */
export interface Scores {
  readonly counts: ReadonlyMap<string, Count>;
  readonly shares: ReadonlyMap<string, { readonly right: number; readonly of: number }>;
}

/** Quad classes by type; SANCTION counts as material conflict, as in the manual's section on it. */
const QUADS: Readonly<Record<EventType, number>> = Object.fromEntries(
  EVENT_TYPES.map((type, i) => [type, i < 4 ? 1 : i < 7 ? 2 : i < 11 ? 3 : 4]),
) as Record<EventType, number>;

/** A statement is found where its content shares at least half of the longer stretch with the label's. */
const CONTENT_OVERLAP = 0.5;

type Coded = {
  readonly event: string;
  readonly status: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
};

/**
 * Scores predictions against labelled passages, the same for every coder. Codes are compared by country, as coders
 * that work by dictionary give no finer one; every international body counts as `IGO`.
 */
export function score(gold: readonly Labelled[], predictions: ReadonlyMap<string, Prediction>): Scores {
  const has = (part: "relations" | "statements" | "mentions") =>
    [...predictions.values()].some((one) => one[part] !== undefined);
  const parts = { relations: has("relations"), statements: has("statements"), mentions: has("mentions") };
  const counts = new Counts();
  const shares = new Map<string, { right: number; of: number }>();
  for (const passage of gold) {
    const prediction = predictions.get(passage.id) ?? { id: passage.id };
    scoreEvents(passage, prediction, counts);
    scoreTriggers(passage, prediction, counts, shares);
    if (parts.relations) scoreRelations(passage, prediction, counts);
    if (parts.statements) scoreStatements(passage, prediction, counts);
    if (parts.mentions) scoreMentions(passage, prediction, counts, shares);
  }
  return { counts: counts.byName, shares };
}

function scoreEvents(passage: Labelled, prediction: Prediction, counts: Counts): void {
  const wanted = passage.events.map((event): Coded => {
    const { type, status } = event;
    return {
      event: type,
      status,
      actor: codesAt(passage, event.actor),
      recipient: codesAt(passage, event.recipient),
    };
  });
  const given = (prediction.events ?? []).map((event): Coded => {
    const { actor = [], recipient = [], status = "" } = event;
    return { event: event.event, status, actor: countries(actor), recipient: countries(recipient) };
  });
  const compare = (name: string, key: (one: Coded) => string) =>
    counts.bags(name, given.map(key), wanted.map(key));
  compare("quad", (one) => String(QUADS[one.event as EventType] ?? 0));
  compare("type", (one) => one.event);
  compare("type+status", (one) => `${one.event} ${one.status}`);
  compare("type+actor", (one) => `${one.event} ${one.actor}`);
  compare("type+actor+recipient", (one) => `${one.event} ${one.actor} ${one.recipient}`);
  counts.bags("dyads (type, source, target)", given.flatMap(dyads), wanted.flatMap(dyads));
}

/** An event as a dataset of dyads keeps it: a known country on both sides, and not the same one. */
const dyads = (one: Coded): readonly string[] =>
  one.actor.flatMap((a) =>
    one.recipient.filter((b) => a !== "---" && b !== "---" && a !== b).map((b) => `${one.event} ${a} ${b}`),
  );

function scoreTriggers(
  passage: Labelled,
  prediction: Prediction,
  counts: Counts,
  shares: Map<string, { right: number; of: number }>,
): void {
  type Given = NonNullable<Prediction["events"]>[number];
  const given = prediction.events ?? [];
  if (!given.some((event) => event.trigger !== undefined)) return;
  const fits = (a: Given, b: Labelled["events"][number]) =>
    a.trigger !== undefined && overlaps(a.trigger, b.trigger) && a.event === b.type;
  counts.pairs("trigger+type", given, passage.events, fits);
  for (const event of given) {
    const match = passage.events.find((other) => fits(event, other));
    if (match !== undefined)
      share(shares, "status accuracy on matched events", event.status === match.status);
  }
}

function scoreRelations(passage: Labelled, prediction: Prediction, counts: Counts): void {
  const wanted = passage.relations.map((one) => [one.type, codesAt(passage, one.parties)] as const);
  const given = (prediction.relations ?? []).map((one) => [one.relation, countries(one.parties)] as const);
  const both = ([type, parties]: readonly [string, readonly string[]]) => `${type} ${parties}`;
  counts.bags("relation type+parties", given.map(both), wanted.map(both));
  counts.bags(
    "relation type",
    given.map(([type]) => type),
    wanted.map(([type]) => type),
  );
}

function scoreStatements(passage: Labelled, prediction: Prediction, counts: Counts): void {
  const wanted = passage.quotes.flatMap(({ content, speaker }) =>
    content === null ? [] : [{ content, speaker }],
  );
  const given = prediction.statements ?? [];
  counts.pairs("statement content (overlap >= .5)", given, wanted, contentsMeet);
  counts.pairs(
    "statement content+speaker",
    given.filter((one) => one.speaker_span !== undefined),
    wanted.filter((one) => one.speaker !== null),
    (a, b) =>
      contentsMeet(a, b) &&
      a.speaker_span !== undefined &&
      b.speaker !== null &&
      overlaps(a.speaker_span, b.speaker),
  );
}

function scoreMentions(
  passage: Labelled,
  prediction: Prediction,
  counts: Counts,
  shares: Map<string, { right: number; of: number }>,
): void {
  const given = new Map((prediction.mentions ?? []).map((one) => [one.span.join(), one.code]));
  const wanted = new Map(passage.actors.map((one) => [one.span.join(), one.code]));
  const found = [...given].filter(([span]) => wanted.has(span));
  counts.add("actor mention exact", found.length, given.size, wanted.size);
  for (const [span, code] of found) {
    const right = (wanted.get(span) ?? "").split("|");
    share(shares, "mention country accuracy", same(code.split("|").map(country), right.map(country)));
    const flat = (one: string) => one.split(":")[0] ?? "";
    share(shares, "mention code accuracy", same(code.split("|").map(flat), right.map(flat)));
  }
}

function share(shares: Map<string, { right: number; of: number }>, name: string, right: boolean): void {
  const sum = shares.get(name) ?? { right: 0, of: 0 };
  shares.set(name, { right: sum.right + (right ? 1 : 0), of: sum.of + 1 });
}

/** Whether a statement told is the labelled one. */
export const contentsMeet = (a: { readonly content: Span }, b: { readonly content: Span }): boolean =>
  sharedPart(a.content, b.content) >= CONTENT_OVERLAP;

/** The share of the longer stretch that two stretches have in common. */
function sharedPart(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  return common / Math.max(1, Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

/** `RUS.GOV` → `RUS`; any international body → `IGO`; nobody known → `---`. */
function country(code: string): string {
  const head = code.startsWith("IGO") ? "IGO" : (code.split(":")[0]?.split(".")[0] ?? "");
  if (head === "INT") return "IGO";
  return head === "" || head === "UNK" ? "---" : head;
}

const countries = (codes: readonly string[]): readonly string[] => [...new Set(codes.map(country))].sort();

function codesAt(passage: Labelled, spans: readonly Span[]): readonly string[] {
  const at = (span: Span) =>
    passage.actors.findLast((actor) => actor.span.join() === span.join())?.code ?? "---";
  return countries(spans.flatMap((span) => at(span).split("|")));
}

const same = (a: readonly string[], b: readonly string[]): boolean => {
  const [x, y] = [new Set(a), new Set(b)];
  return x.size === y.size && [...x].every((one) => y.has(one));
};
