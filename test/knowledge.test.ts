import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../src/knowledge/index.js";

const knowledge = loadKnowledge();
const code = (phrase: string): string | undefined => knowledge.named(phrase)?.entities[0]?.code;

describe("states", () => {
  it.each([
    ["Turkey", "TUR"],
    ["the Kremlin", "RUS.GOV"],
    ["Moscow", "RUS"],
    ["Россия", "RUS"],
    ["России", "RUS"],
    ["Москвы", "RUS"],
    ["Türkiye'nin", "TUR"],
    ["Rusya'ya", "RUS"],
    ["وروسيا", "RUS"],
    ["لتركيا", "TUR"],
    ["俄罗斯", "RUS"],
    ["U.S.", "USA"],
    ["US", "USA"],
    ["Russia's", "RUS"],
    ["Turks", "TUR"],
    ["Americans", "USA"],
  ])("%s is %s", (phrase, expected) => {
    expect(code(phrase)).toBe(expected);
  });

  it.each(["us", "turkey", "chad", "who", "", "   ", "__proto__", "constructor"])(
    "%j is no name",
    (phrase) => {
      expect(knowledge.named(phrase)).toBeNull();
    },
  );

  it("finds every name of a phrase, left to right", () => {
    const phrase = "Russian and Turkish officials met in Washington, D.C. with the US.";
    const found = knowledge.namesIn(phrase).map(({ span: [start, end] }) => phrase.slice(start, end));
    expect(found).toEqual(["Russian", "Turkish", "Washington", "US"]);
  });
});
