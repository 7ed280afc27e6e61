/** A thread that does as it is told, for the tests of the pool. */
import { parentPort, workerData } from "node:worker_threads";

const say = (word) => parentPort.postMessage(word);

const DOES = {
  echo: ({ value }) => say({ kind: "answer", answer: value }),
  refuse: ({ byUser }) => say({ kind: "failed", message: "cannot", byUser }),
  throw: () => {
    throw new Error("out of hand");
  },
  leave: () => process.exit(7),
  idle: () => undefined,
};

parentPort.on("message", (request) => DOES[request.does](request));
if (workerData.broken) say({ kind: "failed", message: "no model here", byUser: true });
else say({ kind: "ready" });
