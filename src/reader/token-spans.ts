import { logit } from "../log-odds.js";
import type { Span } from "../span.js";
import { logSumExp, type Scores } from "./scores.js";
import type { ReaderSettings, TagHead } from "./settings.js";
import type { Encoding } from "./tokenizer.js";
import { trimmed, trimmedQuotes } from "./word-edges.js";

/** A passage in hand: its text, its tokens and their scores. Spans are of this text until the reading is put together. */
export interface Sheet {
  readonly text: string;
  readonly tokens: Pick<Encoding, "starts" | "ends">;
  readonly scores: Scores;
  readonly settings: ReaderSettings;
}

/** A stretch that a head has found. */
export interface Found {
  /** Its first token: labels and links are read there. */
  readonly token: number;
  readonly span: Span;
  /** Probability that the first token belongs to a span of this head. */
  readonly confidence: number;
}

/** The spans of one head, in order and apart, at the edges of words. */
export function spansOf(sheet: Sheet, head: TagHead): readonly Found[] {
  const runs = runsOf(sheet, head);
  const out: Found[] = [];
  for (const [first, last] of runs) {
    const raw: Span = [sheet.tokens.starts[first] as number, sheet.tokens.ends[last] as number];
    const span = head === "content" ? trimmedQuotes(sheet.text, raw) : trimmed(sheet.text, raw);
    const before = out.at(-1)?.span[1] ?? 0;
    // A word that was widened into already belongs to the span before.
    if (span[0] < before || span[0] >= span[1]) continue;
    out.push({ token: first, span, confidence: insideAt(sheet, head, first) });
  }
  return out;
}

function insideAt({ scores, settings }: Sheet, head: TagHead, token: number): number {
  const [start, end] = settings.tags[head];
  const row = token * widthOf(scores);
  return 1 - Math.exp((scores.tags[row + start] as number) - logSumExp(scores.tags, row + start, row + end));
}

const widthOf = ({ tags, count }: Scores): number => tags.length / count;

const [OUT, FIRST, LATER] = [0, 1, 2] as const;

/**
 * First and last token of each span: the best path through outside, first and later tokens, where a later token never
 * follows an outside one (Viterbi). The classes of a head count together. Tokens without text are passed over.
 */
function runsOf(sheet: Sheet, head: TagHead): readonly (readonly [number, number])[] {
  const { scores, settings, tokens } = sheet;
  const real: number[] = [];
  for (let k = 0; k < scores.count; k++)
    if ((tokens.ends[k] as number) > (tokens.starts[k] as number)) real.push(k);
  const path = bestPath(real.length, (k) => stateScores(scores, settings, head, real[k] as number));
  const out: [number, number][] = [];
  path.forEach((state, k) => {
    const token = real[k] as number;
    if (state === FIRST) out.push([token, token]);
    else if (state === LATER) (out.at(-1) as [number, number])[1] = token;
  });
  return out;
}

type States = readonly [out: number, first: number, later: number];

function stateScores(scores: Scores, settings: ReaderSettings, head: TagHead, token: number): States {
  const [start, end] = settings.tags[head];
  const row = token * widthOf(scores);
  const out = (scores.tags[row + start] as number) + logit(settings.thresholds[head]);
  const first = logSumExp(scores.tags, row + start + 1, row + end, 2);
  return [out, first, logSumExp(scores.tags, row + start + 2, row + end, 2)];
}

/** How unlikely a span is to begin where another ends, in log odds: its scores alone would part `the Kurds` too often. */
const TOUCHING = 2;

/** The likeliest row of states; `LATER` follows `FIRST` or `LATER` only, and `FIRST` seldom follows them. */
export function bestPath(length: number, scoresAt: (k: number) => States): Uint8Array {
  const from = new Uint8Array(length * 3);
  let [out, first, later] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < length; k++) {
    const [o, f, l] = scoresAt(k);
    const inside = first >= later ? FIRST : LATER;
    const within = Math.max(first, later);
    from.set([out >= within ? OUT : inside, out >= within - TOUCHING ? OUT : inside, inside], k * 3);
    [out, first, later] = [Math.max(out, within) + o, Math.max(out, within - TOUCHING) + f, within + l];
  }
  const path = new Uint8Array(length);
  let state: number = out >= first && out >= later ? OUT : first >= later ? FIRST : LATER;
  for (let k = length - 1; k >= 0; k--) {
    path[k] = state;
    state = from[k * 3 + state] as number;
  }
  return path;
}
