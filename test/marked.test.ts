import { describe, expect, it } from "vitest";
import { parseMarked } from "../src/marked.js";

describe("a marked passage", () => {
  it("is its text, with the spans of source and target in it", () => {
    const { text, source, target } = parseMarked("On Monday <s>Riga</s> expelled <t>Minsk's</t> envoy.");
    expect(text).toBe("On Monday Riga expelled Minsk's envoy.");
    expect([source, target].map((span) => text.slice(...(span ?? [0, 0])))).toEqual(["Riga", "Minsk's"]);
  });

  it("may have the target first, or one side alone", () => {
    expect(parseMarked("<t>Минск</t> осуждён <s>Ригой</s>")).toEqual({
      text: "Минск осуждён Ригой",
      source: [14, 19],
      target: [0, 5],
    });
    expect(parseMarked("<s>Riga</s> protested.").target).toBeNull();
  });

  it.each(["no marks", "<s>Riga", "Riga</s>", "<s>Riga</s> and <s>Minsk</s>", "<s>Riga</t>", "<s>a<s>b</s>"])(
    "is refused in one line where marks are missing or not paired: %s",
    (marked) => {
      expect(() => parseMarked(marked)).toThrow(/^[^\n]*(marked|must stand once each)[^\n]*$/);
    },
  );
});
