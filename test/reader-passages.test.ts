import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureOf } from "../src/reader/long-sentences.js";
import { type PassageSource, passagesOf } from "../src/reader/passages.js";
import { parsePieces } from "../src/reader/pieces.js";
import { tokenizerOf } from "../src/reader/tokenizer.js";

const pieces = readFileSync(new URL("./tokenizer/pieces.tsv", import.meta.url), "utf8");
const tokenizer = tokenizerOf(parsePieces(pieces));
const measure = measureOf(tokenizer, 256);

function report(body: string, title: string | null = null, dateline: string | null = null): PassageSource {
  const head = title === null ? "" : `${title}\n\n`;
  const start = head.length;
  return {
    text: head + body,
    language: "en",
    parts: {
      title: title === null ? null : [0, title.length],
      standfirst: null,
      body: [start, start + body.length],
    },
    dateline:
      dateline === null
        ? null
        : { span: [start, start + dateline.length], place: null, date: null, agency: null },
  };
}
const textsOf = (source: PassageSource, whole = false) =>
  passagesOf(source, measure, whole).map(({ span }) => source.text.slice(...span));

describe("passages", () => {
  it("keep title and body apart", () => {
    const passages = passagesOf(report("Talks began. They failed.", "Talks fail"), measure);
    expect(passages.map(({ part, span, sentences }) => [part, span, sentences.length])).toEqual([
      ["title", [0, 10], 1],
      ["body", [12, 37], 2],
    ]);
  });

  it("begin after the dateline, which stays in the text", () => {
    const dateline = "ANKARA, Feb. 15 (Reuters)";
    expect(textsOf(report(`${dateline} — Turkey voted.`, null, dateline))).toEqual(["Turkey voted."]);
  });

  it("put paragraphs of one sentence together, so that a pronoun sees its name", () => {
    const [a, b] = ["The minister met the envoy on Monday.", "He praised the plan."];
    expect(textsOf(report(`${a}\n\n${b}`))).toEqual([`${a}\n\n${b}`]);
  });

  it("keep paragraphs of several sentences apart", () => {
    const [a, b] = ["One came. Two went.", "Three spoke. Four slept."];
    expect(textsOf(report(`${a}\n\n${b}`))).toEqual([a, b]);
  });

  it("part a long paragraph into shares of nearly one length", () => {
    const sentence = "The two ministers spoke about the long border for most of the day.";
    const lengths = textsOf(report(Array(8).fill(sentence).join(" "))).map((text) => text.length);
    expect(lengths).toEqual([267, 267]);
  });

  it("cut a sentence that is too long at the end of a clause", () => {
    const clause = "the army moved to the next town and took the bridge over the river there";
    const texts = textsOf(report(`${Array(40).fill(clause).join(", ")}.`));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts.slice(0, -1)) expect(text).toMatch(/there,$/);
  });

  it("take the whole text as one passage where asked, the white space at its ends too", () => {
    const source = report(" One came.\n\nTwo went. Three spoke. ");
    expect(passagesOf(source, measure, true)).toEqual([
      {
        part: "body",
        span: [0, source.text.length],
        sentences: [
          [0, 10],
          [12, 21],
          [22, source.text.length],
        ],
      },
    ]);
  });

  it("are none in an empty text", () => {
    expect(passagesOf(report(""), measure)).toEqual([]);
    expect(passagesOf(report(" \n "), measure, true)).toEqual([]);
  });

  it("hold all of the text in order, and never more than the model can read", () => {
    const unit = fc.constantFrom(..."ab A. \n,中😀ﷺ\u0301?", "word ", "Sentence ends. ", "ab".repeat(300));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), fc.boolean(), (body, whole) => {
        const source = report(body);
        let at = 0;
        for (const { span, sentences } of passagesOf(source, measure, whole)) {
          expect(source.text.slice(at, span[0])).toMatch(/^\s*$/u);
          expect(tokenizer.encode(source.text.slice(...span)).ids.length).toBeLessThanOrEqual(256);
          expect([sentences[0]?.[0], sentences.at(-1)?.[1]]).toEqual([...span]);
          at = span[1];
        }
        expect(source.text.slice(at)).toMatch(/^\s*$/u);
      }),
      { numRuns: 200 },
    );
  });

  it("come of a line of megabytes in time that grows with it", () => {
    expect(passagesOf(report("x".repeat(2_000_000)), measure).length).toBeGreaterThan(1000);
  });
});
