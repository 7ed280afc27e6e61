import type { Passage } from "../src/reader/reading.js";
import {
  type LabelHead,
  parseSettings,
  type ReaderSettings,
  type Role,
  type TagHead,
} from "../src/reader/settings.js";
import type { Sheet } from "../src/reader/token-spans.js";

const TYPES = (
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE " +
  "COERCE ASSAULT ALIGNED AT_ODDS"
).split(" ");
const LISTS = {
  types: TYPES,
  statuses: "actual planned sought claimed denied possible".split(" "),
  modes: ["none", "ASSAULT/aerial", "CONSULT/visit", "CONSULT/phone"],
  contexts: ["military", "diplomatic", "economic", "legal"],
  sectors: ["state", "IGO", "GOV", "MIL"],
  links: "none actor recipient party place time object issue speaker content via".split(" "),
};

/** What `reader.json` of a small made-up model holds. */
export const SETTINGS_JSON = {
  name: "made-up",
  file: "reader.onnx",
  vocabulary: "pieces.tsv",
  max_tokens: 256,
  tags: columns({ mention: 3, trigger: 37, place: 3, time: 3, object: 3, cue: 3, content: 3, speaker: 3 }),
  labels: columns({ status: 6, mode: 4, context: 4, sector: 4 }),
  ...LISTS,
};

export const SETTINGS: ReaderSettings = parseSettings(JSON.stringify(SETTINGS_JSON));

function columns<K extends string>(sizes: Record<K, number>): Record<K, [number, number]> {
  let at = 0;
  const out = {} as Record<K, [number, number]>;
  for (const [name, size] of Object.entries(sizes) as [K, number][]) {
    out[name] = [at, at + size];
    at += size;
  }
  return out;
}

const SURE = 6;

/**
 * Scores made by hand for a text whose tokens are given apart by `|`: nothing is found until something is set.
 * Token 0 begins the passage, 1 is the text's first token, and so on.
 */
export class HandMade {
  readonly text: string;
  readonly count: number;
  readonly sheet: Sheet;

  constructor(marked: string, settings: ReaderSettings = SETTINGS) {
    const parts = marked.split("|");
    this.text = parts.join("");
    this.count = parts.length + 2;
    const starts = new Int32Array(this.count);
    const ends = new Int32Array(this.count);
    let at = 0;
    parts.forEach((part, k) => {
      starts[k + 1] = at + part.length - part.trimStart().length;
      ends[k + 1] = at += part.length;
    });
    const floats = (length: number) => new Float32Array(length);
    const scores = {
      count: this.count,
      tags: floats(this.count * 58),
      labels: floats(this.count * 18),
      links: floats(this.count ** 2 * 11),
      same: floats(this.count ** 2).fill(-SURE),
    };
    for (let k = 0; k < this.count; k++) {
      for (const [start] of Object.values(settings.tags)) scores.tags[k * 58 + start] = SURE;
    }
    for (let k = 0; k < this.count ** 2; k++) scores.links[k * 11] = SURE;
    this.sheet = { text: this.text, tokens: { starts, ends }, scores, settings };
  }

  /** A span of a head over tokens, `last` counted in. */
  tag(head: TagHead, first: number, last = first, type = 0, score = 2 * SURE): this {
    const [start] = this.sheet.settings.tags[head];
    for (let k = first; k <= last; k++) {
      this.sheet.scores.tags[k * 58 + start + 1 + 2 * type + (k === first ? 0 : 1)] = score;
    }
    return this;
  }

  trigger(token: number, type: string, score = 2 * SURE): this {
    return this.tag("trigger", token, token, TYPES.indexOf(type), score);
  }

  label(head: LabelHead, token: number, name: string, score = SURE): this {
    const list = { status: "statuses", mode: "modes", context: "contexts", sector: "sectors" } as const;
    const at = LISTS[list[head]].indexOf(name);
    this.sheet.scores.labels[token * 18 + this.sheet.settings.labels[head][0] + at] = score;
    return this;
  }

  link(head: number, dependent: number, role: Role, score = 2 * SURE): this {
    this.sheet.scores.links[(head * this.count + dependent) * 11 + LISTS.links.indexOf(role)] = score;
    return this;
  }

  same(later: number, earlier: number, score = SURE): this {
    this.sheet.scores.same[later * this.count + earlier] = score;
    return this;
  }

  passage(start = 0): Passage {
    return { part: "body", span: [start, start + this.text.length], sentences: [] };
  }
}
