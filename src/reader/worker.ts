import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { UserError } from "../error.js";
import { type Engine, openEngine } from "./engine.js";
import { readModelFiles } from "./model-files.js";
import type { Answer, Request, Word } from "./requests.js";

// Runs in a thread of its own: opens the model that it is told of, then answers one request after the other.

const port = parentPort as MessagePort;
const say = (word: Word) => port.postMessage(word);

function sayFailed(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  say({ kind: "failed", message, byUser: error instanceof UserError });
}

async function answer(engine: Engine, request: Request): Promise<Answer> {
  if (request.kind === "split") return engine.split(request.source, request.whole);
  if (request.kind === "relation") return engine.relation(request.marked);
  return engine.read(request.text, request.passage);
}

try {
  const { model } = workerData as { model?: string };
  const engine = await openEngine(readModelFiles(model));
  port.on("message", (request: Request) => {
    answer(engine, request).then((made) => say({ kind: "answer", answer: made }), sayFailed);
  });
  say({ kind: "ready" });
} catch (error) {
  sayFailed(error);
}
