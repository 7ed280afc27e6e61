import { describe, expect, it } from "vitest";
import { bestRecall, bins, calibrationError, curve, grades } from "../src/eval/confidence.js";
import { full, fullJson } from "../src/eval/full.js";
import { printFull } from "../src/eval/full-table.js";
import type { Labelled, LabelledEvent, Prediction, ToldEvent } from "../src/eval/labels.js";
import type { EventType, Status } from "../src/ontology.js";
import type { Span } from "../src/span.js";

/** An event at a trigger ten characters long, the n-th of the passage. */
const at = (n: number): Span => [10 * n, 10 * n + 9];

const label = (n: number, type: EventType, more: Partial<LabelledEvent> = {}): LabelledEvent => ({
  trigger: at(n),
  type,
  status: "actual",
  actor: [],
  recipient: [],
  ...more,
});

const told = (n: number, event: string, more: Partial<ToldEvent> = {}): ToldEvent => ({
  event,
  status: "actual",
  trigger: at(n),
  actor_spans: [],
  recipient_spans: [],
  ...more,
});

const passage = (events: readonly LabelledEvent[], more: Partial<Labelled> = {}): Labelled => ({
  id: "a",
  text: "",
  actors: [],
  events,
  relations: [],
  quotes: [],
  ...more,
});

const measured = (gold: Labelled, prediction: Omit<Prediction, "id">) =>
  full([gold], new Map([["a", { id: "a", ...prediction }]]));

const spans = (gold: Labelled, prediction: Omit<Prediction, "id">) =>
  Object.fromEntries(
    [...measured(gold, prediction).spans].map(([name, { right, given, wanted }]) => [
      name,
      [right, given, wanted],
    ]),
  );

describe("spans", () => {
  it("of actors must meet on both sides", () => {
    const gold = passage([label(1, "ASSAULT", { actor: [at(5)], recipient: [at(6), at(7)] })]);
    const parties = (actor_spans: readonly Span[], recipient_spans: readonly Span[]) => {
      const all = spans(gold, { events: [told(3, "ASSAULT", { actor_spans, recipient_spans })] });
      return [all["type+actor"]?.[0], all["type+actor+recipient"]?.[0]];
    };
    expect(parties([[52, 54]], [[60, 79]])).toEqual([1, 1]);
    expect(parties([at(5)], [at(6)])).toEqual([1, 0]);
    expect(parties([at(5), at(6)], [at(6), at(7)])).toEqual([0, 0]);
    expect(parties([], [at(6), at(7)])).toEqual([0, 0]);
  });

  it("of triggers need no type, and types no trigger", () => {
    const gold = passage([label(1, "ASSAULT"), label(2, "AID", { status: "planned" })]);
    const figures = spans(gold, { events: [told(1, "AID"), told(2, "ASSAULT"), told(2, "AID")] });
    expect(figures.trigger).toEqual([2, 3, 2]);
    expect(figures.type).toEqual([2, 3, 2]);
    expect(figures["trigger+type"]).toEqual([1, 3, 2]);
    expect(figures["trigger+type+status"]).toEqual([0, 3, 2]);
  });

  it("of places, times and mentions are exact", () => {
    const gold = passage([label(1, "AID", { place: [at(3)], time: [at(4), at(5)] })], {
      actors: [{ span: at(7), code: "RUS" }],
    });
    const figures = spans(gold, {
      events: [told(1, "AID", { place: [at(3)], time: [[40, 48]] })],
      mentions: [
        { span: at(7), code: "TUR" },
        { span: at(8), code: "RUS" },
      ],
    });
    expect(figures.place).toEqual([1, 1, 1]);
    expect(figures.time).toEqual([0, 1, 2]);
    expect(figures.mention).toEqual([1, 2, 1]);
  });

  it("of relations and quotes join their parties and speakers", () => {
    const gold = passage([], {
      relations: [{ type: "AT_ODDS", parties: [at(1), at(2)] }],
      quotes: [
        { cue: at(3), content: at(4), speaker: at(5) },
        { cue: null, content: at(6), speaker: null },
      ],
    });
    const figures = spans(gold, {
      relations: [{ relation: "AT_ODDS", parties: [], party_spans: [at(1), at(2)] }],
      statements: [{ content: at(4), cue: at(3), speaker_span: at(6) }, { content: at(6) }],
    });
    expect(figures["relation+parties"]).toEqual([1, 1, 1]);
    expect(figures.quote).toEqual([1, 2, 2]);
    expect(figures["quote+speaker"]).toEqual([0, 1, 1]);
  });

  it("are left out where a coder gives none", () => {
    const figures = spans(passage([label(1, "AID")]), { events: [{ event: "AID" }] });
    expect(figures).toEqual({ type: [1, 1, 1] });
  });
});

