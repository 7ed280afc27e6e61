import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../src/error.js";
import { openReader, type Reader, type Reading, untriedLanguage } from "../src/reader/index.js";
import { readModelFiles, readModelSettings } from "../src/reader/model-files.js";
import type { Report } from "../src/report.js";

function report(body: string, title: string | null = null): Report {
  const start = title === null ? 0 : title.length + 2;
  return {
    id: "r0000000000000000",
    input_id: null,
    url: null,
    outlet: null,
    byline: null,
    title,
    standfirst: null,
    dateline: null,
    published: null,
    published_certainty: "unknown",
    language: "en",
    text: title === null ? body : `${title}\n\n${body}`,
    parts: {
      title: title === null ? null : [0, title.length],
      standfirst: null,
      body: [start, start + body.length],
    },
    read_as: { form: "text", charset: "utf-8" },
    messages: [],
  };
}

const PASSAGES = [
  "Turkey shelled Kurdish positions in northern Syria on Monday. Damascus condemned the attack.",
  "“We will sign the deal,” the Kenyan president said.",
  "Russia and Iran agreed to hold talks in Astana next week.",
  "Rusya, Ukrayna'nın enerji tesislerini vurdu. Kiev saldırıyı kınadı.",
  "中国外交部长周二访问了巴黎。",
  "Сирия отказалась от переговоров с Израилем.",
  "وصل وزير الخارجية التركي إلى بغداد يوم الاثنين.",
  "The bakery on the corner sold its last loaf at noon.",
];
const LONG = report(PASSAGES.join(" "), "Turkey strikes Syria");

function spansIn(reading: Reading): readonly (readonly [number, number])[] {
  const { mentions, events, relations, statements } = reading;
  return [
    ...mentions.map(({ span }) => span),
    ...events.flatMap((e) => [e.trigger, ...e.place, ...e.time, e.object]),
    ...relations.flatMap((r) => [r.trigger, r.issue]),
    ...statements.flatMap((s) => [s.cue, s.content, s.speaker, s.via]),
  ].filter((span) => span !== null);
}

describe("the bundled model", () => {
  let one: Reader;
  let three: Reader;
  beforeAll(async () => {
    [one, three] = await Promise.all([openReader(), openReader({ workers: 3 })]);
  });
  afterAll(() => Promise.all([one.close(), three.close()]));
  const whole = (reader: Reader, text: string) => reader.read(report(text), { whole: true });

  it("says the same of a passage alone and among others, in any order, with any number of workers", async () => {
    const alone: (readonly Reading[])[] = [];
    for (const text of PASSAGES) alone.push(await whole(one, text));
    const backwards = await Promise.all([...PASSAGES].reverse().map((text) => whole(one, text)));
    const together = await Promise.all(PASSAGES.map((text) => whole(three, text)));
    expect(backwards.reverse()).toEqual(alone);
    expect(together).toEqual(alone);
  });

  it("says the same of a report each time", async () => {
    const first = await one.read(LONG);
    expect(await three.read(LONG)).toEqual(first);
    expect(await one.read(LONG)).toEqual(first);
  });

  it("points into the report's text, at whole words, within the passage", async () => {
    for (const reading of await one.read(LONG)) {
      for (const [start, end] of spansIn(reading)) {
        expect(start).toBeLessThan(end);
        expect(LONG.text.slice(start, end)).toBe(LONG.text.slice(start, end).trim());
        expect(start >= reading.passage.span[0] && end <= reading.passage.span[1]).toBe(true);
      }
    }
  });

  it("links only what there is", async () => {
    for (const reading of await one.read(LONG)) {
      const indices = [
        ...reading.events.flatMap(({ actor, recipient }) => [...actor, ...recipient]),
        ...reading.relations.flatMap(({ parties }) => parties),
        ...reading.mentions.flatMap(({ antecedent }) => antecedent ?? []),
      ];
      for (const k of indices) expect(reading.mentions[k]).toBeDefined();
    }
  });

  it("finds the act in a plain sentence", async () => {
    const [reading] = await whole(one, PASSAGES[0] as string);
    expect(reading?.events.map(({ event }) => event)).toContain("ASSAULT");
  });

  it("reads an empty text, and one without letters", async () => {
    expect(await one.read(report(""))).toEqual([]);
    expect((await one.read(report("— 12 … ‽ 😀"))).flatMap(({ events }) => events)).toEqual([]);
  });
});

describe("a model's files", () => {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-model-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are named where they are missing or broken", async () => {
    await expect(openReader({ model: join(folder, "none") })).rejects.toThrow(UserError);
    await expect(openReader({ model: folder })).rejects.toThrow(/lacks .*reader\.json/);
    writeFileSync(join(folder, "reader.json"), "{");
    await expect(openReader({ model: folder })).rejects.toThrow(/reader\.json is broken/);
    const bundled = readFileSync(new URL("../model/reader.json", import.meta.url));
    writeFileSync(join(folder, "reader.json"), bundled);
    await expect(openReader({ model: folder })).rejects.toThrow(/No model at .*reader\.onnx/);
    writeFileSync(join(folder, "reader.onnx"), "not a model");
    await expect(openReader({ model: folder })).rejects.toThrow(/lacks .*pieces\.tsv/);
    writeFileSync(join(folder, "pieces.tsv"), "<s>\t0\n");
    await expect(openReader({ model: folder })).rejects.toThrow(/reader\.onnx cannot be loaded/);
  });

  it("can be named by folder, settings or weights", () => {
    const model = new URL("../model/", import.meta.url).pathname;
    const { name, file } = readModelSettings();
    for (const path of [model, join(model, "reader.json"), join(model, file)]) {
      expect(readModelFiles(path)).toMatchObject({ settings: { name }, weights: join(model, file) });
    }
  });
});

describe("a language that the model was not tried on", () => {
  it("is told, by its name", () => {
    expect(untriedLanguage("sw", ["en", "tr"])).toMatchObject({
      code: "untried-language",
      text: expect.stringContaining("Swahili"),
    });
    expect(untriedLanguage("und", ["en"])?.text).toContain("could not be told");
  });

  it("is not told where it was tried, or where nobody knows", () => {
    expect(untriedLanguage("pt-BR", ["en", "pt"])).toBeNull();
    expect(untriedLanguage("sw", [])).toBeNull();
  });
});
