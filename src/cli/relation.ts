import { createInterface } from "node:readline";
import { EXIT, type Marked, openDragoman, parseMarked, type RootScore, UserError } from "../index.js";
import { NO_ROOTS } from "../reader/index.js";
import type { Effects } from "./effects.js";
import { complaint } from "./read.js";
import { JsonArray } from "./render/json-array.js";
import type { Paint } from "./render/paint.js";
import { json, plain } from "./render/plain.js";

/** The options of `dragoman relation`. */
export interface RelationOptions {
  readonly source?: string;
  readonly target?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly model?: string;
}

/** A form of output: what to write for each passage, and after the last that was written. */
interface Form {
  passage(marked: Marked, roots: readonly RootScore[]): string;
  closing?(): string;
}

/** How many roots a person is shown after the likeliest. */
const RUNNERS_UP = 2;

/**
 * Prints the relation of the marked source to the marked target of each passage, of the arguments or of the lines of
 * standard input; gives the exit code. Throws a `UserError` where there is no passage, or the model tells no relations.
 */
export async function relationCommand(
  passages: readonly string[],
  options: RelationOptions,
  effects: Effects,
): Promise<number> {
  const form = formOf(options, effects);
  const from = sources(passages, effects);
  const dragoman = openDragoman(options);
  effects.leaving.beforeExit(() => dragoman.close());
  effects.out.endWith(() => form.closing?.() ?? "");
  let [number, unreadable] = [0, 0];
  try {
    if ((await dragoman.roots()).length === 0) throw new UserError(NO_ROOTS);
    for await (const passage of from) {
      number++;
      if (passage.trim() === "") continue;
      try {
        const marked = parseMarked(passage, options);
        await effects.out.write(form.passage(marked, await dragoman.relation(marked)));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        unreadable++;
        effects.log(complaint({ where: `passage ${number}`, reason: error.message }, effects));
      }
    }
  } finally {
    await dragoman.close();
  }
  return unreadable > 0 ? EXIT.someUnreadable : EXIT.ok;
}

function sources(passages: readonly string[], effects: Effects): Iterable<string> | AsyncIterable<string> {
  if (passages.length > 0) return passages;
  if (!effects.asksKeyboard) return inputLines();
  throw new UserError(
    "no passage: give one with <s>…</s> and <t>…</t>, or many in a pipe, one a line",
    EXIT.usage,
  );
}

/** The lines of standard input, which is opened when the first is asked for: what comes before that would be lost. */
async function* inputLines(): AsyncGenerator<string> {
  yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

function formOf(options: RelationOptions, { paint }: Effects): Form {
  if (options.jsonl === true) return { passage: (marked, roots) => `${json(recordOf(marked, roots))}\n` };
  if (options.json !== true) return { passage: (marked, roots) => sentence(marked, roots, paint) };
  const array = new JsonArray();
  return {
    passage: (marked, roots) => array.item(recordOf(marked, roots)),
    closing: () => array.closing(),
  };
}

const recordOf = ({ text, source, target }: Marked, roots: readonly RootScore[]) => ({
  root: roots[0]?.root,
  source,
  target,
  text,
  roots,
});

function sentence({ text, source, target }: Marked, roots: readonly RootScore[], paint: Paint): string {
  const side = (span: Marked["source"]) => (span === null ? "—" : plain(text.slice(...span)));
  const [best, ...others] = roots.map(({ root, probability }) => `${root} ${probability.toFixed(2)}`);
  const runners = paint.dim(`(${others.slice(0, RUNNERS_UP).join(", ")})`);
  return `${side(source)} → ${side(target)}  ${paint.bold(best ?? "")}  ${runners}\n`;
}
