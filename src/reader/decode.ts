import { calibrated, type Kind } from "../calibration.js";
import type { Span } from "../span.js";
import { decodeActs } from "./decode-acts.js";
import { decodeMentions } from "./decode-mentions.js";
import { decodeStatements } from "./decode-statements.js";
import { withoutFragments } from "./fragments.js";
import type { Passage, Reading } from "./reading.js";
import { type Sheet, spansOf } from "./token-spans.js";

/** What the model's scores say of a passage, with spans of the report's text. */
export function decode(sheet: Sheet, passage: Passage): Reading {
  const mentions = withoutFragments(spansOf(sheet, "mention"), sheet.text);
  const places = spansOf(sheet, "place");
  const times = spansOf(sheet, "time");
  const objects = spansOf(sheet, "object");
  const acts = decodeActs(sheet, { mentions, places, times, objects });
  const said = {
    mentions: decodeMentions(sheet, mentions),
    ...acts,
    statements: decodeStatements(sheet, mentions),
  };
  return moved(surely(said, sheet), passage);
}

/** What was read with the confidence of its acts, relations and statements as the model's settings calibrate it. */
function surely<T extends Omit<Reading, "passage">>(said: T, { settings }: Sheet): T {
  const all = <R extends { readonly confidence: number }>(kind: Kind, read: readonly R[]) =>
    read.map((one) => ({ ...one, confidence: calibrated(one.confidence, settings.calibration[kind]) }));
  return {
    ...said,
    events: all("event", said.events),
    relations: all("relation", said.relations),
    statements: all("statement", said.statements),
  };
}

/** The reading with its spans moved from the passage's text to the report's. */
function moved(said: Omit<Reading, "passage">, passage: Passage): Reading {
  const by = passage.span[0];
  const to = ([start, end]: Span): Span => [start + by, end + by];
  const maybe = (span: Span | null): Span | null => (span === null ? null : to(span));
  return {
    passage,
    mentions: said.mentions.map((m) => ({ ...m, span: to(m.span) })),
    events: said.events.map((e) => ({
      ...e,
      trigger: to(e.trigger),
      place: e.place.map(to),
      time: e.time.map(to),
      object: maybe(e.object),
    })),
    relations: said.relations.map((r) => ({ ...r, trigger: to(r.trigger), issue: maybe(r.issue) })),
    statements: said.statements.map((s) => ({
      ...s,
      cue: maybe(s.cue),
      content: to(s.content),
      speaker: maybe(s.speaker),
      via: maybe(s.via),
    })),
  };
}
