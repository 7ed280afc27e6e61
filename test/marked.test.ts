import { describe, expect, it } from "vitest";
import { parseMarked, type SideWords } from "../src/marked.js";

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

  it("finds a side without marks by its words, by themselves before within longer ones", () => {
    const spans = (marked: string, words: SideWords) => {
      const { text, source, target } = parseMarked(marked, words);
      return [source, target].map((span) => span && [span[0], text.slice(...span)]);
    };
    expect(spans("Omanis met Iran's and <t>Oman's</t> envoys.", { source: "Iran", target: "Iran" })).toEqual([
      [11, "Iran"],
      [22, "Oman's"],
    ]);
    expect(spans("Iranian ships left Iran.", { source: "Iran" })).toEqual([[19, "Iran"], null]);
    expect(spans("Iranian ships left.", { target: "Iran" })).toEqual([null, [0, "Iran"]]);
    expect(spans("中国谴责日本", { source: "中国", target: "日本" })).toEqual([
      [0, "中国"],
      [4, "日本"],
    ]);
    for (const source of ["Minsk", "", " "]) {
      expect(() => parseMarked("Riga met <t>Oslo</t>.", { source })).toThrow(
        /^“.*” does not occur in [^\n]*$/,
      );
    }
  });

  it.each(["no marks", "<s>Riga", "Riga</s>", "<s>Riga</s> and <s>Minsk</s>", "<s>Riga</t>", "<s>a<s>b</s>"])(
    "is refused in one line where marks are missing or not paired: %s",
    (marked) => {
      expect(() => parseMarked(marked)).toThrow(/^[^\n]*(marked|must stand once each)[^\n]*$/);
    },
  );
});
