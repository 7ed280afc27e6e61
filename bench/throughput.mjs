import { openReports } from "../dist/intake/index.js";
import { loadKnowledge } from "../dist/knowledge/index.js";
import { openReader } from "../dist/reader/index.js";
import { resolve } from "../dist/resolve/index.js";

const MADE_BY = { dragoman: "bench", model: "bench", ontology: "bench" };

/**
 * Reads these files again and again, from bytes to records, one after the other with one reader, for about `budget`
 * milliseconds; gives sentences a second and the share of the time that was spent in the reader.
 */
export async function throughput(files, budget) {
  const knowledge = loadKnowledge();
  const reader = await openReader();
  await pass(files, reader, knowledge);
  const sum = { count: 0, model: 0 };
  const started = performance.now();
  while (performance.now() - started < budget) {
    const { count, model } = await pass(files, reader, knowledge);
    sum.count += count;
    sum.model += model;
  }
  const ms = performance.now() - started;
  await reader.close();
  return {
    perSecond: (1000 * sum.count) / ms,
    modelShare: sum.model / ms,
    count: sum.count,
    seconds: ms / 1000,
  };
}

/** Every file once: how many sentences, and how long the reader took. */
async function pass(files, reader, knowledge) {
  let count = 0;
  let model = 0;
  for await (const taken of openReports(files)) {
    if (!taken.ok) continue;
    const started = performance.now();
    const readings = await reader.read(taken.report);
    model += performance.now() - started;
    resolve(taken.report, readings, knowledge, MADE_BY);
    for (const { passage } of readings) count += passage.sentences.length;
  }
  return { count, model };
}
