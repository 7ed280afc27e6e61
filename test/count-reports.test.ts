import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { countReports } from "../src/intake/index.js";
import { folderWith } from "./run-cli.js";

it("counts lines, rows and files for a forecast, and gives up on standard input", async () => {
  const path = folderWith({
    "a.jsonl": '{"text":"a"}\n{"text":"b"}\n',
    "b.jsonl.gz": gzipSync('{"text":"a"}\n{"text":"b"}\n{"text":"c"}\n'),
    "c.csv": 'id,text\n1,"two\nlines"\n2,one\n',
    "d.txt": "a\nb\nc\n",
  });
  expect(await countReports([path("a.jsonl")])).toBe(2);
  expect(await countReports([path("c.csv")])).toBe(2);
  expect(await countReports([path(".")])).toBe(2 + 3 + 2 + 1);
  expect(await countReports([path("none.txt")])).toBe(1);
  expect(await countReports([path("a.jsonl"), "-"])).toBe(null);
});
