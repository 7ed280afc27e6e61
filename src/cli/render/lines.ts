import type { EventRecord, RecordDate, RecordPlace, Records, Relation, Statement } from "../../record.js";
import { excerpt, shortened } from "./excerpt.js";
import type { Paint } from "./paint.js";
import { plain } from "./plain.js";
import type { Names } from "./who.js";

/** What the lines of one report are written with. */
export interface Page {
  readonly records: Records;
  readonly names: Names;
  readonly paint: Paint;
}

/** Quads by code, the colour of cooperation or conflict being chosen by the number. */
const COOPERATION = 2;

/** An event in up to three lines: who, what, to whom; its circumstances; the words. */
export function eventLines(event: EventRecord, page: Page): readonly string[] {
  const { names, paint, records } = page;
  const tone = event.quad_code <= COOPERATION ? paint.good : paint.bad;
  const arrow = event.recipient.length > 0 ? ` → ${names.list(event.recipient)}` : "";
  const what = [tone(event.event), event.mode, event.status].filter((part) => part !== null).join(" ");
  return [
    `${paint.bold(`${names.list(event.actor)}${arrow}`)}  ${what}  ${paint.dim(`#${event.id}`)}`,
    ...circumstances(
      [when(event.date), where(event.event_loc), about(event.object?.text), size(event), told(event, page)],
      page,
    ),
    `  ${excerpt(records.report.text, event.trigger, paint)}`,
  ];
}

/** A statement in two or three lines: who said it through whom; about whom; the words. */
export function statementLines(statement: Statement, page: Page): readonly string[] {
  const { names, paint, records } = page;
  const speaker = statement.speaker === null ? "someone" : names.one(statement.speaker);
  const to = statement.addressee === null ? "" : ` to ${names.one(statement.addressee)}`;
  const via = statement.via === null ? "" : `, by way of ${shortened(statement.via.text, 60)}`;
  const about = statement.about.map((id) => names.byId(id)).join(", ");
  const words = shortened(records.report.text.slice(...statement.content), 240);
  return [
    `${paint.bold(speaker)}${to}${via}  ${statement.kind}  ${paint.dim(`#${statement.id}`)}`,
    ...circumstances([about === "" ? null : `about ${about}`], page),
    statement.kind === "indirect" ? `  ${words}` : `  “${words.replace(/^["“«„]+|["”»“]+$/gu, "")}”`,
  ];
}

/** A relation in two or three lines: who stands how to whom; on what; the words. */
export function relationLines(relation: Relation, page: Page): readonly string[] {
  const { names, paint, records } = page;
  const tone = relation.relation === "ALIGNED" ? paint.good : paint.bad;
  const parties = [...new Set(relation.parties.map((party) => names.one(party)))].join(" – ");
  return [
    `${paint.bold(parties)}  ${tone(relation.relation)} ${relation.status}  ${paint.dim(`#${relation.id}`)}`,
    ...circumstances([about(relation.issue?.text), told(relation, page)], page),
    `  ${excerpt(records.report.text, relation.trigger, paint)}`,
  ];
}

function circumstances(parts: readonly (string | null)[], page: Page): readonly string[] {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? [] : [`  ${page.paint.dim(told.join(" · "))}`];
}

function when(date: RecordDate): string | null {
  if (date.start === null) return null;
  const stretch = date.end === null || date.end === date.start ? date.start : `${date.start} to ${date.end}`;
  return date.certainty === "implied" ? `${stretch} (implied)` : stretch;
}

function where(place: RecordPlace | null): string | null {
  if (place === null) return null;
  const name = plain(place.name ?? place.text);
  return place.country === null ? `in ${name}` : `in ${name}, ${place.country}`;
}

const about = (text: string | undefined): string | null =>
  text === undefined ? null : `about ${shortened(text, 80)}`;

function size(event: EventRecord): string | null {
  const told = Object.entries(event.size ?? {}).map(([kind, count]) => `${count} ${kind}`);
  return told.length === 0 ? null : told.join(", ");
}

function told(record: { readonly attributed_to: string | null }, page: Page): string | null {
  const statement = page.records.statements.find((one) => one.id === record.attributed_to);
  if (statement === undefined) return null;
  return statement.speaker === null ? "as somebody said" : `told by ${page.names.one(statement.speaker)}`;
}
