import { readingCapitals } from "./capitals.js";
import { decode } from "./decode.js";
import { measureOf } from "./long-sentences.js";
import type { ModelFiles } from "./model-files.js";
import { type PassageSource, passagesOf } from "./passages.js";
import type { Passage, Reading } from "./reading.js";
import { openSession } from "./session.js";
import { tokenizerOf } from "./tokenizer.js";

/** Everything that reads: tokenizer, model and decoding, in the thread that opened it. */
export interface Engine {
  /** The passages of a report; the whole text as one where asked. */
  split(source: PassageSource, whole: boolean): readonly Passage[];
  /** What the model says of one passage, whose text this is. Depends on nothing read before. */
  read(text: string, passage: Passage): Promise<Reading>;
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
    close: () => session.close(),
  };
}
