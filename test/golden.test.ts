import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Dragoman, openDragoman } from "../src/index.js";
import { goldenForm } from "./golden-form.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = join(ROOT, "examples/reports");
const GOLDEN = join(ROOT, "test/golden");

/** Where the records of an input are kept: `golden/<file>/records.txt`, with the line for files of several reports. */
function folderOf(where: string): string {
  const name = where.split("/").at(-1) ?? where;
  return join(GOLDEN, name.replace(":", "-line-"));
}

/**
 * Compares with what is kept. Writes it where nothing is kept yet, and beside it with `-changed` where it differs;
 * writes nothing in CI. `GOLDEN=write` keeps what comes out now.
 */
function compare(path: string, text: string): void {
  const changed = path.replace(/\.txt$/, "-changed.txt");
  const write = (to: string) => {
    if (process.env.CI) return;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  };
  if (!existsSync(path) || process.env.GOLDEN === "write") {
    write(path);
    if (process.env.CI) throw new Error(`${path} is missing: run the test without CI and commit it`);
    return;
  }
  if (readFileSync(path, "utf8") === text) rmSync(changed, { force: true });
  else write(changed);
  expect(text).toBe(readFileSync(path, "utf8"));
}

describe("the records of each bundled report", () => {
  let dragoman: Dragoman;
  beforeAll(() => {
    dragoman = openDragoman();
  });
  afterAll(() => dragoman.close());

  it.each(readdirSync(REPORTS).sort())("%s gives what is kept", async (name) => {
    for await (const outcome of dragoman.readAll([join(REPORTS, name)])) {
      if (!outcome.ok) throw new Error(`${outcome.where}: ${outcome.reason}`);
      const folder = folderOf(outcome.where);
      compare(join(folder, "text.txt"), `${outcome.records.report.text}\n`);
      compare(join(folder, "records.txt"), goldenForm(outcome.records));
    }
  });
});
