import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { figuresOf } from "../src/eval/pairs.js";
import { openDragoman, parseMarked, UserError } from "../src/index.js";
import { readModelSettings } from "../src/reader/model-files.js";
import { NO_ROOTS, rootsAt, tokenAt } from "../src/reader/roots.js";
import { CLI } from "./run-cli.js";

const MODEL = fileURLToPath(new URL("../model", import.meta.url));
const MARKED = "<s>Portugal</s> sent two planes with medicine to <t>Mozambique</t> after the storm.";

const dragoman = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [CLI, "relation", ...args], {
    encoding: "utf8",
    input,
    env: { ...process.env, NO_COLOR: "1" },
  });

describe("the roots of a pair", () => {
  const tokens = { starts: new Int32Array([0, 0, 5, 9]), ends: new Int32Array([0, 4, 9, 9]) };

  it("are read at the first token of each side, at the token of nobody where one is not named", () => {
    expect([tokenAt(tokens, [0, 4]), tokenAt(tokens, [6, 7]), tokenAt(tokens, null)]).toEqual([1, 2, 0]);
    expect(tokenAt(tokens, [4, 5])).toBeNull();
  });

  it("are probabilities, the likeliest first", () => {
    const scores = new Float32Array([9, 9, 0, Math.log(3), 9, 9, 9, 9]);
    expect(rootsAt(scores, 2, ["AID", "ACCUSE"], 0, 1)).toEqual([
      { root: "ACCUSE", probability: expect.closeTo(0.75) },
      { root: "AID", probability: expect.closeTo(0.25) },
    ]);
  });

  it("are counted root by root", () => {
    expect(figuresOf(["AID", "AID", "COERCE"], ["AID", "COERCE", "COERCE"])).toMatchObject({
      accuracy: expect.closeTo(2 / 3),
      macro: expect.closeTo(2 / 3),
      roots: { AID: { labelled: 2 }, COERCE: { labelled: 1 } },
    });
  });
});

describe("a model without roots", () => {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-no-roots-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { roots: _, ...settings } = JSON.parse(readFileSync(join(MODEL, "reader.json"), "utf8"));
  const beside = (name: string) => relative(folder, join(MODEL, name));
  const [file, vocabulary] = [beside(settings.file), beside(settings.vocabulary)];
  writeFileSync(join(folder, "reader.json"), JSON.stringify({ ...settings, file, vocabulary }));

  it("is refused by the command in one line", () => {
    const { status, stdout, stderr } = dragoman(["--model", folder, "--json", MARKED]);
    expect([status, stdout, stderr]).toEqual([1, "", `dragoman: ${NO_ROOTS}\n`]);
  });

  it("is refused by the library, which tells beforehand", async () => {
    const library = openDragoman({ model: folder });
    await expect(library.relation(parseMarked(MARKED))).rejects.toThrow(new UserError(NO_ROOTS));
    expect(await library.roots()).toEqual([]);
    await library.close();
  });
});

// A model that was made before the head is tried above.
if (readModelSettings().roots.length > 0)
  describe("dragoman relation", () => {
    const told = (lines: string) =>
      lines
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));

    it("tells a source's act from its target's, and the same in a library", async () => {
      const { status, stdout } = dragoman([MARKED]);
      expect([status, stdout]).toEqual([
        0,
        expect.stringMatching(/^Portugal → Mozambique {2}AID [01]\.\d\d {2}\(.*\)\n$/),
      ]);
      const library = openDragoman();
      const roots = await library.relation(parseMarked(MARKED));
      await library.close();
      expect(roots[0]?.root).toBe("AID");
      expect(roots).toHaveLength(15);
      expect(roots.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    });

    it("reads a pipe line by line, and names what it cannot read", () => {
      const input = "<s>Riga</s> condemned <t>Minsk</t>.\n\nno marks\r\n<s>Oslo</s> aided <t>Lviv</t>.\n";
      const { status, stdout, stderr } = dragoman(["--jsonl"], input);
      const lines = told(stdout);
      expect(lines.map(({ text }) => text)).toEqual(["Riga condemned Minsk.", "Oslo aided Lviv."]);
      expect(lines[0]).toMatchObject({ source: [0, 4], target: [15, 20] });
      expect(stderr).toMatch(/^unreadable: passage 3: nothing is marked[^\n]*\n$/);
      expect(status).toBe(3);
    });

    it("finds sides by words, and says the same as by marks", () => {
      const plain = MARKED.replace(/<[^>]*>/g, "");
      const byMarks = dragoman(["--jsonl", MARKED]).stdout;
      const words = ["--source", "Portugal", "--target", "Mozambique"];
      expect(dragoman(["--jsonl", ...words, plain]).stdout).toBe(byMarks);
      expect(JSON.parse(dragoman(["--json", ...words], `${plain}\n`).stdout)).toEqual(told(byMarks));
    });

    it("names a passage that is too long, and goes on", () => {
      const long = `<s>Riga</s> and <t>Minsk</t> met. ${"They met again in the old town. ".repeat(60)}`;
      const { status, stdout, stderr } = dragoman([long, "<s>Riga</s> met <t>Minsk</t>."]);
      expect([status, stdout.split("\n").length]).toEqual([3, 2]);
      expect(stderr).toMatch(/^unreadable: passage 1: the passage is too long: \d+ pieces[^\n]*\n$/);
    });

    it("keeps what is marked from steering the terminal", () => {
      const { stdout } = dragoman(["<s>Ri\u001b[31mga</s> met <t>Minsk</t>."]);
      expect(stdout).not.toContain("\u001b");
    });
  });
