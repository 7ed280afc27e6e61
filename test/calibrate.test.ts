import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { calibrated } from "../src/calibration.js";
import { calibrate } from "../src/eval/calibrate.js";
import { after, crossFitted, fitLine, fitness } from "../src/eval/fit.js";
import { type Outcome, outcomes } from "../src/eval/outcomes.js";
import { logit } from "../src/log-odds.js";

/** So many records of a confidence, and how many of them are right. */
const told = (confidence: number, of: number, right: number): readonly Outcome[] =>
  Array.from({ length: of }, (_, k) => ({ confidence, right: k < right }));

/** Told at 0.8 and 0.2, right in 65 and 35 of 100: too sure on both sides alike. */
const TOO_SURE = [...told(0.8, 10_000, 6500), ...told(0.2, 10_000, 3500)];

describe("a fitted line", () => {
  it("makes confidence the share of right ones", () => {
    const line = fitLine(TOO_SURE);
    expect(line[0]).toBeCloseTo(logit(0.65) / logit(0.8), 2);
    expect(line[1]).toBeCloseTo(0, 2);
    expect(calibrated(0.8, line)).toBeCloseTo(0.65, 2);
  });

  it("changes nothing where nothing is told, or all is as sure as it should be", () => {
    expect(fitLine([])).toEqual([1, 0]);
    const line = fitLine([...told(0.8, 100, 80), ...told(0.3, 100, 30)]);
    expect(line[0]).toBeCloseTo(1);
    expect(line[1]).toBeCloseTo(0);
  });

  it("never turns the order round, and has an end where all is right", () => {
    expect(fitLine([...told(0.9, 50, 5), ...told(0.1, 50, 45)])[0]).toBe(0.1);
    const [slope, offset] = fitLine([...told(1, 40, 40), ...told(0.6, 3, 3)]);
    expect([slope, offset].every(Number.isFinite)).toBe(true);
  });

  it("goes on top of the one before", () => {
    const [first, second] = [[0.5, -1] as const, [2, 0.3] as const];
    expect(calibrated(calibrated(0.7, first), second)).toBeCloseTo(calibrated(0.7, after(second, first)));
  });
});

describe("fitness", () => {
  it("is judged on passages that the line was not fitted on", () => {
    const groups = Array.from({ length: 100 }, () => [...told(0.8, 20, 13), ...told(0.2, 20, 7)]);
    expect(fitness(groups.flat()).error).toBeCloseTo(0.15);
    expect(fitness(crossFitted(groups, 5)).error).toBeLessThan(0.01);
  });
});

const PASSAGE = {
  id: "a",
  text: "",
  actors: [],
  events: [{ trigger: [0, 5], type: "AID", status: "actual", actor: [], recipient: [] }],
  relations: [{ trigger: [10, 15], type: "ALIGNED", parties: [] }],
  quotes: [{ speaker: null, content: [20, 30] }],
} as const;

describe("outcomes", () => {
  it("are right for one record a label, of the same kind and place", () => {
    const aid = { event: "AID", trigger: [3, 6], confidence: 0.9 } as const;
    const { event, relation, statement } = outcomes(PASSAGE, {
      id: "a",
      events: [aid, { ...aid, confidence: 0.8 }],
      relations: [
        { relation: "AT_ODDS", parties: [], trigger: [10, 15], confidence: 0.7 },
        { relation: "ALIGNED", parties: [], trigger: [14, 18], confidence: 0.6 },
      ],
      statements: [
        { content: [26, 30], confidence: 0.5 },
        { content: [22, 30], confidence: 0.4 },
      ],
    });
    const right = (all: readonly Outcome[]) => all.map((one) => [one.confidence, one.right]);
    expect(right(event)).toEqual([
      [0.9, true],
      [0.8, false],
    ]);
    expect(right(relation)).toEqual([
      [0.7, false],
      [0.6, true],
    ]);
    expect(right(statement)).toEqual([
      [0.5, false],
      [0.4, true],
    ]);
  });
});

describe("the calibration of a model", () => {
  const folder = mkdtempSync(join(tmpdir(), "calibrate-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, ...objects: readonly object[]) => {
    const path = join(folder, name);
    writeFileSync(path, objects.map((one) => `${JSON.stringify(one)}\n`).join(""));
    return path;
  };
  const ids = Array.from({ length: 120 }, (_, k) => `p${k}`);
  const labelled = file("labelled.jsonl", ...ids.map((id) => ({ ...PASSAGE, id })));
  const predicted = file(
    "predicted.jsonl",
    ...ids.map((id, k) => ({
      id,
      events: [{ event: k % 2 ? "AID" : "AGREE", trigger: [0, 5], confidence: 0.9 }],
    })),
  );

  it("is written beside what else the settings hold, where there is enough to fit on", () => {
    const settings = file("reader.json", { name: "made-up", calibration: { relation: [0.7, 0] } });
    expect(calibrate([settings, labelled, predicted])).toBe(0);
    const { name, calibration } = JSON.parse(readFileSync(settings, "utf8"));
    expect([name, calibration.relation, calibration.statement]).toEqual(["made-up", [0.7, 0], undefined]);
    expect(calibrated(0.9, calibration.event)).toBeCloseTo(0.5, 1);
  });

  it("refuses what does not fit together", () => {
    const settings = file("other.json", { name: "made-up" });
    expect(calibrate([settings, labelled])).toBe(2);
    expect(calibrate([settings, labelled, file("none.jsonl", { id: "p0" })])).not.toBe(0);
    expect(calibrate([join(folder, "missing.json"), labelled, predicted])).not.toBe(0);
    expect(JSON.parse(readFileSync(settings, "utf8"))).toEqual({ name: "made-up" });
  });
});
