import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PairCounts } from "../src/cli/pairs.js";
import { excerpt, shortened } from "../src/cli/render/excerpt.js";
import { paintFor, wantsColour } from "../src/cli/render/paint.js";
import { json, plain } from "../src/cli/render/plain.js";
import { renderReport } from "../src/cli/render/report.js";
import { renderSummary } from "../src/cli/render/summary.js";
import { confident } from "../src/confident.js";
import type { Records } from "../src/record.js";
import { at, RECORDS } from "./fixture-records.js";

const PLAIN = paintFor(false);
const COLOUR = paintFor(true);

/** C0 but line feed, C1 and direction marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not come out
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe("a report for a person", () => {
  const page = renderReport(RECORDS, "examples/lavrov.txt", PLAIN);

  it("has a head with title, outlet, date, language, file and id, each once", () => {
    expect(page.split("\n").slice(0, 2)).toEqual([
      "Ties are very good, says Lavrov",
      "Meridian · 2020-02-15 · en · examples/lavrov.txt · r0123456789abcdef",
    ]);
  });

  it("tells who did what to whom, when, where, about what, and in what words", () => {
    expect(page).toContain(
      [
        "  Turkey (TUR) → Russia (RUS)  COOPERATE actual  #e00000001",
        "    2020-02-14 (implied) · in Munich, DEU · about missiles",
        "    Turkey [bought] Russian missiles on Friday.",
      ].join("\n"),
    );
  });

  it("tells who said what about whom", () => {
    expect(page).toContain("  Sergei Lavrov (RUS.GOV)  direct  #s00000001\n    about Turkey (TUR)\n");
    expect(page).toContain("    “We have very good relations with Turkey”\n");
  });

  it("tells who stands how to whom, on what, and by whose word", () => {
    expect(page).toContain("  Sergei Lavrov (RUS.GOV) – Turkey (TUR)  ALIGNED claimed  #l00000001\n");
    expect(page).toContain("    told by Sergei Lavrov (RUS.GOV)\n");
    expect(page).toContain("    about Idlib\n");
  });

  it("ends with what is doubtful", () => {
    expect(page).toMatch(/\nMessages\n {2}few-examples: The language was hardly tried\.\n$/);
  });

  it("says so where there are no records", () => {
    const none = { ...RECORDS, events: [], statements: [], relations: [], messages: [] };
    expect(renderReport(none, "x.txt", PLAIN)).toContain("\nNo records.\n");
  });

  it("underlines the trigger where there is colour", () => {
    expect(renderReport(RECORDS, "x.txt", COLOUR)).toContain("\u001b[4m\u001b[1mbought");
  });
});

describe("an excerpt", () => {
  it("keeps to the sentence of the words", () => {
    const text = "It rained. “Go,” he said. Then we went. All of us.";
    expect(excerpt(text, [17, 19], PLAIN)).toBe("“Go,” [he] said.");
  });

  it("keeps to the paragraph of the words", () => {
    expect(excerpt("Head\n\nOne word here.\n\nTail", [10, 14], PLAIN)).toBe("One [word] here.");
  });

  it("cuts long paragraphs between words", () => {
    const text = `${"left ".repeat(40)}WORD${" right".repeat(40)}`;
    const shown = excerpt(text, [200, 204], PLAIN);
    expect(shown).toMatch(/^… left .*left \[WORD\] right .*right …$/);
    expect(shown.length).toBeLessThan(180);
  });

  it("shows the words whole wherever they stand", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, x, y) => {
        const [start, end] = [x % text.length, y % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        expect(excerpt(text, [start, end], PLAIN)).toContain(`[${plain(text.slice(start, end))}]`);
      }),
    );
  });
});

describe("text from outside", () => {
  it("cannot steer the terminal", () => {
    expect(plain("a\u001b[2J\u009b31m\u202eb\r\n\tc\ud800")).toBe("a\\u{1b}[2J\\u{9b}31m\\u{202e}b c�");
  });

  it("keeps the joiners that Persian is spelt with", () => {
    expect(plain("رئیس\u200cجمهوری")).toBe("رئیس\u200cجمهوری");
    expect(json("می\u200cگوید \u200d")).toBe('"می\u200cگوید \u200d"');
  });

  it("comes out of every form without control characters and intact from JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plain(text)).not.toMatch(STEERING);
        expect(shortened(text, 20)).not.toMatch(STEERING);
        expect(json({ text })).not.toMatch(STEERING);
        expect(JSON.parse(json({ text }))).toEqual({ text });
      }),
    );
  });

  it("cannot steer it by way of a report", () => {
    const evil = "\u001b]0;owned\u0007";
    const report = {
      ...RECORDS.report,
      title: evil,
      outlet: evil,
      text: RECORDS.report.text.replace("We", `${evil}We`),
    };
    const actors = RECORDS.actors.map((actor) => ({ ...actor, name: evil }));
    const page = renderReport({ ...RECORDS, report, actors }, evil, PLAIN);
    expect(page).not.toMatch(STEERING);
  });
});

describe("colour", () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
    [{ TERM: "dumb" }, true, false],
    [{ CI: "1" }, false, false],
  ])("with %j on a terminal: %s gives %s", (env, terminal, wanted) => {
    expect(wantsColour(env, terminal)).toBe(wanted);
  });
});

describe("pairs of states", () => {
  const count = (...all: Records[]) => {
    const pairs = new PairCounts();
    for (const records of all) pairs.add(records);
    return pairs.sorted();
  };
  const [event] = RECORDS.events;
  if (event === undefined) throw new Error("no event");
  const bare = { ...RECORDS, events: [], statements: [], relations: [] };

  it("counts actual events by quad, relations, and statements about the other", () => {
    expect(count(RECORDS)).toEqual([
      { pair: ["RUS", "TUR"], quads: [0, 1, 0, 0], aligned: 1, atOdds: 1, statements: 1 },
    ]);
  });

  it("counts a report that comes twice once", () => {
    expect(count(RECORDS, RECORDS)).toEqual(count(RECORDS));
  });

  it("leaves out what did not happen and what is told twice", () => {
    const events = [
      { ...event, status: "planned" as const },
      { ...event, retold_in: "e2" },
    ];
    expect(count({ ...bare, events })).toEqual([]);
  });

  it("counts an act of all together for each pair", () => {
    const ref = (code: string) => ({ id: code, code, span: at("bought") });
    const together = { ...event, actor: ["TUR", "RUS.GOV", "IRN"].map(ref), recipient: [] };
    expect(count({ ...bare, events: [together] }).map((row) => row.pair.join())).toEqual([
      "IRN,RUS",
      "IRN,TUR",
      "RUS,TUR",
    ]);
  });

  it("takes rebels, bodies and the unknown for no state", () => {
    const ref = (code: string) => ({ id: code, code, span: at("bought") });
    const others = { ...event, actor: ["SYR.REB", "IGO", "---.GOV"].map(ref), recipient: [ref("TUR")] };
    expect(count({ ...bare, events: [others] })).toEqual([]);
  });

  it("prints a table", () => {
    const totals = { reports: 2, events: 1, statements: 1, relations: 2 };
    const lines = renderSummary(count(RECORDS), totals, PLAIN).split("\n");
    expect(lines.slice(1, 5)).toEqual([
      "2 reports · 1 events · 1 statements · 2 relations",
      "",
      "pair     words +  deeds +  words −  deeds −  aligned  at odds  said of",
      "RUS–TUR        ·        1        ·        ·        1        1        1",
    ]);
  });
});

describe("a least confidence", () => {
  it("leaves out doubtful records but never the statement that a kept one stands in", () => {
    const doubtful = {
      ...RECORDS,
      statements: RECORDS.statements.map((one) => ({ ...one, confidence: 0.1 })),
    };
    const kept = confident(doubtful, 0.5);
    expect(kept.relations.map((one) => one.id)).toEqual(["l00000001"]);
    expect(kept.statements.map((one) => one.id)).toEqual(["s00000001"]);
    expect(confident(doubtful, 0.8).statements).toEqual([]);
  });

  it("changes nothing at 0", () => {
    expect(confident(RECORDS, 0)).toBe(RECORDS);
  });
});
