import { type Calibration, KINDS } from "../calibration.js";
import { EVENT_TYPES } from "../ontology.js";

/** From which column of an output to which a head's scores stand, end exclusive. */
export type Columns = readonly [start: number, end: number];

export const TAG_HEADS = [
  "mention",
  "trigger",
  "place",
  "time",
  "object",
  "cue",
  "content",
  "speaker",
] as const;
export type TagHead = (typeof TAG_HEADS)[number];

export const LABEL_HEADS = ["status", "mode", "context", "sector"] as const;
export type LabelHead = (typeof LABEL_HEADS)[number];

export const ROLES = [
  "actor",
  "recipient",
  "party",
  "place",
  "time",
  "object",
  "issue",
  "speaker",
  "content",
  "via",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Probabilities from which on something counts. A tag head's: a span is there where its odds against none reach this;
 * `to-` a role: a link is there where its probability reaches this. An `act` counts where the likeliest type of its
 * trigger reaches this. A further actor or recipient counts where it is joined to one that does and reaches `joined`, or
 * where it reaches `further`.
 */
export type Thresholds = Readonly<
  Record<TagHead | `to-${Role}` | "act" | "joined" | "further" | "context" | "same", number>
>;

export const DEFAULT_THRESHOLDS: Thresholds = {
  mention: 0.5,
  trigger: 0.5,
  place: 0.5,
  time: 0.5,
  object: 0.5,
  cue: 0.5,
  content: 0.5,
  speaker: 0.5,
  "to-actor": 0.3,
  "to-recipient": 0.3,
  "to-party": 0.4,
  "to-place": 0.4,
  "to-time": 0.4,
  "to-object": 0.3,
  "to-issue": 0.3,
  "to-speaker": 0.3,
  "to-content": 0.3,
  "to-via": 0.5,
  act: 0,
  joined: 0.4,
  further: 0.9,
  context: 0.5,
  same: 0.5,
};

/** What `reader.json` says of a model: its labels, in the order of its outputs. */
export interface ReaderSettings {
  readonly name: string;
  /** File name of the weights, beside the settings. */
  readonly file: string;
  /** File name of the vocabulary, beside the settings. */
  readonly vocabulary: string;
  /** The most tokens of one run, the two that begin and end it counted. */
  readonly maxTokens: number;
  /** BCP 47 languages that it was tried on. */
  readonly languages: readonly string[];
  readonly tags: Readonly<Record<TagHead, Columns>>;
  readonly labels: Readonly<Record<LabelHead, Columns>>;
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  /** `none`, then `TYPE/mode`. */
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly sectors: readonly string[];
  /** `none`, then roles. */
  readonly links: readonly string[];
  /** Roots of the relation of a marked pair; none where the model does not tell it. */
  readonly roots: readonly string[];
  readonly thresholds: Thresholds;
  /** How far a probability can be relied on, fitted by `scripts/calibrate.mjs`. */
  readonly calibration: Calibration;
}

/** Reads the text of `reader.json`. Throws an `Error` that names the first field that is wrong or missing. */
export function parseSettings(json: string): ReaderSettings {
  const given = JSON.parse(json) as Record<string, unknown>;
  const settings: ReaderSettings = {
    name: stringOf(given, "name"),
    file: stringOf(given, "file"),
    vocabulary: stringOf(given, "vocabulary"),
    maxTokens: numberOf(given, "max_tokens"),
    languages: Object.keys((given.languages ?? {}) as object),
    tags: columnsOf(given, "tags", TAG_HEADS),
    labels: columnsOf(given, "labels", LABEL_HEADS),
    types: namesOf(given, "types"),
    statuses: namesOf(given, "statuses"),
    modes: namesOf(given, "modes"),
    contexts: namesOf(given, "contexts"),
    sectors: namesOf(given, "sectors"),
    links: namesOf(given, "links"),
    roots: given.roots === undefined ? [] : namesOf(given, "roots"),
    thresholds: { ...DEFAULT_THRESHOLDS, ...((given.thresholds ?? {}) as Partial<Thresholds>) },
    calibration: calibrationOf(given.calibration ?? {}),
  };
  return agreeing(settings);
}

function agreeing(settings: ReaderSettings): ReaderSettings {
  const sizes: readonly (readonly [string, Columns, number])[] = [
    ["types", settings.tags.trigger, 1 + 2 * settings.types.length],
    ["statuses", settings.labels.status, settings.statuses.length],
    ["modes", settings.labels.mode, settings.modes.length],
    ["contexts", settings.labels.context, settings.contexts.length],
    ["sectors", settings.labels.sector, settings.sectors.length],
  ];
  for (const [field, [start, end], size] of sizes) {
    if (end - start !== size) throw new Error(`"${field}" do not fit the columns of the model`);
  }
  for (const type of EVENT_TYPES) if (!settings.types.includes(type)) throw new Error(`"types" lack ${type}`);
  for (const role of ROLES) if (!settings.links.includes(role)) throw new Error(`"links" lack ${role}`);
  return settings;
}

function calibrationOf(given: unknown): Calibration {
  const lines = given as Readonly<Record<string, unknown>>;
  const isLine = (line: unknown) =>
    Array.isArray(line) && line.length === 2 && line.every(Number.isFinite) && line[0] > 0;
  for (const kind of KINDS) {
    if (lines[kind] !== undefined && !isLine(lines[kind])) {
      throw new Error(`"calibration" of ${kind} is no slope above 0 and offset`);
    }
  }
  return lines as Calibration;
}

function stringOf(given: Record<string, unknown>, field: string): string {
  const value = given[field];
  if (typeof value !== "string") throw new Error(`"${field}" is no text`);
  return value;
}

function numberOf(given: Record<string, unknown>, field: string): number {
  const value = given[field];
  if (typeof value !== "number" || value < 8) throw new Error(`"${field}" is no number above 7`);
  return value;
}

function namesOf(given: Record<string, unknown>, field: string): readonly string[] {
  const value = given[field];
  if (!Array.isArray(value) || !value.every((name) => typeof name === "string")) {
    throw new Error(`"${field}" is no list of names`);
  }
  return value;
}

function columnsOf<K extends string>(
  given: Record<string, unknown>,
  field: string,
  heads: readonly K[],
): Readonly<Record<K, Columns>> {
  const value = (given[field] ?? {}) as Record<string, unknown>;
  for (const head of heads) {
    const columns = value[head];
    if (!Array.isArray(columns) || columns.length !== 2) throw new Error(`"${field}" lack ${head}`);
  }
  return value as Record<K, Columns>;
}
