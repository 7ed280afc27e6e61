import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Records } from "../src/record.js";

/** The command line as built. */
export const CLI = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

/** What a run of `dragoman` left behind. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line with these arguments, standard input and variables. */
export function dragoman(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, NO_COLOR: "", FORCE_COLOR: "", ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    err += text;
  });
  child.stdin.on("error", () => undefined).end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

/** The records of each line. */
export const recordsOf = ({ out }: Ran): readonly Records[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** A folder with these files, gone when the test has ended. Gives the path of a name in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
}
