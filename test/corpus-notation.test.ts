import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EVENT_TYPES } from "../src/ontology.js";
import { type Case, MODES, parseCorpus } from "./corpus/notation.js";

const DIR = new URL("./corpus/", import.meta.url);
const files = readdirSync(DIR)
  .filter((name) => name.endsWith(".txt"))
  .sort();
const read = (name: string): readonly Case[] => parseCorpus(readFileSync(new URL(name, DIR), "utf8"), name);

describe("the notation", () => {
  const text = "# lang=en date=2018-02-17\nMoscow praised Ankara, TASS said.\n";

  it("reads events, relations and statements", () => {
    const [one] = parseCorpus(
      `${text}  = SUPPORT actual RUS -> TUR ; REJECT/meet denied RUS : Ankara\n` +
        "  ?r ALIGNED claimed RUS,TUR : Ankara\n  q/indirect IGO:NATO via TASS: Moscow ... Ankara\n",
      "x",
    );
    expect(one?.events.map((e) => [e.type, e.mode, e.status, e.actors, e.recipients, e.object])).toEqual([
      ["SUPPORT", null, "actual", ["RUS"], ["TUR"], null],
      ["REJECT", "meet", "denied", ["RUS"], [], [15, 21]],
    ]);
    expect(one?.relations).toEqual([
      {
        line: 4,
        optional: true,
        type: "ALIGNED",
        status: "claimed",
        parties: ["RUS", "TUR"],
        issue: [15, 21],
      },
    ]);
    expect(one?.statements).toEqual([
      { line: 5, optional: false, kind: "indirect", speaker: "IGO:NATO", via: [23, 27], content: [0, 21] },
    ]);
  });

  it.each([
    ["  = SUPORT actual RUS", "x:3: SUPORT is none of"],
    ["  = SUPPORT real RUS", "x:3: real is none of"],
    ["  = SUPPORT/warm actual RUS", "x:3: warm is none of (no modes)"],
    ["  = SUPPORT actual RUS.TSAR", "x:3: not a code: RUS.TSAR"],
    ["  q RUS: Moscow blamed", "x:3: not in the text: Moscow blamed"],
    ["  none\n  = SUPPORT actual RUS", "x:2: give records, or `none` alone"],
    ["", "x:2: give records, or `none` alone"],
    ["a second line", "x:3: a second line of text"],
  ])("says where %j is wrong", (record, message) => {
    expect(() => parseCorpus(`${text}${record}\n`, "x")).toThrow(message);
  });
});

describe("the corpus", () => {
  it.each(files)("%s follows the notation", (name) => {
    expect(read(name).length).toBeGreaterThan(0);
  });

  it("parses the example of its README", () => {
    const readme = readFileSync(new URL("README.md", DIR), "utf8");
    const example = /^```\n(# lang=[\s\S]*?)^```/m.exec(readme)?.[1] ?? "";
    expect(parseCorpus(example, "README.md")).toHaveLength(4);
  });

  it("asks for no record in the negative corpus", () => {
    const wanted = read("negative.txt").filter(
      (c) => c.events.length + c.relations.length + c.statements.length,
    );
    expect(wanted.map((c) => c.text)).toEqual([]);
  });

  it("has no text twice", () => {
    const texts = files.flatMap((name) => read(name).map((c) => c.text));
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  it("shows each type at least six times and each mode at least once", () => {
    const events = files.flatMap(read).flatMap((c) => c.events);
    for (const type of EVENT_TYPES) {
      const own = events.filter((e) => e.type === type);
      expect(own.length, type).toBeGreaterThanOrEqual(6);
      const modes = new Set(own.map((e) => e.mode));
      expect(
        [...MODES[type]].filter((mode) => !modes.has(mode)),
        type,
      ).toEqual([]);
    }
  });
});
