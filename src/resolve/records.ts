import type { ActorRef } from "../actor.js";
import type { Message } from "../error.js";
import { scoresOf } from "../ontology-scores.js";
import type { EventRecord, Records, Relation, Statement, Topic } from "../record.js";
import { bySpan, contains, type Span } from "../span.js";
import { actorSteps, actorsOf, refsOf } from "./actors.js";
import {
  type Draft,
  type DraftEvent,
  type DraftMention,
  type DraftRelation,
  type DraftStatement,
  type Step,
  wordsOf,
} from "./draft.js";
import { recordId } from "./ids.js";
import { markRetold } from "./retold.js";

/** What `resolve` gives: the records, and for each record id and actor id the steps that led to it. */
export interface Resolution {
  readonly records: Records;
  readonly because: ReadonlyMap<string, readonly Step[]>;
}

const topic = (span: Span | null, draft: Draft): Topic | null =>
  span ? { span, text: wordsOf(draft, span) } : null;

const statementId = ({ read }: DraftStatement, draft: Draft): string =>
  recordId("s", [draft.report.id, "statement", ...read.content, ...(read.cue ?? [])]);

const sourceOf = (statement: number | null, draft: Draft): string | null => {
  const held = statement === null ? undefined : draft.statements[statement];
  return held ? statementId(held, draft) : null;
};

function eventRecord(event: DraftEvent, draft: Draft): EventRecord {
  const { read } = event;
  const { quad, score, cameo, goldstein } = scoresOf(read.event, read.mode);
  return {
    id: recordId("e", [draft.report.id, "event", ...read.trigger, read.event]),
    event: read.event,
    mode: read.mode,
    status: read.status,
    trigger: read.trigger,
    actor: refsOf(event.actor, draft.mentions),
    recipient: refsOf(event.recipient, draft.mentions),
    object: topic(read.object, draft),
    event_loc: event.place,
    date: event.date,
    context: read.context,
    quad_code: quad,
    event_scale: score,
    cameo,
    goldstein,
    size: event.size,
    attributed_to: sourceOf(event.statement, draft),
    retold_in: null,
    confidence: read.confidence,
  };
}

const refOf = (key: number | null, draft: Draft): ActorRef | null =>
  key === null ? null : (refsOf([key], draft.mentions)[0] ?? null);

/** Actors that a content names, the speaker left out, in text order. */
function aboutOf({ read, speaker }: DraftStatement, draft: Draft): readonly string[] {
  const own = new Set((speaker === null ? [] : (draft.mentions[speaker]?.who ?? [])).map((who) => who.id));
  const inside = draft.mentions.filter((mention) => contains(read.content, mention.span));
  const ids = inside.flatMap((mention) => mention.who.map((who) => who.id));
  return [...new Set(ids)].filter((id) => !own.has(id));
}

const statementRecord = (statement: DraftStatement, draft: Draft): Statement => ({
  id: statementId(statement, draft),
  speaker: refOf(statement.speaker, draft),
  via: topic(statement.read.via, draft),
  cue: statement.read.cue,
  content: statement.read.content,
  kind: statement.kind,
  addressee: refOf(statement.addressee, draft),
  about: aboutOf(statement, draft),
  confidence: statement.read.confidence,
});

const relationRecord = (relation: DraftRelation, draft: Draft): Relation => ({
  id: recordId("q", [draft.report.id, "relation", ...relation.read.trigger, relation.read.relation]),
  relation: relation.read.relation,
  status: relation.read.status,
  trigger: relation.read.trigger,
  parties: refsOf(relation.parties, draft.mentions),
  issue: topic(relation.read.issue, draft),
  attributed_to: sourceOf(relation.statement, draft),
  confidence: relation.read.confidence,
});

/** A state of relations that nobody stands in tells a user nothing. */
const hasParty = (relation: DraftRelation): boolean => relation.parties.length > 0;

const UNDATED: Message = {
  code: "undated",
  text: "No date of the report is known: people are read with their latest office, and relative dates stay open.",
};

interface Made<T> {
  readonly record: T;
  readonly steps: readonly Step[];
}

/** Each id once, the surest of doubles kept, in text order. */
function settle<T extends { readonly id: string; readonly confidence: number }>(
  made: readonly Made<T>[],
  spanOf: (record: T) => Span,
): readonly Made<T>[] {
  const best = new Map<string, Made<T>>();
  for (const item of made) {
    const held = best.get(item.record.id);
    if (!held || item.record.confidence > held.record.confidence) best.set(item.record.id, item);
  }
  const order = (a: Made<T>, b: Made<T>) =>
    bySpan(spanOf(a.record), spanOf(b.record)) || (a.record.id < b.record.id ? -1 : 1);
  return [...best.values()].sort(order);
}

/** The last step of a mention says how it was resolved: that stands in the derivation of what it plays a role in. */
const roleSteps = (keys: readonly number[], mentions: readonly DraftMention[]): Step[] =>
  keys.flatMap((key) => mentions[key]?.steps.slice(1) ?? []);

/**
 * Turns a finished draft into records: scores and codes by the tables, ids by content, headline events marked where the
 * body tells them again, exact doubles left out, all in text order.
 */
export function toRecords(draft: Draft, madeBy: Records["made_by"]): Resolution {
  const { mentions } = draft;
  const events = settle(
    draft.events.map((event) => ({
      record: eventRecord(event, draft),
      steps: [...event.steps, ...roleSteps([...event.actor, ...event.recipient], mentions)],
    })),
    (record) => record.trigger,
  );
  const statements = settle(
    draft.statements.map((statement) => ({
      record: statementRecord(statement, draft),
      steps: [
        ...statement.steps,
        ...roleSteps(statement.speaker === null ? [] : [statement.speaker], mentions),
      ],
    })),
    (record) => record.content,
  );
  const relations = settle(
    draft.relations.filter(hasParty).map((relation) => ({
      record: relationRecord(relation, draft),
      steps: [...relation.steps, ...roleSteps(relation.parties, mentions)],
    })),
    (record) => record.trigger,
  );
  const heads = new Set(
    draft.events.filter((event) => event.part !== "body").map((event) => eventRecord(event, draft).id),
  );
  const all: readonly Made<{ readonly id: string }>[] = [...events, ...statements, ...relations];
  return {
    records: {
      report: draft.report,
      actors: actorsOf(mentions),
      events: markRetold(
        events.map(({ record }) => record),
        heads,
      ),
      statements: statements.map(({ record }) => record),
      relations: relations.map(({ record }) => record),
      messages: draft.anchor === null && events.length > 0 ? [UNDATED] : [],
      made_by: madeBy,
    },
    because: new Map([
      ...all.map(({ record, steps }) => [record.id, steps] as const),
      ...actorSteps(mentions),
    ]),
  };
}
