import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWhite, normalForm } from "../src/reader/normal-form.js";
import { parsePieces } from "../src/reader/pieces.js";
import { tokenizerOf } from "../src/reader/tokenizer.js";

const file = (name: string) => readFileSync(new URL(`./tokenizer/${name}`, import.meta.url), "utf8");

/** What Hugging Face `tokenizers` makes of each line with the same pieces: `training/tokenizer_reference.py`. */
interface Line {
  readonly text: string;
  readonly ids: readonly number[];
  readonly offsets: readonly number[];
}
const reference: readonly Line[] = file("reference.jsonl")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));
const tokenizer = tokenizerOf(parsePieces(file("pieces.tsv")));
const signs = [..." \t\n\u00a0é́ﬁ½ｶﾞ한ㄱㅏ😀مَ▁<s>."];
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...signs), fc.string({ unit: "binary", maxLength: 1 })),
});
const plain = (text: string) => text.normalize("NFKC") === text.replace(/\s/g, " ");

describe("the tokenizer", () => {
  it("gives the same ids as the Python tokenizer, in all languages and scripts", () => {
    const ours = reference.map(({ text }) => Array.from(tokenizer.encode(text).ids));
    expect(ours).toEqual(reference.map((line) => line.ids));
  });

  it("gives the same offsets, but that a token of a composed character covers all of its source", () => {
    const differing = reference.filter(({ text, offsets }) => {
      const { starts, ends } = tokenizer.encode(text);
      return plain(text) && !offsets.every((at, k) => at === (k % 2 ? ends : starts)[k >> 1]);
    });
    expect(differing.map((line) => line.text)).toEqual([]);
  });

  it("keeps offsets inside the text, in order, and never starts a word on its space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { ids, starts, ends } = tokenizer.encode(text);
        for (let k = 1; k < ids.length - 1; k++) {
          const [start, end] = [starts[k] as number, ends[k] as number];
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(ends[k - 1] as number);
          if (start < end) expect(text.slice(start, end)).not.toMatch(/^[ \t\n]/);
        }
      }),
    );
  });

  it("leaves no character but white space without a token", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends } = tokenizer.encode(text);
        const covered = new Set<number>();
        starts.forEach((start, k) => {
          for (let at = start; at < (ends[k] as number); at++) covered.add(at);
        });
        const bare = Array.from({ length: text.length }, (_, at) => at).filter((at) => !covered.has(at));
        expect(bare.filter((at) => !isWhite(text.charCodeAt(at)))).toEqual([]);
      }),
    );
  });

  it("reads a word of a million letters without fuss", () => {
    expect(tokenizer.encode("ab".repeat(500_000)).ids.length).toBeGreaterThan(1000);
  });
});

describe("the normal form", () => {
  it("is NFKC with one space for each run of white space, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = text
          .normalize("NFKC")
          .replace(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu, " ");
        expect(normalForm(text).text).toBe(expected);
      }),
    );
  });

  it("says where each of its characters comes from", () => {
    const { text, starts, ends } = normalForm("ﬁ ½x");
    expect(text).toBe("fi 1⁄2x");
    expect([...starts]).toEqual([0, 0, 1, 2, 2, 2, 3]);
    expect([...ends]).toEqual([1, 1, 2, 3, 3, 3, 4]);
  });
});

describe("a vocabulary file", () => {
  it("may hold any sign in a piece", () => {
    const { texts, scores } = parsePieces("<s>\t0\n\u0085\t-13.375\n\u2581a\t-1.5\n");
    expect(texts).toEqual(["<s>", "\u0085", "\u2581a"]);
    expect([...scores]).toEqual([0, -13.375, -1.5]);
  });

  it("is refused, with the line, where a line is no piece and score", () => {
    expect(() => parsePieces("<s>\t0\nword\n")).toThrow("line 2");
  });
});
