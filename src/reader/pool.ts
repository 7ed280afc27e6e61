import { Worker } from "node:worker_threads";
import { UserError } from "../error.js";
import type { Word } from "./requests.js";

/** Threads that answer requests, one each at a time. */
export interface Pool {
  /** Hands a request to the next free thread; requests are taken up in order. Throws what the thread throws. */
  ask(request: unknown): Promise<unknown>;
  /** Stops the threads. Requests not yet answered fail. */
  close(): Promise<void>;
}

interface Job {
  readonly request: unknown;
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Starts `count` threads of a module, and waits until each says that it is ready.
 * Throws what a thread says instead, a `UserError` where it names one. A thread that dies fails what it was asked and
 * everything after. Threads at rest do not keep the process alive.
 */
export async function openPool(module: URL, count: number, data: unknown): Promise<Pool> {
  const pool = new Threads();
  try {
    await Promise.all(Array.from({ length: count }, () => pool.start(module, data)));
  } catch (error) {
    await pool.close();
    throw error;
  }
  return pool;
}

class Threads implements Pool {
  readonly #all: Worker[] = [];
  readonly #free: Worker[] = [];
  readonly #waiting: Job[] = [];
  readonly #running = new Map<Worker, Job>();
  #end: Error | null = null;
  #closed: Promise<void> | null = null;

  start(module: URL, data: unknown): Promise<unknown> {
    // Some of the program's own flags (`--input-type`) would stop a thread.
    const worker = new Worker(module, { workerData: data, execArgv: [] });
    this.#all.push(worker);
    worker.on("message", (word: Word) => this.#heard(worker, word));
    worker.on("error", (error) => this.#stop(new Error(`A reader thread failed: ${error.message}`)));
    worker.on("exit", (code) => this.#stop(new Error(`A reader thread ended (exit code ${code}).`)));
    // The answer to nothing: that it is ready.
    return new Promise((done, failed) => this.#running.set(worker, { request: null, done, failed }));
  }

  ask(request: unknown): Promise<unknown> {
    if (this.#end !== null) return Promise.reject(this.#end);
    return new Promise((done, failed) => {
      this.#waiting.push({ request, done, failed });
      this.#next();
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  /** A thread that is ended in the middle of a run takes the whole process with it, so each may finish its own. */
  async #close(): Promise<void> {
    const finished = [...this.#running.keys()].map(finishedRun);
    this.#stop(new Error("The reader is closed."));
    await Promise.all(finished);
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #next(): void {
    while (this.#free.length > 0 && this.#waiting.length > 0) {
      const worker = this.#free.shift() as Worker;
      const job = this.#waiting.shift() as Job;
      this.#running.set(worker, job);
      worker.ref();
      worker.postMessage(job.request);
    }
  }

  #heard(worker: Worker, word: Word): void {
    const job = this.#running.get(worker);
    this.#running.delete(worker);
    if (word.kind === "failed")
      job?.failed(word.byUser ? new UserError(word.message) : new Error(word.message));
    else job?.done(word.kind === "answer" ? word.answer : null);
    this.#free.push(worker);
    worker.unref();
    this.#next();
  }

  /** Fails everything that waits, now and from now on. */
  #stop(error: Error): void {
    if (this.#end !== null) return;
    this.#end = error;
    for (const job of [...this.#running.values(), ...this.#waiting]) job.failed(error);
    this.#running.clear();
    this.#waiting.length = 0;
  }
}

/** Milliseconds that a thread may take to finish the run in hand: many times what a passage takes. */
const GRACE = 2000;

/** Resolves when a thread has said its next word, has ended, or has had time enough. */
const finishedRun = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    const patience = setTimeout(resolve, GRACE);
    const done = () => {
      clearTimeout(patience);
      resolve();
    };
    worker.once("message", done).once("exit", done);
  });
