import type { ActorRef } from "../src/actor.js";
import type { EventRecord, Records, Relation, Statement } from "../src/record.js";
import type { Span } from "../src/span.js";
import type { Case, WantedEvent, WantedRelation, WantedStatement } from "./corpus/notation.js";

/** What is wrong with the records of a case, a line each: what is missing, and what should not be there. */
export function faultsOf(one: Case, records: Records): readonly string[] {
  const text = (span: Span) => JSON.stringify(one.text.slice(...span));
  return [
    ...matched(one.events, records.events, eventFits, {
      wanted: (want) => `${want.type} ${want.status} ${want.actors} -> ${want.recipients}`,
      given: (got) =>
        `${got.event} ${got.status} ${ids(got.actor)} -> ${ids(got.recipient)} ${text(got.trigger)}`,
    }),
    ...matched(one.relations, records.relations, relationFits, {
      wanted: (want) => `${want.type} ${want.status} ${want.parties}`,
      given: (got) => `${got.relation} ${got.status} ${ids(got.parties)} ${text(got.trigger)}`,
    }),
    ...matched(one.statements, records.statements, statementFits, {
      wanted: (want) => `statement of ${want.speaker ?? "-"}: ${text(want.content)}`,
      given: (got) => `statement of ${got.speaker?.id ?? "-"}: ${text(got.content)}`,
    }),
  ];
}

const ids = (refs: readonly ActorRef[]): string => refs.map((ref) => ref.id).join();

/** Gives each record wanted the first one that fits and is free; what has to be there first, then what may be. */
function matched<W extends { readonly optional: boolean }, G>(
  wanted: readonly W[],
  given: readonly G[],
  fits: (want: W, got: G) => boolean,
  says: { wanted(want: W): string; given(got: G): string },
): readonly string[] {
  const free = new Set(given);
  const faults: string[] = [];
  for (const want of [...wanted].sort((a, b) => Number(a.optional) - Number(b.optional))) {
    const found = [...free].find((got) => fits(want, got));
    if (found !== undefined) free.delete(found);
    else if (!want.optional) faults.push(`missing: ${says.wanted(want)}`);
  }
  return [...faults, ...[...free].map((got) => `too much: ${says.given(got)}`)];
}

const eventFits = (want: WantedEvent, got: EventRecord): boolean =>
  want.type === got.event &&
  want.status === got.status &&
  (want.mode === null || want.mode === got.mode) &&
  actorsFit(want.actors, got.actor) &&
  actorsFit(want.recipients, got.recipient) &&
  (want.object === null || alike(want.object, got.object?.span));

const relationFits = (want: WantedRelation, got: Relation): boolean =>
  want.type === got.relation &&
  want.status === got.status &&
  actorsFit(want.parties, got.parties) &&
  (want.issue === null || alike(want.issue, got.issue?.span));

const statementFits = (want: WantedStatement, got: Statement): boolean =>
  alike(want.content, got.content) &&
  (want.kind === null || want.kind === got.kind) &&
  (want.via === null || alike(want.via, got.via?.span)) &&
  actorsFit(want.speaker === null ? [] : [want.speaker], got.speaker === null ? [] : [got.speaker]);

/** Whether each code asked for is met by an actor, and each actor meets a code. */
function actorsFit(wanted: readonly string[], given: readonly ActorRef[]): boolean {
  return (
    wanted.every((code) => given.some((ref) => codeFits(code, ref))) &&
    given.every((ref) => wanted.some((code) => codeFits(code, ref)))
  );
}

/** A code asks for as much as it says: the country, the country and sector, or the very actor. */
function codeFits(code: string, ref: ActorRef): boolean {
  if (code.includes(":")) return code === ref.id;
  return code.includes(".") ? code === ref.code : code === ref.code.split(".")[0];
}

/** Whether two stretches share at least half of the longer one. */
function alike(a: Span, b: Span | undefined): boolean {
  if (b === undefined) return false;
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return common * 2 >= Math.max(a[1] - a[0], b[1] - b[0]);
}
