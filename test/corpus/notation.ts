import {
  EVENT_TYPES,
  type EventType,
  RELATION_TYPES,
  type RelationType,
  SECTORS,
  STATUSES,
  type Status,
} from "../../src/ontology.js";

/** A record that the case asks for; `optional` where careful readers differ. */
interface Wanted {
  readonly line: number;
  readonly optional: boolean;
}

export interface WantedEvent extends Wanted {
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly object: Stretch | null;
}

export interface WantedRelation extends Wanted {
  readonly type: RelationType;
  readonly status: Status;
  readonly parties: readonly string[];
  readonly issue: Stretch | null;
}

export interface WantedStatement extends Wanted {
  readonly kind: string | null;
  /** Null where nobody is named. */
  readonly speaker: string | null;
  readonly via: Stretch | null;
  readonly content: Stretch;
}

/** A stretch of the case's text, in UTF-16 positions. */
export type Stretch = readonly [start: number, end: number];

export interface Case {
  /** 1-based line of the text in its file. */
  readonly line: number;
  readonly lang: string;
  /** ISO date. */
  readonly date: string;
  readonly text: string;
  readonly events: readonly WantedEvent[];
  readonly relations: readonly WantedRelation[];
  readonly statements: readonly WantedStatement[];
}

/** The modes of each PLOVER type, as the annotation rules list them. */
export const MODES: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: [],
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: ["economic", "military", "humanitarian", "asylum"],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    ...["seize", "restrict", "censor", "curfew", "martial-law"],
    ...["arrest", "deport", "withhold", "misinformation", "cyber"],
  ],
  ASSAULT: [
    ...["abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms"],
    ...[
      "explosives",
      "suicide-attack",
      "aerial",
      "drone",
      "heavy-weapons",
      "crowd-control",
      "unconventional",
    ],
  ],
};

const CODE = /^(?:[A-Z]{3}|---|\*)(?:\.([A-Z]{3}))?(?::[\p{L}\p{N}-]+)?$/u;
const HEADER = /\b(lang|date)=(\S+)/g;

/**
 * The cases of one corpus file, in order.
 * Throws an Error with `file:line` where a line does not follow the notation of the README beside this file.
 */
export function parseCorpus(source: string, file: string): readonly Case[] {
  const cases: Case[] = [];
  const head = { lang: "en", date: "" };
  let open: OpenCase | null = null;
  for (const [index, raw] of source.split("\n").entries()) {
    const at = { file, line: index + 1 };
    if (raw.startsWith("#")) setHead(head, raw);
    else if (raw.trim() === "") {
      if (open) cases.push(closed(open, file));
      open = null;
    } else if (/^\s/.test(raw)) {
      if (!open) fail(at, "a record without a text above it");
      addRecord(open, raw.trim(), at);
    } else if (open) fail(at, "a second line of text; leave a blank line between cases");
    else open = { ...head, line: at.line, text: raw, none: false, events: [], relations: [], statements: [] };
  }
  if (open) cases.push(closed(open, file));
  return cases;
}

interface At {
  readonly file: string;
  readonly line: number;
}

interface OpenCase {
  readonly lang: string;
  readonly date: string;
  readonly line: number;
  readonly text: string;
  none: boolean;
  readonly events: WantedEvent[];
  readonly relations: WantedRelation[];
  readonly statements: WantedStatement[];
}

function fail(at: At, why: string): never {
  throw new Error(`${at.file}:${at.line}: ${why}`);
}

function setHead(head: { lang: string; date: string }, raw: string): void {
  for (const [, key, value] of raw.matchAll(HEADER)) head[key as "lang" | "date"] = value!;
}

function closed(open: OpenCase, file: string): Case {
  const { none, ...rest } = open;
  const count = rest.events.length + rest.relations.length + rest.statements.length;
  if (none === count > 0) fail({ file, line: open.line }, "give records, or `none` alone");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(open.date)) fail({ file, line: open.line }, "no `date=` above this case");
  return rest;
}