describe("matched events", () => {
  const status = (one: Status) => ({ status: one });

  it("give the accuracy of modes, where the label has one, and the F1 of contexts", () => {
    const gold = passage([
      label(1, "AID", { mode: "economic", context: ["economic", "health"] }),
      label(2, "AID", { mode: "military", context: ["military"] }),
      label(3, "AGREE", { context: [] }),
    ]);
    const { matched } = measured(gold, {
      events: [
        told(1, "AID", { mode: "economic", context: ["economic"] }),
        told(2, "AID", { mode: null, context: ["military"] }),
        told(3, "AGREE", { mode: null, context: ["legal"] }),
      ],
    });
    expect(matched?.shares.get("mode accuracy on matched events")).toEqual({ right: 1, of: 2 });
    expect(matched?.counts.get("context on matched events")).toEqual({ right: 2, given: 3, wanted: 3 });
  });

  it("give the confusions of statuses, those of another type left out", () => {
    const gold = passage([
      label(1, "AID", status("planned")),
      label(2, "AID", status("planned")),
      label(3, "AID"),
    ]);
    const { statuses } = measured(gold, {
      events: [told(1, "AID"), told(2, "AID", status("planned")), told(3, "ASSAULT", status("denied"))],
    });
    expect([...(statuses?.get("planned") ?? [])]).toEqual([
      ["actual", 1],
      ["planned", 1],
    ]);
    expect(statuses?.size).toBe(1);
  });
});

describe("types", () => {
  const gold = passage([label(1, "AID"), label(2, "REJECT"), label(3, "ACCUSE")]);
  const events = [told(1, "ASSAULT"), told(1, "AID"), told(2, "ACCUSE"), told(8, "AID")];

  it("are confused where triggers overlap, the same type taken first", () => {
    const { types } = measured(gold, { events });
    expect(Object.fromEntries([...(types ?? [])].map(([name, row]) => [name, [...row]]))).toEqual({
      AID: [["AID", 1]],
      REJECT: [["ACCUSE", 1]],
      ACCUSE: [["missed", 1]],
      "made up": [
        ["ASSAULT", 1],
        ["AID", 1],
      ],
    });
  });

  it("have figures of their own, wherever they stand", () => {
    const { byType } = measured(gold, { events });
    expect([...byType.keys()]).toEqual(["ACCUSE", "AID", "ASSAULT", "REJECT"]);
    expect(byType.get("ACCUSE")).toEqual({ right: 1, given: 1, wanted: 1 });
    expect(byType.get("AID")).toEqual({ right: 1, given: 2, wanted: 1 });
    expect(byType.get("ASSAULT")).toEqual({ right: 0, given: 1, wanted: 0 });
  });
});

