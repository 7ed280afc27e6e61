import { InferenceSession, Tensor } from "onnxruntime-node";
import { UserError } from "../error.js";
import type { Scores } from "./scores.js";

/** A model in memory, ready to run. */
export interface Session {
  /** Scores of the tokens of one passage. One passage is one run: nothing else can touch its scores. */
  run(ids: Int32Array): Promise<Scores>;
  /** Scores of the relation of each token to each other, `[count, count, roots]`. */
  roots(ids: Int32Array): Promise<Float32Array>;
  close(): Promise<void>;
}

const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ["cpu"],
  // One thread each: many workers scale better, and sums are always added in one order.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  // A pattern for each length of passage would be kept for good.
  enableMemPattern: false,
  logSeverityLevel: 3,
};

/** Loads weights from a file. Throws a `UserError` where the file is no model that can be run. */
export async function openSession(path: string): Promise<Session> {
  const session = await InferenceSession.create(path, OPTIONS).catch((error: Error) => {
    throw new UserError(`The model ${path} cannot be loaded: ${error.message}`);
  });
  return {
    run: (ids) => run(session, ids),
    roots: async (ids) => floats((await session.run({ ids: inputOf(ids) }, ["roots"])).roots),
    close: () => session.release(),
  };
}

const inputOf = (ids: Int32Array) => new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]);

const floats = (tensor: Tensor | undefined) => tensor?.data as Float32Array;

/** What reading asks for; the roots of pairs, which take long to copy, stay behind. */
const READ = ["tags", "labels", "links", "same"];

async function run(session: InferenceSession, ids: Int32Array): Promise<Scores> {
  const { tags, labels, links, same } = await session.run({ ids: inputOf(ids) }, READ);
  return {
    count: ids.length,
    tags: floats(tags),
    labels: floats(labels),
    links: floats(links),
    same: floats(same),
  };
}