function addRecord(open: OpenCase, line: string, at: At): void {
  if (line === "none") {
    open.none = true;
    return;
  }
  const found = /^(\?)?([=rq])(?:\/([a-z]+))?\s+(.*)$/.exec(line);
  if (!found) fail(at, `not a record: ${line}`);
  const [, mark, sign, kind, rest = ""] = found;
  const wanted = { line: at.line, optional: mark === "?" };
  if (sign === "q") open.statements.push({ ...wanted, ...statement(rest, kind ?? null, open.text, at) });
  else if (sign === "r") {
    for (const part of rest.split(" ; "))
      open.relations.push({ ...wanted, ...relation(part, open.text, at) });
  } else for (const part of rest.split(" ; ")) open.events.push({ ...wanted, ...event(part, open.text, at) });
}

function event(part: string, text: string, at: At): Omit<WantedEvent, keyof Wanted> {
  const found = /^([A-Z]+)(?:\/([a-z-]+))? ([a-z]+)(?: (?!->|: )(\S+))?(?: -> (\S+))?(?: : (.+))?$/.exec(
    part.trim(),
  );
  if (!found) fail(at, `not an event: ${part}`);
  const [, name, mode = null, status, actors, recipients, object] = found;
  const type = oneOf(EVENT_TYPES, name!, at);
  if (mode !== null) oneOf(MODES[type], mode, at);
  return {
    ...{ type, mode, status: oneOf(STATUSES, status!, at) },
    ...{ actors: codes(actors, at), recipients: codes(recipients, at) },
    object: object === undefined ? null : stretch(object, text, at),
  };
}

function relation(part: string, text: string, at: At): Omit<WantedRelation, keyof Wanted> {
  const found = /^([A-Z_]+) ([a-z]+) (\S+)(?: : (.+))?$/.exec(part.trim());
  if (!found) fail(at, `not a relation: ${part}`);
  const [, name, status, parties, issue] = found;
  return {
    type: oneOf(RELATION_TYPES, name!, at),
    status: oneOf(STATUSES, status!, at),
    parties: codes(parties, at),
    issue: issue === undefined ? null : stretch(issue, text, at),
  };
}

function statement(
  rest: string,
  kind: string | null,
  text: string,
  at: At,
): Omit<WantedStatement, keyof Wanted> {
  const found = /^(\S+?)(?: via (.+?))?: (.+)$/.exec(rest);
  if (!found) fail(at, `not a statement: ${rest}`);
  const [, speaker = "-", via, content = ""] = found;
  return {
    kind: kind === null ? null : oneOf(["direct", "indirect", "mixed"], kind, at),
    speaker: speaker === "-" ? null : codes(speaker, at)[0]!,
    via: via === undefined ? null : stretch(via, text, at),
    content: stretch(content, text, at),
  };
}

function oneOf<T extends string>(allowed: readonly T[], value: string, at: At): T {
  return (
    allowed.find((a) => a === value) ?? fail(at, `${value} is none of ${allowed.join(", ") || "(no modes)"}`)
  );
}

function codes(list: string | undefined, at: At): readonly string[] {
  if (list === undefined) return [];
  return list.split(",").map((code) => {
    const found = CODE.exec(code);
    if (!found) fail(at, `not a code: ${code}`);
    if (found[1] !== undefined) oneOf(SECTORS, found[1], at);
    return code;
  });
}

/** Where `words`, or `first ... last`, stand in the text. */
function stretch(words: string, text: string, at: At): Stretch {
  const [first = "", last, more] = words.split(" ... ");
  const start = text.indexOf(first);
  const end =
    last === undefined ? start + first.length : text.indexOf(last, start + first.length) + last.length;
  if (more !== undefined || start < 0 || (last !== undefined && end < start + first.length + last.length)) {
    fail(at, `not in the text: ${words}`);
  }
  return [start, end];
}
