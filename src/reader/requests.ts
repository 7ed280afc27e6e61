import type { Marked } from "../marked.js";
import type { PassageSource } from "./passages.js";
import type { Passage, Reading } from "./reading.js";
import type { RootScore } from "./roots.js";

/** What a worker can be asked. */
export type Request =
  | { readonly kind: "split"; readonly source: PassageSource; readonly whole: boolean }
  | { readonly kind: "read"; readonly text: string; readonly passage: Passage }
  | { readonly kind: "relation"; readonly marked: Marked };

/** What it answers with. */
export type Answer = readonly Passage[] | Reading | readonly RootScore[];

/** What a worker sends: it is ready, an answer, or what went wrong with the one thing that it was doing. */
export type Word =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly message: string; readonly byUser: boolean };
