import { readFileSync } from "node:fs";
import { confident } from "./confident.js";
import type { Message } from "./error.js";
import { inOrder } from "./in-order.js";
import { type Intake, isNoReport, openReports } from "./intake/index.js";
// From its own file: the rest of the room's types speak of Node's streams, and a program may lack the types of those.
import { type ReportSource, reportFrom } from "./intake/report-from.js";
import { loadKnowledge } from "./knowledge/index.js";
import type { Marked } from "./marked.js";
import { ONTOLOGY } from "./ontology.js";
import { openReader, type RootScore, untriedLanguage } from "./reader/index.js";
import type { Records } from "./record.js";
import type { Report } from "./report.js";
import type { Resolution, Step } from "./resolve/index.js";

export type { Actor, ActorKind, ActorRef } from "./actor.js";
export { EXIT, type Message, UserError } from "./error.js";
export { type ReportSource, reportFrom } from "./intake/report-from.js";
export { type Marked, parseMarked } from "./marked.js";
export * from "./ontology.js";
export type * from "./record.js";
export type { Certainty, Dateline, Report, ReportParts } from "./report.js";
export type { Span } from "./span.js";
export type { Resolution, RootScore, Step };

/** The version of this package. */
export const VERSION: string = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
).version;

/** How to open the reader and the knowledge tables. */
export interface OpenOptions {
  /** Path of a model file; the bundled one where absent. */
  readonly model?: string;
  /** Folder with the user's own knowledge tables, added to the bundled ones. */
  readonly knowledge?: string;
  /** In how many threads the model runs, each with a copy of its own; 1 where absent. Records do not depend on it. */
  readonly jobs?: number;
  /** Records below this confidence (0 to 1) are left out; 0 where absent. */
  readonly minConfidence?: number;
}

/** How to read reports from files. */
export interface ReadAllOptions {
  /** ISO date of publication for reports that do not tell theirs. */
  readonly date?: string;
  /** What the inputs are: `auto` (the default), `text`, `html`, `json`, `jsonl` or `csv`. */
  readonly format?: string;
  /** Take each input's `text` exactly as given, as one passage with unchanged offsets. */
  readonly passages?: boolean;
}

/** What became of one input: its records and how each came about, or the reason why it could not be read. */
export type Outcome =
  | ({ readonly ok: true; readonly where: string } & Resolution)
  | { readonly ok: false; readonly where: string; readonly reason: string };

/** A reader and knowledge tables that stay open for many reports. */
export interface Dragoman {
  /** The records of one report, and the steps that led to each. `whole` reads its text as one passage. */
  read(report: Report, options?: { readonly whole?: boolean }): Promise<Resolution>;
  /** Reads files, folders, globs and `-` (standard input); results come in the order of the inputs. */
  readAll(inputs: readonly string[], options?: ReadAllOptions): AsyncGenerator<Outcome>;
  /**
   * How the source of a passage stands to its target by what the passage tells: the roots of PLOVER's types with their
   * probabilities, the likeliest first. `parseMarked` reads marks in a text; spans given by hand are UTF-16 positions,
   * null for a side that is not marked. Throws a `UserError` where the model has no head for it (`roots` tells), the
   * passage is longer than the model reads at once, or a span has no words in it.
   */
  relation(marked: Marked): Promise<readonly RootScore[]>;
  /** The roots that the model tells of the relation of a pair; none where it tells none. */
  roots(): Promise<readonly string[]>;
  /** Stops the reader. Nothing can be read afterwards. */
  close(): Promise<void>;
}

/**
 * Opens the model and the knowledge tables. Loading goes on in the background; the first read waits for it
 * and throws a `UserError` where the model or a table cannot be loaded.
 */
export function openDragoman(options: OpenOptions = {}): Dragoman {
  const workers = Math.max(1, options.jobs ?? 1);
  const opening = later(openReader({ workers, ...modelOf(options) }));
  const knowledge = later(loading(options));
  // The rules load while the model does.
  const rules = later(import("./resolve/index.js"));

  const read: Dragoman["read"] = async (report, how = {}) => {
    const reader = await opening;
    const readings = isNoReport(report) ? [] : await reader.read(report, how);
    const madeBy = { dragoman: VERSION, model: reader.model, ontology: ONTOLOGY };
    const { resolve } = await rules;
    const { records, because } = resolve(report, readings, await knowledge, madeBy);
    const messages = [...report.messages, ...untried(report, reader.languages), ...records.messages];
    const told = { ...records, messages };
    return { records: confident(told, options.minConfidence ?? 0), because };
  };

  return {
    read,
    readAll(inputs, how = {}) {
      const whole = how.passages === true;
      // One report more than there are threads, so that none waits while records are made or written.
      return inOrder(openReports(inputs, how), workers + 1, async (taken: Intake): Promise<Outcome> => {
        if (!taken.ok) return taken;
        return { ok: true, where: taken.where, ...(await read(taken.report, { whole })) };
      });
    },
    relation: async (marked) => (await opening).relation(marked),
    roots: async () => (await opening).roots,
    async close() {
      await opening.then(
        (reader) => reader.close(),
        () => undefined,
      );
    },
  };
}

/**
 * The records of one report: its text, a report already taken in, or text with what is known of it.
 * Opens the model each time (about half a second); for many reports keep one `openDragoman` open.
 */
export async function read(
  input: string | Report | ReportSource,
  options: OpenOptions = {},
): Promise<Records> {
  const dragoman = openDragoman(options);
  try {
    return (await dragoman.read(await reportOf(input))).records;
  } finally {
    await dragoman.close();
  }
}

/** What to say where the model was not tried on the report's language, unless that was said when it was taken in. */
function untried(report: Report, languages: readonly string[]): readonly Message[] {
  const message = untriedLanguage(report.language, languages);
  const said = report.messages.some(({ code }) => code === "unknown-language");
  return message === null || said || isNoReport(report) ? [] : [message];
}

async function reportOf(input: string | Report | ReportSource): Promise<Report> {
  if (isReport(input)) return input;
  return reportFrom(typeof input === "string" ? { text: input } : input);
}

const isReport = (input: string | Report | ReportSource): input is Report =>
  typeof input === "object" && input !== null && "parts" in input && "read_as" in input;

const modelOf = (options: OpenOptions) => (options.model === undefined ? {} : { model: options.model });

async function loading(options: OpenOptions) {
  return loadKnowledge(options.knowledge === undefined ? {} : { dir: options.knowledge });
}

/** The promise itself, marked as looked after: its failure is told at the first read. */
function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