describe("confidence", () => {
  const gold = passage([1, 2, 3, 4].map((n) => label(n, "AID")));
  const sure = (n: number, event: string, confidence: number) => told(n, event, { confidence });
  const graded = (...events: readonly ToldEvent[]) =>
    grades([gold], new Map([["a", { id: "a", events }]])) ?? { events: [], wanted: 0 };

  it("cuts the precision-recall curve", () => {
    const levels = curve(graded(sure(1, "AID", 0.95), sure(9, "AID", 0.65), sure(2, "AGREE", 0.2)));
    expect(levels.map(({ least }) => least)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(levels[2]).toMatchObject({
      type: { right: 2, given: 3, wanted: 4 },
      onTrigger: { right: 1, given: 3 },
    });
    expect(levels[6]).toMatchObject({ type: { right: 2, given: 2 }, onTrigger: { right: 1, given: 2 } });
    expect(levels[9]).toMatchObject({ type: { right: 1, given: 1 }, onTrigger: { right: 1, given: 1 } });
  });

  it("tells the best recall at a precision, events of one confidence taken together", () => {
    const all = graded(
      sure(1, "AID", 0.9),
      sure(2, "AGREE", 0.8),
      sure(2, "AID", 0.7),
      sure(3, "AID", 0.7),
      sure(4, "AGREE", 0.7),
    );
    expect(bestRecall(all, 0.6)).toEqual({ least: 0.7, precision: 0.6, recall: 0.75 });
    expect(bestRecall(all, 0.75)).toEqual({ least: 0.9, precision: 1, recall: 0.25 });
    expect(bestRecall(graded(sure(1, "AGREE", 0.9)), 0.5)).toBeNull();
  });

  it("is held against what is right, by tenths", () => {
    const all = bins(graded(sure(1, "AID", 0.9), sure(2, "AGREE", 1), sure(3, "AID", 0.5)).events);
    expect(all[9]).toEqual({ from: 0.9, events: 2, confidence: 0.95, right: 1 });
    expect(all[5]).toEqual({ from: 0.5, events: 1, confidence: 0.5, right: 1 });
    expect(calibrationError(all)).toBeCloseTo((2 * 0.45 + 0.5) / 3);
  });

  it("is not judged where a coder tells none", () => {
    expect(measured(gold, { events: [told(1, "AID")] }).confidence).toBeNull();
  });
});

describe("the figures of --full", () => {
  const gold = passage([label(1, "AID", { mode: "economic", context: ["economic"] }), label(2, "REJECT")]);
  const prediction = {
    events: [
      told(1, "AID", { mode: "economic", context: ["economic"], confidence: 0.91 }),
      told(2, "YIELD", { confidence: 0.42 }),
    ],
  };

  it("are printed at most 100 characters wide", () => {
    const text = printFull(measured(gold, prediction));
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    expect(text).toMatch(/^type\+actor +0\.500 {2}0\.500 {2}0\.500 +2 +2$/m);
    expect(text).toMatch(/^mode accuracy on matched events +1\.000 {2}of 1$/m);
    expect(text).toMatch(/^best recall of type at precision >= 0\.85: 0\.500, from 0\.910 on/m);
    expect(text).toMatch(/^0\.4 +1 +0\.420 {2}0\.000$/m);
    expect(text).toMatch(/^expected calibration error 0\.255$/m);
  });

  it("are plain values in JSON", () => {
    expect(fullJson(measured(gold, prediction))).toMatchObject({
      spans: { "trigger+type": [0.5, 0.5, 0.5, 2, 2] },
      by_type: { AID: [1, 1, 1, 1, 1], REJECT: [0, 0, 0, 0, 1] },
      matched: { "mode accuracy on matched events": [1, 1] },
      statuses: { actual: { actual: 1 } },
      types: { AID: { AID: 1 }, REJECT: { YIELD: 1 } },
      confidence: {
        "best_recall_at_0.85": { least: 0.91, precision: 1, recall: 0.5 },
        calibration_error: 0.255,
      },
    });
  });

  it("are null where the predictions hold nothing to measure them by", () => {
    const { matched, statuses, types, confidence } = measured(gold, { events: [{ event: "AID" }] });
    expect([matched, statuses, types, confidence]).toEqual([null, null, null, null]);
  });
});
