import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cyclesIn, type Source, sourcesIn } from "./imports.js";

const SOURCES = sourcesIn(fileURLToPath(new URL("../src", import.meta.url)));

/** The room that a path stands in: its folder, `index` for the public face, `nouns` for the files beside it. */
function roomOf(path: string): string {
  if (path === "index.ts") return "index";
  return path.includes("/") ? (path.split("/")[0] ?? "") : "nouns";
}

/** What each room may import of the others. A type tells nothing at run time, so some may be taken further. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  nouns: ["nouns"],
  intake: ["intake", "nouns"],
  reader: ["reader", "nouns"],
  knowledge: ["knowledge", "nouns"],
  resolve: ["resolve", "nouns"],
  index: ["nouns", "intake", "reader", "resolve", "knowledge"],
  cli: ["cli", "index", "nouns", "intake", "reader", "resolve", "knowledge"],
  eval: ["eval", "index", "nouns", "resolve"],
};

/** Types that one room may take of another: the shape of what is handed over. */
const SHARED_TYPES: Readonly<Record<string, readonly string[]>> = {
  resolve: ["reader/reading.ts", "knowledge/knowledge.ts"],
};

/** Modules that reach files, clock, network or other processes. */
const OUTSIDE = /^node:(fs|fs\/promises|http|https|net|dgram|dns|child_process|worker_threads|process|os)$/;

/** Where the reader may reach outside: the model, its worker, and the file that opens them. */
const READER_DOORS = /^reader\/(onnx|worker|pool|model|open|index|session|engine)[a-z-]*\.ts$/;

const ownImports = (source: Source) => source.imports.filter(({ from }) => from.endsWith(".ts"));

describe("imports", () => {
  it.each(SOURCES.map((source) => [source.path, source] as const))(
    "of %s keep to the directions",
    (path, source) => {
      const room = roomOf(path);
      const wrong = ownImports(source).filter(({ from, typeOnly }) => {
        if (typeOnly && SHARED_TYPES[room]?.includes(from) === true) return false;
        return MAY_IMPORT[room]?.includes(roomOf(from)) !== true;
      });
      expect(wrong).toEqual([]);
    },
  );

  it("go in no circle", () => {
    expect(cyclesIn(SOURCES)).toEqual([]);
  });

  it("lead to files that are there", () => {
    const paths = new Set(SOURCES.map((source) => source.path));
    const missing = SOURCES.flatMap((source) =>
      ownImports(source).flatMap(({ from }) => (paths.has(from) ? [] : [`${source.path}: ${from}`])),
    );
    expect(missing).toEqual([]);
  });

  it("of onnxruntime stand in one file", () => {
    const users = SOURCES.filter((source) =>
      source.imports.some(({ from }) => from.startsWith("onnxruntime")),
    );
    expect(users.map((source) => roomOf(source.path))).toEqual(["reader"]);
  });

  it("of files, clock and network stand outside of reading and resolving", () => {
    const users = SOURCES.filter(({ path, imports }) => {
      const inside = roomOf(path) === "resolve" || (roomOf(path) === "reader" && !READER_DOORS.test(path));
      return inside && imports.some(({ from }) => OUTSIDE.test(from));
    });
    expect(users.map((source) => source.path)).toEqual([]);
  });
});

describe("what could differ from run to run", () => {
  const FLOW = SOURCES.filter(({ path }) =>
    ["intake", "reader", "resolve", "knowledge"].includes(roomOf(path)),
  );

  it.each([
    ["the clock", /\bDate\.now\b|\bnew Date\(\)|performance\.now/],
    ["chance", /Math\.random/],
    ["the machine's language", /localeCompare|toLocale[A-Z]/],
  ])("is not used: %s", (_, pattern) => {
    expect(FLOW.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path)).toEqual([]);
  });
});

describe("files", () => {
  it.each(SOURCES.map((source) => [source.path, source.text] as const))(
    "%s is short and typed",
    (_, text) => {
      expect(text.split("\n").length).toBeLessThanOrEqual(401);
      const exported = code(text).match(/^export [^\n]*\bany\b[^\n]*$/gm) ?? [];
      expect(exported.filter((line) => /[:<,|(]\s*any\b/.test(line))).toEqual([]);
    },
  );

  it("are named for what they hold", () => {
    const names = SOURCES.map(({ path }) => path.split("/").at(-1) ?? "");
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^(utils?|helpers?|common|manager|misc)\.ts$/.test(name))).toEqual([]);
  });
});

describe("the test itself", () => {
  const at = (path: string, ...from: string[]): Source => ({
    path,
    text: "",
    imports: from.map((one) => ({ from: one, typeOnly: false })),
  });

  it("finds a circle", () => {
    expect(cyclesIn([at("a.ts", "b.ts"), at("b.ts", "c.ts"), at("c.ts", "b.ts")])).toEqual([
      "b.ts → c.ts → b.ts",
    ]);
  });
});

/** The text without its comments. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
