import type { EventType, RelationType, Sector, Status } from "../../src/ontology.js";
import type { Mention, Reading } from "../../src/reader/reading.js";
import type { Report } from "../../src/report.js";
import { type Resolution, resolve } from "../../src/resolve/index.js";
import type { Span } from "../../src/span.js";
import { small } from "./small-knowledge.js";

/** What a model would say of a text, in a short form: words stand for their first occurrence, `words@2` for the second. */
export interface Scene {
  readonly language?: string;
  readonly published?: string;
  readonly dateline?: { readonly place: string; readonly date?: string };
  /** `words/SECTOR`, in text order. */
  readonly actors?: readonly string[];
  readonly links?: Readonly<Record<number, number>>;
  readonly events?: readonly {
    readonly x: string;
    readonly t: EventType;
    readonly m?: string;
    readonly st?: Status;
    readonly src?: readonly number[];
    readonly tgt?: readonly number[];
    readonly place?: readonly string[];
    readonly time?: readonly string[];
    readonly obj?: string;
  }[];
  readonly relations?: readonly {
    readonly x: string;
    readonly t: RelationType;
    readonly parties: readonly number[];
    readonly issue?: string;
  }[];
  readonly quotes?: readonly {
    readonly spk?: string;
    readonly cue?: string;
    readonly says: string;
    readonly via?: string;
  }[];
  /** Words that the title consists of, at the start of the text. */
  readonly title?: string;
}

/** Where words stand in a text; throws where they do not. */
export function at(text: string, words: string): Span {
  const [plain = "", nth = "1"] = words.split("@");
  let start = -1;
  for (let i = 0; i < Number(nth); i++) start = text.indexOf(plain, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return [start, start + plain.length];
}

const sentences = (text: string, from: number): readonly Span[] =>
  [...text.slice(from).matchAll(/[^.!?\n]+[.!?]*\s*/gu)].map((match) => [
    from + match.index,
    from + match.index + match[0].length,
  ]);

const mentionOf = (text: string, entry: string, antecedent: number | null): Mention => {
  const slash = entry.lastIndexOf("/");
  return {
    span: at(text, entry.slice(0, slash)),
    sector: entry.slice(slash + 1) as Sector,
    confidence: 0.9,
    antecedent,
  };
};

/** The reading that a scene describes. */
export const readingOf = (text: string, scene: Scene, span: Span = [0, text.length]): Reading => ({
  passage: { part: "body", span, sentences: sentences(text, span[0]) },
  mentions: (scene.actors ?? []).map((entry, index) => mentionOf(text, entry, scene.links?.[index] ?? null)),
  events: (scene.events ?? []).map((event) => ({
    trigger: at(text, event.x),
    event: event.t,
    mode: event.m ?? null,
    status: event.st ?? "actual",
    context: [],
    actor: event.src ?? [],
    recipient: event.tgt ?? [],
    place: (event.place ?? []).map((words) => at(text, words)),
    time: (event.time ?? []).map((words) => at(text, words)),
    object: event.obj === undefined ? null : at(text, event.obj),
    confidence: 0.8,
  })),
  relations: (scene.relations ?? []).map((relation) => ({
    trigger: at(text, relation.x),
    relation: relation.t,
    status: "actual",
    parties: relation.parties,
    issue: relation.issue === undefined ? null : at(text, relation.issue),
    confidence: 0.8,
  })),
  statements: (scene.quotes ?? []).map((quote) => ({
    cue: quote.cue === undefined ? null : at(text, quote.cue),
    content: at(text, quote.says),
    speaker: quote.spk === undefined ? null : at(text, quote.spk),
    via: quote.via === undefined ? null : at(text, quote.via),
    confidence: 0.8,
  })),
});

/** A report of a text. */
export const reportOf = (text: string, scene: Scene = {}): Report => ({
  id: "r0123456789abcdef",
  input_id: null,
  url: null,
  outlet: null,
  byline: null,
  title: null,
  standfirst: null,
  dateline: scene.dateline
    ? {
        span: at(text, scene.dateline.place),
        place: scene.dateline.place,
        date: scene.dateline.date ?? null,
        agency: null,
      }
    : null,
  published: scene.published ?? null,
  published_certainty: scene.published ? "known" : "unknown",
  language: scene.language ?? "en",
  text,
  parts: { title: null, standfirst: null, body: [0, text.length] },
  read_as: { form: "text", charset: "utf-8" },
  messages: [],
});

export const MADE_BY = { dragoman: "0", model: "by hand", ontology: "plover-2.0" } as const;

/** The records of a scene, by the small knowledge. */
export const resolved = (text: string, scene: Scene): Resolution =>
  resolve(reportOf(text, scene), [readingOf(text, scene)], small, MADE_BY);

/** Ids of the actors that words of a scene stand for. */
export function idsOf(resolution: Resolution, words: string): string[] {
  const { report, actors } = resolution.records;
  const span = at(report.text, words);
  return actors
    .filter((actor) => actor.mentions.some((one) => one[0] === span[0] && one[1] === span[1]))
    .map((actor) => actor.id);
}
