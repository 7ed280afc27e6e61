import { describe, expect, it } from "vitest";
import { resolved, type Scene } from "./resolve/scene.js";

const contents = (text: string, scene: Scene): string[] => {
  const { report, statements } = resolved(text, scene).records;
  return statements.map(({ content }) => report.text.slice(...content));
};

describe("a statement", () => {
  it.each([
    ["en", "Malta denies it.", "denies", "it"],
    ["en", "Moscow denied that.", "denied", "that"],
    ["en", "Moscow said so on Monday.", "said", "so"],
    ["ru", "Москва отрицает это.", "отрицает", "это"],
    ["uk", "Київ заперечує це.", "заперечує", "це"],
    ["tr", "Ankara bunu yalanladı.", "yalanladı", "bunu"],
    ["es", "España dijo que no.", "dijo", "que no"],
    ["fr", "Paris dit cela.", "dit", "cela"],
    ["pt", "Lisboa nega isso.", "nega", "isso"],
    ["it", "Roma dice di no, lo dice.", "dice@2", "lo"],
    ["de", "Berlin bestreitet das.", "bestreitet", "das"],
    ["ar", "موسكو تنفي ذلك.", "تنفي", "ذلك"],
    ["fa", "تهران این را رد کرد.", "رد کرد", "این را"],
    ["zh", "北京否认这一点。", "否认", "这一点"],
  ])("says something, in %s: %s", (language, text, cue, says) => {
    expect(contents(text, { language, quotes: [{ cue, says }] })).toEqual([]);
  });

  it("may be a small word in quotation marks", () => {
    expect(contents("“No,” Lavrov said.", { quotes: [{ spk: "Lavrov", cue: "said", says: "No" }] })).toEqual([
      "No",
    ]);
  });

  it("is a whole clause where its head alone was read", () => {
    const text = "Analysts indicated that they expect a war; others do not.";
    expect(contents(text, { quotes: [{ cue: "indicated", says: "they" }] })).toEqual(["they expect a war"]);
    expect(
      contents("He hinted at a similar response.", { quotes: [{ cue: "hinted", says: "a@2" }] }),
    ).toEqual(["a similar response"]);
  });

  it("does not grow into another", () => {
    const quotes = [
      { cue: "said", says: "they" },
      { cue: "said", says: "expect a war" },
    ];
    expect(contents("Analysts said that they expect a war.", { quotes })).toEqual(["expect a war"]);
  });

  it("is not its speaker's name", () => {
    const text = "The Russian constitution says how a president leaves.";
    const quote = { spk: "Russian", cue: "says", says: "The Russian constitution" };
    expect(contents(text, { quotes: [quote] })).toEqual([]);
  });

  it("may have its speaker in the middle", () => {
    const text = "The road, Lavrov said on Monday, is open to everybody again.";
    const quote = {
      spk: "Lavrov",
      cue: "said",
      says: "The road, Lavrov said on Monday, is open to everybody again",
    };
    expect(contents(text, { quotes: [quote] })).toHaveLength(1);
  });
});
