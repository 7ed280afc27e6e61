import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Dragoman, openDragoman, reportFrom } from "../src/index.js";
import { type Case, parseCorpus } from "./corpus/notation.js";
import { faultsOf } from "./corpus-judge.js";
import { at, RECORDS } from "./fixture-records.js";

const DIR = new URL("./corpus/", import.meta.url);

/** The texts of the cases that Dragoman gets wrong, one a line. It may only shrink. */
const KNOWN_WRONG = new URL("known-wrong.list", DIR);

const FILES = readdirSync(DIR)
  .filter((name) => name.endsWith(".txt"))
  .sort();

const known = new Set(
  existsSync(KNOWN_WRONG)
    ? readFileSync(KNOWN_WRONG, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
    : [],
);

describe("the corpus", () => {
  let dragoman: Dragoman;
  const wrong = new Map<string, readonly string[]>();
  const faults = new Map<string, readonly string[]>();

  beforeAll(async () => {
    dragoman = openDragoman({ jobs: 2 });
    for (const name of FILES) {
      const texts: string[] = [];
      for (const one of parseCorpus(readFileSync(new URL(name, DIR), "utf8"), name)) {
        const found = await judged(one, dragoman);
        faults.set(one.text, [`${name}:${one.line}`, ...found]);
        if (found.length > 0) texts.push(one.text);
      }
      wrong.set(name, texts);
    }
    if (process.env.KNOWN_WRONG === "write" && !process.env.CI)
      writeFileSync(KNOWN_WRONG, listOf(wrong, faults.size));
  }, 600_000);
  afterAll(() => dragoman.close());

  it.each(FILES)("%s: every case that is not known to be wrong comes out right", (name) => {
    const surprises = (wrong.get(name) ?? []).filter((text) => !known.has(text));
    expect(surprises.map((text) => [text, ...(faults.get(text) ?? [])].join("\n  ")).join("\n")).toBe("");
  });

  it("lists as known to be wrong no case that comes out right, and none that is not there", () => {
    const all = new Set([...wrong.values()].flat());
    expect([...known].filter((text) => !all.has(text))).toEqual([]);
  });
});

/** Reads a case as a report of its own, in one passage. */
async function judged(one: Case, dragoman: Dragoman): Promise<readonly string[]> {
  const source = { text: one.text, date: one.date, language: one.lang };
  const report = await reportFrom(source, { passages: true });
  return faultsOf(one, (await dragoman.read(report, { whole: true })).records);
}

function listOf(wrong: ReadonlyMap<string, readonly string[]>, cases: number): string {
  const count = [...wrong.values()].flat().length;
  const head = [
    "# Cases of the corpus that come out wrong, by their text. This list may only shrink.",
    `# ${count} of ${cases} cases. Written by: node scripts/accept.mjs`,
  ];
  const parts = [...wrong].flatMap(([name, texts]) =>
    texts.length === 0 ? [] : ["", `# ${name}`, ...texts],
  );
  return `${[...head, ...parts].join("\n")}\n`;
}

describe("the judge of a case", () => {
  const { text } = RECORDS.report;
  const want: Case = {
    line: 1,
    lang: "en",
    date: "2020-02-15",
    text,
    events: [
      {
        line: 2,
        optional: false,
        type: "COOPERATE",
        mode: null,
        status: "actual",
        actors: ["TUR"],
        recipients: ["RUS"],
        object: at("missiles"),
      },
    ],
    relations: [
      {
        line: 3,
        optional: false,
        type: "ALIGNED",
        status: "claimed",
        parties: ["RUS.GOV", "TUR"],
        issue: null,
      },
      {
        line: 4,
        optional: true,
        type: "AT_ODDS",
        status: "actual",
        parties: ["RUS", "TUR"],
        issue: at("Idlib"),
      },
    ],
    statements: [
      {
        line: 5,
        optional: false,
        kind: "direct",
        speaker: "RUS.GOV:sergei-lavrov",
        via: null,
        content: at("We have very good relations"),
      },
    ],
  };
  const [event] = want.events;
  if (event === undefined) throw new Error("no event");

  it("has nothing against the records that are asked for", () => {
    expect(faultsOf(want, RECORDS)).toEqual([]);
  });

  it("lets optional records be missing", () => {
    expect(faultsOf(want, { ...RECORDS, relations: RECORDS.relations.slice(0, 1) })).toEqual([]);
  });

  it.each([
    ["another status", { status: "planned" }],
    ["a sector that is not there", { actors: ["TUR.GOV"] }],
    ["another recipient", { recipients: ["USA"] }],
    ["nobody", { actors: [] }],
    ["a mode that is not there", { mode: "visit" }],
    ["another object", { object: at("Lavrov") }],
  ] as const)("finds %s wrong", (_, other) => {
    const faults = faultsOf({ ...want, events: [{ ...event, ...other }] }, RECORDS);
    expect(faults).toHaveLength(2);
    expect(faults[1]).toBe('too much: COOPERATE actual TUR -> RUS "bought"');
  });

  it("wants no record twice for one", () => {
    expect(faultsOf({ ...want, events: [event, event] }, RECORDS)).toEqual([
      "missing: COOPERATE actual TUR -> RUS",
    ]);
  });
});
