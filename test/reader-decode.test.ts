import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../src/reader/decode.js";
import { parseSettings } from "../src/reader/settings.js";
import { bestPath, spansOf } from "../src/reader/token-spans.js";
import { isQuoted, trimmed, trimmedQuotes, widened } from "../src/reader/word-edges.js";
import { HandMade, SETTINGS, SETTINGS_JSON } from "./reader-scores.js";

const read = (made: HandMade, start = 0) => decode(made.sheet, made.passage(start));
const words = (made: HandMade, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => made.text.slice(start, end));

describe("spans from tags", () => {
  it("are the best path in which a later token follows a first or a later one", () => {
    const scores = [
      [0, -9, 5],
      [0, 3, -9],
      [-9, -9, 4],
      [5, 0, 4],
      [0, -9, 5],
    ] as const;
    expect([...bestPath(5, (k) => scores[k] as (typeof scores)[number])]).toEqual([0, 1, 2, 2, 2]);
  });

  it("never hold a stray later token, whatever the scores", () => {
    const row = fc.tuple(
      fc.float({ noNaN: true, min: -9, max: 9 }),
      fc.float({ noNaN: true, min: -9, max: 9 }),
      fc.float({ noNaN: true, min: -9, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const path = [...bestPath(rows.length, (k) => rows[k] as [number, number, number])];
        path.forEach((state, k) => {
          if (state === 2) expect(path[k - 1]).toBeGreaterThan(0);
        });
      }),
    );
  });

  it("reach from the first token to the last, space before them left out", () => {
    const made = new HandMade("The| Foreign| Minister| spoke").tag("mention", 2, 3);
    expect(
      words(
        made,
        spansOf(made.sheet, "mention").map(({ span }) => span),
      ),
    ).toEqual(["Foreign Minister"]);
  });

  it("grow to whole words, and lie apart", () => {
    const made = new HandMade("Put|in| met| Erdo|gan").tag("mention", 1).tag("mention", 2).tag("mention", 5);
    expect(
      words(
        made,
        spansOf(made.sheet, "mention").map(({ span }) => span),
      ),
    ).toEqual(["Putin", "Erdogan"]);
  });

  it("pass over tokens without text", () => {
    const made = new HandMade("The| U.S.|| army| fought").tag("mention", 2).tag("mention", 4, 4);
    made.sheet.scores.tags[4 * 58 + 2] = 24;
    expect(
      words(
        made,
        spansOf(made.sheet, "mention").map(({ span }) => span),
      ),
    ).toEqual(["U.S. army"]);
  });

  it("are more where the threshold is lower", () => {
    const doubtful = (threshold: number) => {
      const settings = { ...SETTINGS, thresholds: { ...SETTINGS.thresholds, mention: threshold } };
      return spansOf(new HandMade("Moscow| spoke", settings).tag("mention", 1, 1, 0, 5).sheet, "mention")
        .length;
    };
    expect([doubtful(0.5), doubtful(0.2)]).toEqual([0, 1]);
  });
});

