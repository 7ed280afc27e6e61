import type { Records } from "../../record.js";
import { shortened } from "./excerpt.js";
import { eventLines, type Page, relationLines, statementLines } from "./lines.js";
import type { Paint } from "./paint.js";
import { plain } from "./plain.js";
import { Names } from "./who.js";

/**
 * One report for a person: its head, then events, statements, relations and messages.
 * `where` is the file (and line) that it came from. Ends with a newline; safe for a terminal.
 */
export function renderReport(records: Records, where: string, paint: Paint): string {
  const page: Page = { records, names: new Names(records), paint };
  const parts = [
    ...head(records, where, paint),
    ...section("Events", records.events, (one) => eventLines(one, page), paint),
    ...section("Statements", records.statements, (one) => statementLines(one, page), paint),
    ...section("Relations", records.relations, (one) => relationLines(one, page), paint),
    ...messages(records, paint),
  ];
  return `${parts.join("\n")}\n`;
}

function head(records: Records, where: string, paint: Paint): readonly string[] {
  const { report } = records;
  const title = report.title ?? report.text.slice(0, 120);
  const known = [report.outlet, report.dateline?.agency, report.published, report.language, where, report.id];
  const told = [...new Set(known.filter((part) => part !== null && part !== undefined))];
  return [
    paint.bold(shortened(title === "" ? "(no text)" : title, 110)),
    paint.dim(told.map(plain).join(" · ")),
    ...(empty(records) ? ["", "No records."] : []),
  ];
}

const empty = (records: Records): boolean =>
  records.events.length + records.statements.length + records.relations.length === 0;

function section<T>(
  name: string,
  items: readonly T[],
  lines: (item: T) => readonly string[],
  paint: Paint,
): readonly string[] {
  if (items.length === 0) return [];
  return ["", paint.dim(name), ...items.flatMap((item) => lines(item).map((line) => `  ${line}`))];
}

function messages(records: Records, paint: Paint): readonly string[] {
  if (records.messages.length === 0) return [];
  const lines = records.messages.map((message) => {
    const where = message.where === undefined ? "" : ` (${plain(message.where)})`;
    return `  ${paint.warn(message.code)}: ${plain(message.text)}${where}`;
  });
  return ["", paint.dim("Messages"), ...lines];
}
