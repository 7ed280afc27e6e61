import { fileURLToPath } from "node:url";
import { EXIT, type Outcome, openDragoman, type Step, UserError } from "../index.js";
import type { Effects } from "./effects.js";
import { complaint, type ReadingOptions } from "./read.js";
import { eventLines, type Page, relationLines, statementLines } from "./render/lines.js";
import type { Paint } from "./render/paint.js";
import { plain } from "./render/plain.js";
import { Names } from "./render/who.js";

/** The options of `dragoman explain`. */
export type ExplainOptions = ReadingOptions;

type Read = Extract<Outcome, { ok: true }>;

/** Reports shown of an actor that stands in many. */
const MOST = 3;

/** The bundled reports, which `explain` reads where no input is given. */
const EXAMPLES = new URL("../../examples/reports", import.meta.url);

/**
 * Reads the inputs again and prints how the record or actor with this id, or the only one whose id begins so,
 * came about. Throws a `UserError` where none or more than one fits.
 */
export async function explainCommand(
  id: string,
  inputs: readonly string[],
  options: ExplainOptions,
  effects: Effects,
): Promise<number> {
  const wanted = id.trim().replace(/^#/, "");
  if (wanted === "") throw new UserError("the id is empty: give one that `read` prints after #", EXIT.usage);
  const from = inputs.length > 0 ? inputs : [fileURLToPath(EXAMPLES)];
  const { found, reports, unreadable } = await search(wanted, from, options, effects);
  const ids = [...found.keys()];
  const exact = ids.filter((one) => one === wanted);
  const [only, ...others] = exact.length > 0 ? exact : ids;
  if (only === undefined) throw new UserError(nothing(id, reports));
  if (others.length > 0) throw new UserError(ambiguous(id, ids));
  await effects.out.write(explanation(only, found.get(only) ?? [], effects.paint));
  return unreadable > 0 ? EXIT.someUnreadable : EXIT.ok;
}

/** What the inputs hold under an id: records and actors by their ids, reports by where they stand. */
interface Search {
  readonly found: ReadonlyMap<string, readonly Read[]>;
  readonly reports: readonly string[];
  readonly unreadable: number;
}

async function search(
  wanted: string,
  inputs: readonly string[],
  options: ExplainOptions,
  effects: Effects,
): Promise<Search> {
  const dragoman = openDragoman(options);
  effects.leaving.beforeExit(() => dragoman.close());
  const found = new Map<string, Read[]>();
  const reports: string[] = [];
  let unreadable = 0;
  try {
    for await (const outcome of dragoman.readAll(inputs, options)) {
      if (!outcome.ok) {
        unreadable++;
        effects.log(complaint(outcome, effects));
        continue;
      }
      if (outcome.records.report.id.startsWith(wanted)) reports.push(outcome.where);
      for (const id of idsOf(outcome)) {
        if (id.startsWith(wanted)) found.set(id, [...(found.get(id) ?? []), outcome]);
      }
    }
  } finally {
    await dragoman.close();
  }
  return { found, reports, unreadable };
}

function idsOf({ records, because }: Read): ReadonlySet<string> {
  const lists = [records.events, records.statements, records.relations, records.actors];
  return new Set([...lists.flatMap((list) => list.map((one) => one.id)), ...because.keys()]);
}

function nothing(id: string, [report]: readonly string[]): string {
  if (report === undefined) return `no record or actor ${plain(id)} in the inputs`;
  return `${plain(id)} is a report (${plain(report)}), which \`dragoman read\` shows; give the id of a record or an actor in it`;
}

function ambiguous(id: string, ids: readonly string[]): string {
  const some = ids.slice(0, 5).map(plain).join(", ");
  const more = ids.length > 5 ? ` and ${ids.length - 5} more` : "";
  return `${plain(id)} is the beginning of several ids: ${some}${more}; give more of it`;
}

function explanation(id: string, reads: readonly Read[], paint: Paint): string {
  const shown = reads.slice(0, MOST).map((read) => inOne(id, read, paint));
  const more = reads.length > MOST ? [`and in ${reads.length - MOST} more reports`] : [];
  return `${[...shown, ...more].join("\n\n")}\n`;
}

function inOne(id: string, { records, because, where }: Read, paint: Paint): string {
  const page: Page = { records, names: new Names(records), paint };
  const steps = (because.get(id) ?? []).map((step, i) => stepLine(step, i, paint));
  return [
    paint.dim(`${plain(where)} · ${records.report.id}`),
    ...subject(id, page),
    "",
    ...(steps.length > 0 ? steps : ["  Nothing is kept of how it came about."]),
  ].join("\n");
}

const stepLine = (step: Step, i: number, paint: Paint): string =>
  `  ${String(i + 1).padStart(2)}. ${paint.bold(plain(step.rule))}: ${plain(step.says)}`;

function subject(id: string, page: Page): readonly string[] {
  const { records } = page;
  const event = records.events.find((one) => one.id === id);
  if (event !== undefined) return eventLines(event, page);
  const statement = records.statements.find((one) => one.id === id);
  if (statement !== undefined) return statementLines(statement, page);
  const relation = records.relations.find((one) => one.id === id);
  if (relation !== undefined) return relationLines(relation, page);
  const actor = records.actors.find((one) => one.id === id);
  if (actor === undefined) return [plain(id)];
  const office = actor.office === null ? "" : `, ${plain(actor.office)}`;
  const mentions = actor.mentions.map((span) => `“${plain(records.report.text.slice(...span))}”`);
  return [
    `${page.paint.bold(page.names.one(actor))}${office}, ${actor.kind}, ${actor.resolved}`,
    `  named as ${[...new Set(mentions)].join(", ")}`,
  ];
}
