import type { Marked } from "../marked.js";
import type { Report } from "../report.js";
import { readModelSettings } from "./model-files.js";
import type { PassageSource } from "./passages.js";
import { openPool, type Pool } from "./pool.js";
import type { Passage, Reading } from "./reading.js";
import type { Request } from "./requests.js";
import type { RootScore } from "./roots.js";

export { untriedLanguage } from "./languages.js";
export type { Mention, Passage, ReadEvent, Reading, ReadRelation, ReadStatement } from "./reading.js";
export { NO_ROOTS, type RootScore } from "./roots.js";

/** Reads reports with a model, off the event loop. */
export interface Reader {
  /** Name of the model. */
  readonly model: string;
  /** BCP 47 languages that the model was tried on; empty where it does not say. */
  readonly languages: readonly string[];
  /** Roots that it tells of the relation of a marked pair; none where it tells none. */
  readonly roots: readonly string[];
  /**
   * The readings of a report's passages, in the order of the text. `whole`: the text is one passage.
   * The same report gives the same readings whatever was read before or beside it.
   */
  read(report: Report, options?: { readonly whole?: boolean }): Promise<readonly Reading[]>;
  /**
   * The roots of the relation of a marked source to a marked target, the likeliest first. Throws a `UserError` where the
   * model has no head for it, the passage is longer than the model reads at once, or a mark stands around no words.
   */
  relation(marked: Marked): Promise<readonly RootScore[]>;
  /** Stops the reader's threads. Nothing can be read afterwards. */
  close(): Promise<void>;
}

// Run from its source, as tests do, the reader takes the built worker: a thread runs JavaScript only.
const built = import.meta.url.endsWith(".ts") ? "../../dist/reader/worker.js" : "./worker.js";
const WORKER = new URL(built, import.meta.url);

/** How many passages each thread has waiting, so that none stands idle. */
const AHEAD = 2;

/**
 * Opens a model: the bundled one, or that at a path (folder, `reader.json` or weights), in `workers` threads (1).
 * Throws a `UserError` where it cannot be found or loaded.
 */
export async function openReader(
  options: { readonly model?: string; readonly workers?: number } = {},
): Promise<Reader> {
  const { name, languages, roots } = readModelSettings(options.model);
  const workers = Math.max(1, options.workers ?? 1);
  const data = options.model === undefined ? {} : { model: options.model };
  const pool = await openPool(WORKER, workers, data);
  return {
    model: name,
    languages,
    roots,
    read: (report, how = {}) => readReport(pool, report, how.whole === true, workers * AHEAD),
    relation: async (marked) => (await ask(pool, { kind: "relation", marked })) as readonly RootScore[],
    close: () => pool.close(),
  };
}

async function readReport(
  pool: Pool,
  { text, parts, dateline, language }: Report,
  whole: boolean,
  width: number,
): Promise<readonly Reading[]> {
  const source: PassageSource = { text, parts, dateline, language };
  const passages = (await ask(pool, { kind: "split", source, whole })) as readonly Passage[];
  const readings: Reading[] = new Array(passages.length);
  let next = 0;
  const readOn = async () => {
    while (next < passages.length) {
      const k = next++;
      const passage = passages[k] as Passage;
      const request: Request = { kind: "read", text: text.slice(...passage.span), passage };
      readings[k] = (await ask(pool, request)) as Reading;
    }
  };
  const stop = (error: unknown) => {
    next = passages.length;
    throw error;
  };
  // Few at a time: a long report takes no more memory than a short one, and others get their turn.
  await Promise.all(Array.from({ length: width }, () => readOn().catch(stop)));
  return readings;
}

const ask = (pool: Pool, request: Request): Promise<unknown> => pool.ask(request);