describe("the edges of words", () => {
  const grown = (marked: string) => {
    const [a, b, c] = marked.split("|") as [string, string, string];
    return widened(a + b + c, [a.length, a.length + b.length]);
  };
  it.each([
    ["the Rus|sia|ns came", "Russians"],
    ["|Ankara|'nın", "Ankara"],
    ["in |Kyi|v's view", "Kyiv"],
    ["قال و|روسيا| هنا", "روسيا"],
    ["قال والرو|سيا| هنا", "والروسيا"],
    ["可是|俄罗斯|说", "俄罗斯"],
    ["on 15|th| May", "15th"],
    ["a | b |c", "b"],
  ])("%s", (marked, expected) => {
    const text = marked.replaceAll("|", "");
    expect(text.slice(...grown(marked))).toBe(expected);
  });

  it("stay in the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
        const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const [start, end] = widened(text, ends);
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
    );
  });

  it.each([
    ["in |2013.| A", "2013"],
    ["in |Syria,| he", "Syria"],
    ["the |U.S.| said", "U.S."],
    ["at |5 p.m.| in", "5 p.m."],
    ["on |(Monday)|, he", "Monday"],
    ["قال |موسكو،| ثم", "موسكو"],
    ["在|北京，|他", "北京"],
    ["|...| so", "..."],
  ])("are without the punctuation that a piece carries along: %s", (marked, expected) => {
    const [a, b, c] = marked.split("|") as [string, string, string];
    const text = a + b + c;
    expect(text.slice(...trimmed(text, [a.length, a.length + b.length]))).toBe(expected);
  });

  it("leave quotation marks out of a content", () => {
    const text = "He said “We go. ”, and «да»";
    expect(text.slice(...trimmedQuotes(text, [8, 17]))).toBe("We go.");
    expect(text.slice(...trimmedQuotes(text, [23, 27]))).toBe("да");
    const single = "She said 'No one's here' twice";
    expect(single.slice(...trimmedQuotes(single, [9, 24]))).toBe("No one's here");
    const plain = "told the workers' leader";
    expect(plain.slice(...trimmedQuotes(plain, [9, 17]))).toBe("workers'");
  });

  it("see whether words are quoted", () => {
    const text = "“We go,” he said, and they went “home”";
    expect([isQuoted(text, [1, 6]), isQuoted(text, [9, 16]), isQuoted(text, [33, 37])]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe("an act", () => {
  const strike = () =>
    new HandMade("Russia| bombed| Aleppo| on| Monday| with| jets")
      .tag("mention", 1)
      .tag("mention", 3)
      .tag("place", 3)
      .tag("time", 5)
      .tag("object", 7)
      .trigger(2, "ASSAULT");

  it("has its type, status, mode, contexts and roles", () => {
    const made = strike()
      .label("status", 2, "claimed")
      .label("mode", 2, "ASSAULT/aerial")
      .label("context", 2, "military")
      .label("context", 2, "diplomatic", 2)
      .label("context", 2, "economic", -1)
      .label("context", 2, "legal", -1)
      .link(2, 1, "actor")
      .link(2, 3, "place")
      .link(2, 5, "time")
      .link(2, 7, "object");
    const { events } = read(made, 100);
    expect(events).toEqual([
      {
        trigger: [107, 113],
        event: "ASSAULT",
        mode: "aerial",
        status: "claimed",
        context: ["military", "diplomatic"],
        actor: [0],
        recipient: [],
        place: [[114, 120]],
        time: [[124, 130]],
        object: [136, 140],
        confidence: expect.closeTo(1, 1),
      },
    ]);
  });

  it("is one where two triggers of one type stand beside each other: the likelier", () => {
    const made = (type: string) =>
      new HandMade("They| imposed| a| curfew").trigger(2, "COERCE", 9).trigger(4, type);
    const triggers = (type: string) =>
      words(
        made(type),
        read(made(type)).events.map(({ trigger }) => trigger),
      );
    expect(triggers("COERCE")).toEqual(["curfew"]);
    expect(triggers("AGREE")).toEqual(["imposed", "curfew"]);
  });

  it("is none where no type is likely enough", () => {
    const settings = { ...SETTINGS, thresholds: { ...SETTINGS.thresholds, act: 0.6 } };
    const made = (score: number) =>
      new HandMade("They| struck| them", settings).trigger(2, "ASSAULT", 9).trigger(2, "AGREE", score);
    expect([read(made(9)).events.length, read(made(7)).events.length]).toEqual([0, 1]);
  });

  it("takes no mode of another type", () => {
    const made = strike().label("mode", 2, "CONSULT/visit");
    expect(read(made).events[0]?.mode).toBeNull();
  });

  it("has the type whose first and later tags are likelier together", () => {
    const made = new HandMade("They| struck| a| deal").trigger(2, "ASSAULT", 9).trigger(2, "AGREE", 8.9);
    made.sheet.scores.tags[2 * 58 + 3 + 2] = 8.9;
    const [event] = read(made).events;
    expect(event?.event).toBe("AGREE");
    expect(event?.confidence).toBeCloseTo(0.6, 0);
  });

  it("has at least one context and at most three", () => {
    expect(read(strike()).events[0]?.context.length).toBe(3);
    const low = strike();
    for (const context of SETTINGS.contexts) low.label("context", 2, context, -3);
    expect(read(low.label("context", 2, "legal", -2)).events[0]?.context).toEqual(["legal"]);
  });

  it("gives a mention its likelier role only, and none below the threshold", () => {
    const made = strike().link(2, 1, "actor", 9).link(2, 1, "recipient", 8).link(2, 3, "recipient", 4);
    expect(read(made).events[0]).toMatchObject({ actor: [0], recipient: [] });
  });

  it("may have several actors, in the order of the text", () => {
    const made = strike().link(2, 3, "actor").link(2, 1, "actor");
    expect(read(made).events[0]?.actor).toEqual([0, 1]);
  });

  it.each([
    ["Moscow| and| Ankara| struck", 6, [0, 1]],
    ["Moscow| to| Ankara| struck", 6, [0]],
    ["Moscow| to| Ankara| struck", 12, [0, 1]],
    ["Moscow| and| Ankara| struck", 3, [0]],
  ] as const)("of %s has a second actor that is joined or sure: at %d", (text, score, actor) => {
    const made = new HandMade(text).tag("mention", 1).tag("mention", 3).trigger(4, "ASSAULT");
    expect(read(made.link(4, 1, "actor").link(4, 3, "actor", score)).events[0]?.actor).toEqual(actor);
  });
});

describe("a relation", () => {
  it("has parties and an issue, and is no event", () => {
    const made = new HandMade("Moscow| and| Ankara| differ| over| Idlib")
      .tag("mention", 1)
      .tag("mention", 3)
      .trigger(4, "AT_ODDS")
      .tag("object", 6)
      .link(4, 1, "party")
      .link(4, 3, "party")
      .link(4, 6, "issue");
    const reading = read(made);
    expect(reading.events).toEqual([]);
    expect(reading.relations).toMatchObject([
      { relation: "AT_ODDS", status: "actual", parties: [0, 1], issue: [30, 35], trigger: [18, 24] },
    ]);
  });
});

describe("confidence", () => {
  it("is calibrated for each kind of record by itself, after everything is chosen", () => {
    const settings = { ...SETTINGS, calibration: { event: [0.5, -1], statement: [2, 0] } as const };
    const told = (how: typeof SETTINGS) =>
      read(
        new HandMade("They| bombed| it| as| they| differ|, “|We| go|”", how)
          .trigger(2, "ASSAULT", 8)
          .trigger(6, "AT_ODDS", 8)
          .tag("content", 8, 9, 0, 8),
      );
    const [raw, fitted] = [told(SETTINGS), told(settings)];
    const odds = ({ confidence = 0 } = {}) => Math.log(confidence / (1 - confidence));
    expect(odds(fitted.events[0])).toBeCloseTo(odds(raw.events[0]) / 2 - 1);
    expect(odds(fitted.statements[0])).toBeCloseTo(2 * odds(raw.statements[0]));
    expect(fitted.relations).toEqual(raw.relations);
    expect([raw.events, raw.relations, raw.statements].map((some) => some.length)).toEqual([1, 1, 1]);
  });
});

describe("mentions", () => {
  it("have a sector and the earlier mention that they stand for", () => {
    const made = new HandMade("Lavrov| met| Erdogan| and| he| left")
      .tag("mention", 1)
      .tag("mention", 3)
      .tag("mention", 5)
      .label("sector", 1, "GOV")
      .same(5, 3, 1)
      .same(5, 1, 2)
      .same(1, 5, 9);
    expect(read(made).mentions.map(({ sector, antecedent }) => [sector, antecedent])).toEqual([
      ["GOV", null],
      ["state", null],
      ["state", 0],
    ]);
  });
});

describe("a statement", () => {
  const told = () =>
    new HandMade("TASS| cited| Lavrov| as| saying| “|We| agree|”")
      .tag("mention", 3)
      .tag("speaker", 1)
      .tag("cue", 5)
      .tag("content", 6, 9);

  it("has its cue, content, speaker and source, the content without quotation marks", () => {
    const made = told().link(5, 6, "content").link(5, 3, "speaker").link(5, 1, "via");
    const [statement] = read(made).statements;
    expect(
      words(
        made,
        [statement?.cue, statement?.speaker, statement?.via].map((x) => x ?? [0, 0]),
      ),
    ).toEqual(["saying", "Lavrov", "TASS"]);
    expect(words(made, [statement?.content ?? [0, 0]])).toEqual(["We agree"]);
  });

  it("never has the same words as speaker and source", () => {
    const made = told().tag("speaker", 3).link(5, 6, "content").link(5, 3, "speaker").link(5, 3, "via", 11.5);
    expect(read(made).statements[0]?.via).toBeNull();
  });

  it("is kept without a cue where its words stand between quotation marks", () => {
    expect(read(told()).statements).toMatchObject([{ cue: null, speaker: null, via: null }]);
    const bare = new HandMade("They| will| agree").tag("content", 2, 3);
    expect(read(bare).statements).toEqual([]);
  });

  it("is one for each content: the likeliest cue has it", () => {
    const made = told().tag("cue", 2).link(5, 6, "content").link(2, 6, "content", 8);
    expect(
      words(
        made,
        read(made).statements.map(({ cue }) => cue ?? [0, 0]),
      ),
    ).toEqual(["saying"]);
  });
});

describe("the settings of a model", () => {
  it.each([
    [{ name: 1 }, '"name" is no text'],
    [{ max_tokens: 0 }, '"max_tokens"'],
    [{ types: ["AGREE"] }, '"types" do not fit'],
    [{ tags: { mention: [0, 3] } }, '"tags" lack trigger'],
    [{ links: ["none"] }, '"links" lack actor'],
    [{ calibration: { event: [0, 1] } }, '"calibration" of event'],
    [{ calibration: { statement: 0.5 } }, '"calibration" of statement'],
  ])("are refused where a field is wrong: %j", (wrong, message) => {
    expect(() => parseSettings(JSON.stringify({ ...SETTINGS_JSON, ...wrong }))).toThrow(message);
  });

  it("may set some thresholds and leave the others", () => {
    const { thresholds } = parseSettings(JSON.stringify({ ...SETTINGS_JSON, thresholds: { trigger: 0.3 } }));
    expect([thresholds.trigger, thresholds.mention]).toEqual([0.3, 0.5]);
  });
});
