import { UserError } from "../error.js";
import type { Marked } from "../marked.js";
import { readingCapitals } from "./capitals.js";
import { decode } from "./decode.js";
import { measureOf } from "./long-sentences.js";
import type { ModelFiles } from "./model-files.js";
import { type PassageSource, passagesOf } from "./passages.js";
import type { Passage, Reading } from "./reading.js";
import { NO_ROOTS, type RootScore, rootsAt, tokenAt } from "./roots.js";
import { openSession } from "./session.js";
import { tokenizerOf } from "./tokenizer.js";

/** Everything that reads: tokenizer, model and decoding, in the thread that opened it. */
export interface Engine {
  /** The passages of a report; the whole text as one where asked. */
  split(source: PassageSource, whole: boolean): readonly Passage[];
  /** What the model says of one passage, whose text this is. Depends on nothing read before. */
  read(text: string, passage: Passage): Promise<Reading>;
  /** The roots of the relation of a marked source to a marked target, the likeliest first. */
  relation(marked: Marked): Promise<readonly RootScore[]>;
  close(): Promise<void>;
}

/** Loads a model. Throws a `UserError` where it cannot be loaded. */
export async function openEngine({ settings, weights, pieces }: ModelFiles): Promise<Engine> {
  const session = await openSession(weights);
  const tokenizer = readingCapitals(tokenizerOf(pieces));
  const measure = measureOf(tokenizer, settings.maxTokens);
  return {
    split: (source, whole) => passagesOf(source, measure, whole),
    async read(text, passage) {
      const tokens = tokenizer.encode(text);
      const scores = await session.run(tokens.ids);
      return decode({ text, tokens, scores, settings }, passage);
    },
    async relation({ text, source, target }) {
      if (settings.roots.length === 0) throw new UserError(NO_ROOTS);
      const tokens = tokenizer.encode(text);
      const [from, to] = [tokenAt(tokens, source), tokenAt(tokens, target)];
      if (tokens.ids.length > settings.maxTokens)
        throw new UserError(
          `the passage is too long: ${tokens.ids.length} pieces of ${settings.maxTokens} at most`,
        );
      if (from === null || to === null) throw new UserError("a mark stands around no words");
      return rootsAt(await session.roots(tokens.ids), tokens.ids.length, settings.roots, from, to);
    },
    close: () => session.close(),
  };
}
