import { EXIT, type Outcome, openDragoman, UserError } from "../index.js";
import { countReports } from "../intake/index.js";
import type { Effects } from "./effects.js";
import { PairCounts } from "./pairs.js";
import { Progress } from "./progress.js";
import { JsonArray } from "./render/json-array.js";
import { json, plain } from "./render/plain.js";
import { renderReport } from "./render/report.js";
import { renderSummary } from "./render/summary.js";

/** The options that every command which reads reports takes. */
export interface ReadingOptions {
  readonly date?: string;
  readonly format?: string;
  readonly passages?: boolean;
  readonly knowledge?: string;
  readonly model?: string;
}

/** The options of `dragoman read`, as the command line gives them. */
export interface ReadOptions extends ReadingOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly jobs: number;
  readonly minConfidence: number;
  readonly quiet?: boolean;
}

type Read = Extract<Outcome, { ok: true }>;

/** A form of output: what to write for each report, and after the last that was written. */
interface Form {
  report(read: Read): string;
  closing?(): string;
}

/** Reads the inputs and prints their records; gives the exit code. Throws a `UserError` where nothing can be read. */
export async function readCommand(
  inputs: readonly string[],
  options: ReadOptions,
  effects: Effects,
): Promise<number> {
  const form = formOf(options, effects);
  const from = sources(inputs, effects);
  const dragoman = openDragoman(options);
  effects.leaving.beforeExit(() => dragoman.close());
  const progress = new Progress(effects, effects.showsProgress && options.quiet !== true);
  if (progress.shown) void countReports(from).then((total) => total !== null && progress.expect(total));
  effects.leaving.inAnyCase(() => progress.stop());
  effects.out.endWith(() => form.closing?.() ?? "");
  let unreadable = 0;
  try {
    for await (const outcome of dragoman.readAll(from, options)) {
      if (outcome.ok) await effects.out.write(form.report(outcome));
      else {
        unreadable++;
        progress.above(complaint(outcome, effects));
      }
      progress.step(outcome);
    }
  } finally {
    progress.stop();
    await dragoman.close();
  }
  return unreadable > 0 ? EXIT.someUnreadable : EXIT.ok;
}

/** The inputs as given; standard input where there are none and it is not a keyboard. */
function sources(inputs: readonly string[], effects: Effects): readonly string[] {
  if (inputs.length > 0) return inputs;
  if (!effects.asksKeyboard) return ["-"];
  throw new UserError("nothing to read: give files, folders, globs, or - for standard input", EXIT.usage);
}

/** One line on an input that could not be read. */
export const complaint = (outcome: { readonly where: string; readonly reason: string }, effects: Effects) =>
  `${effects.logPaint.bad("unreadable")}: ${plain(outcome.where)}: ${plain(outcome.reason)}`;

function formOf(options: ReadOptions, effects: Effects): Form {
  if (options.jsonl === true) return { report: (read) => `${json(read.records)}\n` };
  if (options.json === true) return jsonForm();
  return personForm(effects);
}

function jsonForm(): Form {
  const array = new JsonArray();
  return { report: (read) => array.item(read.records), closing: () => array.closing() };
}

function personForm(effects: Effects): Form {
  const pairs = new PairCounts();
  const totals = { reports: 0, events: 0, statements: 0, relations: 0 };
  return {
    report({ records, where }) {
      pairs.add(records);
      totals.reports++;
      totals.events += records.events.length;
      totals.statements += records.statements.length;
      totals.relations += records.relations.length;
      return `${totals.reports > 1 ? "\n" : ""}${renderReport(records, where, effects.paint)}`;
    },
    closing: () => (totals.reports > 1 ? `\n${renderSummary(pairs.sorted(), totals, effects.paint)}` : ""),
  };
}
