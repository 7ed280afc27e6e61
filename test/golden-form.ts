import type { ActorRef } from "../src/actor.js";
import type { EventRecord, RecordDate, RecordPlace, Records } from "../src/record.js";
import type { Span } from "../src/span.js";

/**
 * Records as lines that stay the same while the records do and that a person can compare: in the order of the text,
 * with words instead of offsets, without scores and ids.
 */
export function goldenForm(records: Records): string {
  const { report } = records;
  const words = (span: Span | null) => (span === null ? "-" : JSON.stringify(report.text.slice(...span)));
  const lines = [
    `report ${report.id} ${report.language} ${report.published ?? "-"} (${report.published_certainty})`,
    `title ${JSON.stringify(report.title)}`,
    `outlet ${report.outlet ?? "-"} byline ${report.byline ?? "-"} ${report.read_as.form} ${report.read_as.charset}`,
    `dateline ${words(report.dateline?.span ?? null)}`,
    ...records.messages.map(({ code }) => `message ${code}`),
    "",
    ...records.actors.flatMap((actor) => [
      `actor ${actor.id} ${actor.kind} ${actor.resolved} ${JSON.stringify(actor.name)} ${actor.office ?? "-"}`,
      `  ${actor.mentions.map(words).join(" ")}`,
    ]),
    "",
    ...records.events.flatMap((event) => eventLines(event, words)),
    "",
    ...records.statements.flatMap((one) => [
      `statement ${refs(one.speaker === null ? [] : [one.speaker])} ${one.kind}${one.via === null ? "" : ` via ${JSON.stringify(one.via.text)}`}`,
      `  cue ${words(one.cue)} about ${one.about.join(",") || "-"} to ${one.addressee?.id ?? "-"}`,
      `  ${words(one.content)}`,
    ]),
    "",
    ...records.relations.flatMap((one) => [
      `relation ${one.relation} ${one.status} ${refs(one.parties)} ${words(one.trigger)}`,
      `  issue ${words(one.issue?.span ?? null)} told ${one.attributed_to === null ? "by the report" : "in a statement"}`,
    ]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function eventLines(event: EventRecord, words: (span: Span | null) => string): readonly string[] {
  const type = event.mode === null ? event.event : `${event.event}/${event.mode}`;
  const told = event.attributed_to === null ? "by the report" : "in a statement";
  return [
    `event ${type} ${event.status} ${refs(event.actor)} -> ${refs(event.recipient)} ${words(event.trigger)}`,
    `  when ${date(event.date)} where ${place(event.event_loc)} object ${words(event.object?.span ?? null)}`,
    `  told ${told}${event.retold_in === null ? "" : ", and again"} context ${event.context.join(",") || "-"} cameo ${event.cameo} size ${JSON.stringify(event.size)}`,
  ];
}

const refs = (list: readonly ActorRef[]): string => list.map((ref) => ref.id).join(",") || "-";

const date = (value: RecordDate): string =>
  value.start === null ? "-" : `${value.start}..${value.end ?? ""} ${value.precision} ${value.certainty}`;

const place = (value: RecordPlace | null): string =>
  value === null ? "-" : `${value.name ?? JSON.stringify(value.text)} ${value.country ?? "-"} ${value.how}`;
