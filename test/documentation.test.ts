import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { buildProgram } from "../src/cli/program.js";
import { CONTEXTS, EVENT_TYPES, STATUSES } from "../src/ontology.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const CLI = read("docs/cli.md");

const nothing = async () => undefined;
const PROGRAM = buildProgram(
  { read: nothing, explain: nothing, relation: nothing, schema: nothing },
  "0",
  nothing,
);

describe("docs/cli.md", () => {
  it.each(PROGRAM.commands.map((command) => [command.name(), command] as const))(
    "tells of %s and its options",
    (name, command) => {
      expect(CLI).toContain(`## dragoman ${name}\n`);
      for (const option of flagsOf(command)) expect(CLI).toMatch(new RegExp(`\`${option}[ \`]`));
    },
  );

  it("speaks of no option that is not there", () => {
    const known = new Set(["--help", "--version", ...PROGRAM.commands.flatMap(flagsOf)]);
    const section = CLI.slice(0, CLI.indexOf("## For those who work on Dragoman"));
    expect([...new Set(section.match(/--[a-z][a-z-]+/g))].filter((flag) => !known.has(flag))).toEqual([]);
  });

  it("tells of every script of the package", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const own = ["start", "test", "eval", "bench"].filter((name) => scripts[name] !== undefined);
    for (const name of own) expect(CLI).toMatch(new RegExp(`\`npm (run )?${name}\\b`));
  });
});

describe("docs/records.md", () => {
  const RECORDS = read("docs/records.md");
  const schema = JSON.parse(read("docs/records.schema.json"));

  it("names every field of every record", () => {
    for (const name of ["report", "actor", "event", "statement", "relation", "date", "place"]) {
      for (const field of Object.keys(schema.$defs[name].properties)) {
        expect(RECORDS, `${name}.${field}`).toContain(`\`${field}\``);
      }
    }
    for (const field of schema.required) expect(RECORDS).toContain(`\`${field}\``);
  });

  it("names every type and status", () => {
    for (const word of [...EVENT_TYPES, ...STATUSES]) expect(RECORDS).toContain(word);
    expect(CONTEXTS.length).toBe(37);
  });
});

describe("the samples in the documents", () => {
  it("are what the command line really prints", () => {
    const run = spawnSync(process.execPath, [join(ROOT, "scripts/samples.mjs"), "--check"], {
      encoding: "utf8",
    });
    expect(run.stdout + run.stderr).toBe("");
  });
});

describe("links between documents", () => {
  const DOCUMENTS = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/cli.md",
    "docs/records.md",
  ];

  it.each(DOCUMENTS)("of %s lead somewhere", (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) => link);
    const missing = links.filter((link) => !existsSync(join(ROOT, dirname(path), link)));
    expect(missing).toEqual([]);
  });
});

const flagsOf = (command: Command): readonly string[] =>
  command.options.flatMap((option) =>
    option.long === undefined || option.long === null ? [] : [option.long],
  );
