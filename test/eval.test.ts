import { describe, expect, it } from "vitest";
import type { Labelled, Prediction } from "../src/eval/labels.js";
import { score } from "../src/eval/score.js";
import { print, rows } from "../src/eval/table.js";
import { toPrediction } from "../src/resolve/index.js";
import { at, RECORDS } from "./fixture-records.js";

const GOLD: readonly Labelled[] = [
  {
    id: "a",
    text: "Turkey bought Russian missiles and NATO condemned it.",
    actors: [
      { span: [0, 6], code: "TUR" },
      { span: [14, 21], code: "RUS" },
      { span: [35, 39], code: "IGO", name: "NATO" },
    ],
    events: [
      { trigger: [7, 13], type: "COOPERATE", status: "actual", actor: [[0, 6]], recipient: [[14, 21]] },
      { trigger: [40, 49], type: "ACCUSE", status: "actual", actor: [[35, 39]], recipient: [[0, 6]] },
    ],
    relations: [
      {
        type: "ALIGNED",
        parties: [
          [0, 6],
          [14, 21],
        ],
      },
    ],
    quotes: [{ speaker: [35, 39], content: [14, 30] }],
  },
];

const scored = (prediction: Omit<Prediction, "id">) =>
  Object.fromEntries(rows(score(GOLD, new Map([["a", { id: "a", ...prediction }]]))));

describe("the scorer", () => {
  it("gives full marks for the labels themselves", () => {
    const figures = scored({
      events: [
        { event: "COOPERATE", status: "actual", trigger: [7, 13], actor: ["TUR"], recipient: ["RUS"] },
        { event: "ACCUSE", status: "actual", trigger: [40, 49], actor: ["IGO:NATO"], recipient: ["TUR.GOV"] },
      ],
      relations: [{ relation: "ALIGNED", parties: ["RUS", "TUR"] }],
      statements: [{ content: [14, 30], speaker_span: [35, 39] }],
      mentions: GOLD[0]?.actors.map(({ span, code }) => ({ span, code })) ?? [],
    });
    for (const [name, row] of Object.entries(figures)) expect(row[0], name).toBe(1);
    expect(Object.keys(figures)).toHaveLength(15);
  });

  it("counts each event given and each wanted once", () => {
    const one = {
      event: "COOPERATE",
      status: "planned",
      trigger: [8, 10],
      actor: ["TUR"],
      recipient: [],
    } as const;
    const figures = scored({ events: [one, one] });
    expect(figures.type).toEqual([0.5, 0.5, 0.5, 2, 2]);
    expect(figures["trigger+type"]).toEqual([0.5, 0.5, 0.5, 2, 2]);
    expect(figures["type+status"]?.[0]).toBe(0);
    expect(figures["type+actor"]?.[0]).toBe(0.5);
    expect(figures["type+actor+recipient"]?.[0]).toBe(0);
    expect(figures["dyads (type, source, target)"]).toEqual([0, 0, 0, 0, 2]);
    expect(figures["status accuracy on matched events"]).toEqual([0, 2]);
  });

  it("takes unknown countries and empty codes for nobody, and every body for one", () => {
    const event = { event: "ACCUSE", actor: ["INT"], recipient: ["UNK", ""] };
    expect(scored({ events: [event] })["type+actor"]).toEqual([0.667, 1, 0.5, 1, 2]);
    expect(scored({ events: [event] })["dyads (type, source, target)"]?.[3]).toBe(0);
  });

  it("finds a statement by half of the longer stretch", () => {
    const found = (content: readonly [number, number]) =>
      scored({ statements: [{ content }] })["statement content (overlap >= .5)"]?.[0];
    expect(found([14, 22])).toBe(1);
    expect(found([14, 21])).toBe(0);
  });

  it("counts passages without a prediction as missed", () => {
    expect(rows(score(GOLD, new Map())).get("type")).toEqual([0, 0, 0, 0, 2]);
  });

  it("rounds ties to the even digit", () => {
    const counts = new Map([["x", { right: 1, given: 16, wanted: 16 }]]);
    expect(rows({ counts, shares: new Map() }).get("x")?.[0]).toBe(0.062);
  });

  it("prints a line for each figure", () => {
    expect(print(score(GOLD, new Map())).split("\n")[2]).toMatch(/^type +0\.000 {2}0\.000 {2}0\.000 +0 +2$/);
  });
});

describe("a prediction", () => {
  it("holds what is scored of the records", () => {
    const prediction = toPrediction("p", RECORDS);
    expect(prediction.id).toBe("p");
    expect(prediction.events?.[0]).toMatchObject({ event: "COOPERATE", actor: ["TUR"], recipient: ["RUS"] });
    expect(prediction.statements?.[0]?.speaker_span).toEqual(at("Lavrov", 2));
    expect(prediction.mentions).toHaveLength(5);
  });
});
