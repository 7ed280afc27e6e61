import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../src/error.js";
import { byteLines } from "../src/intake/byte-lines.js";
import { csvRecords } from "../src/intake/csv-records.js";
import { type Intake, type IntakeOptions, openReports } from "../src/intake/index.js";
import { jsonItems } from "../src/intake/json-items.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-intake-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SENTENCE = "The foreign ministers of both countries met in Geneva on Friday.";

/** Writes a file and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

async function open(inputs: string | readonly string[], options: IntakeOptions = {}): Promise<Intake[]> {
  return all(openReports([inputs].flat(), options));
}

/** Each result in short: `where: text` or `where! reason`, the folder left out. */
const shortly = (results: readonly Intake[]): string[] =>
  results.map((result) =>
    (result.ok ? `${result.where}: ${result.report.text}` : `${result.where}! ${result.reason}`).replaceAll(
      `${folder}/`,
      "",
    ),
  );

const stdin = (...chunks: (string | Buffer)[]): IntakeOptions => ({ stdin: Readable.from(chunks) });

describe("inputs", () => {
  it("a folder is read in the order of paths, known endings only, gzip or not, hidden files left out", async () => {
    file("tree/b/two.txt.gz", gzipSync("Second."));
    file("tree/a.md", "# A title\n\nFirst, with **force** and [a link](https://x.example).");
    file("tree/c.jsonl", '{"text":"Third."}\n{"text":"Fourth."}');
    file("tree/notes.docx", "no");
    file("tree/.hidden.txt", "no");
    file("tree/node_modules/x.txt", "no");
    expect(shortly(await open(join(folder, "tree")))).toEqual([
      "tree/a.md: A title\n\nFirst, with force and a link.",
      "tree/b/two.txt.gz: Second.",
      "tree/c.jsonl:1: Third.",
      "tree/c.jsonl:2: Fourth.",
    ]);
  });

  it("a pattern is followed where no such path exists, and a file of that very name comes first", async () => {
    file("glob/1.txt", "One.");
    file("glob/2.txt", "Two.");
    expect(shortly(await open(join(folder, "glob/*.txt")))).toEqual(["glob/1.txt: One.", "glob/2.txt: Two."]);
    file("glob/[12].txt", "Brackets.");
    expect(shortly(await open(join(folder, "glob/[12].txt")))).toEqual(["glob/[12].txt: Brackets."]);
    expect(shortly(await open(join(folder, "glob/*.xyz")))).toEqual([
      "glob/*.xyz! matches no file; check the pattern",
    ]);
  });

  it("a file without a known ending is known by what is in it", async () => {
    expect(shortly(await open(file("dump.log", `{"text":"One."}\n{"text":"Two."}`)))).toHaveLength(2);
    const page = await open(file("saved", `<html><body><p>${SENTENCE}</p></body></html>`));
    expect(page[0]?.ok && page[0].report.read_as.form).toBe("html");
  });

  it.each([
    ["JSONL", `{"id":1,"text":"One."}\n{"id":2,"text":"Two."}\n`, ["-:1: One.", "-:2: Two."]],
    ["one JSON line", `{"text":"One."}`, ["-:1: One."]],
    ["JSON", `{\n "text": "One."\n}`, ["-: One."]],
    ["a JSON list", `[\n{"text":"One."},\n{"text":"Two."}]`, ["-:2: One.", "-:3: Two."]],
    ["a page", `<!doctype html><p>${SENTENCE}</p>`, [`-: ${SENTENCE}`]],
    ["a table", `id,text\n1,One.\n`, ["-:2: One."]],
    ["text", "One.\n\nTwo.", ["-: One.\n\nTwo."]],
    ["gzip", gzipSync("One."), ["-: One."]],
  ])("standard input may be %s", async (_name, content, expected) => {
    expect(shortly(await open("-", stdin(content)))).toEqual(expected);
  });

  it("--format overrides what the bytes and the ending say", async () => {
    const path = file("forced.txt", `{"text":"One."}`);
    expect(shortly(await open(path, { format: "jsonl" }))).toEqual(["forced.txt:1: One."]);
    expect(shortly(await open("-", { ...stdin(`{"a": 1}`), format: "text" }))).toEqual([`-: {"a": 1}`]);
  });

  it("wrong options are the user's mistake, with the choices", async () => {
    await expect(open("x", { format: "pdf" })).rejects.toThrow(/auto, text, html, json, jsonl, csv/);
    await expect(open("x", { date: "soon" })).rejects.toThrow(/YYYY-MM-DD/);
    await expect(open("x", { date: "soon" })).rejects.toMatchObject({ exitCode: 2 });
    await expect(open("x", { date: "soon" })).rejects.toBeInstanceOf(UserError);
  });

  it("--date dates the reports that do not, as implied", async () => {
    const path = file("dates.jsonl", `{"text":"One."}\n{"text":"Two.","date":"2020-05-01"}`);
    const dates = (await open(path, { date: "2024-02-15" })).map(
      (result) => result.ok && [result.report.published, result.report.published_certainty],
    );
    expect(dates).toEqual([
      ["2024-02-15", "implied"],
      ["2020-05-01", "known"],
    ]);
  });
});

describe("records", () => {
  it("take their fields under the names that files use", async () => {
    const record = {
      _id: 17,
      link: "https://www.wire.example/2024/02/15/x",
      source: { name: "Wire" },
      headline: "Talks fail",
      publishedAt: "2024-02-15T10:00:00Z",
      lang: "eng",
      author: ["A. One", "B. Two"],
      content: SENTENCE,
    };
    const [result] = await open(file("names.json", JSON.stringify({ articles: [record] })));
    expect(result?.ok && result.report).toMatchObject({
      input_id: "17",
      url: record.link,
      outlet: "Wire",
      byline: "A. One, B. Two",
      title: "Talks fail",
      published: "2024-02-15",
      language: "en",
      read_as: { form: "json", charset: "utf-8" },
    });
  });

  it("may hold a page, in html or in a text that is one", async () => {
    const lines = [{ html: `<p>${SENTENCE}</p><nav>Home</nav>` }, { body: `<div><p>${SENTENCE}</p></div>` }];
    const path = file("pages.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(shortly(await open(path))).toEqual([`pages.jsonl:1: ${SENTENCE}`, `pages.jsonl:2: ${SENTENCE}`]);
  });

  it("as passages keep every character of their text", async () => {
    const text = "Title\u00a0 here\r\n\r\n ANKARA (AA) - \u200bHe\u0301 left.  ";
    const path = file(
      "passages.jsonl",
      `${JSON.stringify({ id: "p1", title: "T", text })}\n{"id":"p2","html":"<p>x</p>"}`,
    );
    const [first, second] = await open(path, { passages: true });
    expect(first?.ok && first.report.text).toBe(text);
    expect(first?.ok && first.report.input_id).toBe("p1");
    expect(second).toMatchObject({
      ok: false,
      where: `${path}:2`,
      reason: "has no `text` to take as a passage",
    });
  });

  it("of a table may span lines, and are located by the line they begin on", async () => {
    const table = 'id;title;text\n1;Talks;"One, two\nand ""three"" more."\n\n2;;Five; \n';
    const results = await open(file("table.csv", iconv.encode(`\ufeff${table}`, "utf-8")));
    expect(shortly(results)).toEqual([
      'table.csv:2: Talks\n\nOne, two\n\nand "three" more.',
      "table.csv:5! has 4 fields where the header names 3; look at its quotes",
    ]);
  });

  it("of a table in windows-1251 are decoded", async () => {
    const rows = Array.from(
      { length: 5 },
      (_, i) => `${i},"Министры двух стран договорились, сказал он: «да» — ${i}"`,
    );
    const results = await open(
      file("cp1251.csv", iconv.encode(`id,text\n${rows.join("\n")}`, "windows-1251")),
    );
    expect(results.every((result) => result.ok && result.report.text.includes("«да» —"))).toBe(true);
    expect(results).toHaveLength(5);
  });
});

describe("bad input", () => {
  const reasonOf = async (path: string) => {
    const results = await open(path);
    expect(results).toHaveLength(1);
    const [result] = results;
    return result?.ok === false ? result.reason : "ok";
  };

  it("is told with a plain reason", async () => {
    expect(await reasonOf(file("empty.txt", ""))).toBe("is empty");
    expect(await reasonOf(file("empty.txt.gz", gzipSync("")))).toBe("is empty");
    expect(await reasonOf(join(folder, "missing.txt"))).toBe("does not exist; check the path");
    expect(await reasonOf(file("photo.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])))).toContain(
      "a PNG picture",
    );
    expect(await reasonOf(file("paper.html", "%PDF-1.7 ..."))).toContain("a PDF file");
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251));
    expect(await reasonOf(file("noise.jsonl", noise))).toContain("a binary file");
    mkdirSync(join(folder, "bare/inner"), { recursive: true });
    expect(await reasonOf(join(folder, "bare"))).toMatch(/^holds no reports; files end in \.txt/);
    expect(await reasonOf("bad\0path")).toBe("is no path that a file can have");
    expect(await reasonOf(file("bad.json", '{"text": '))).toMatch(/^is not valid JSON/);
    expect(await reasonOf(file("cut.txt.gz", gzipSync(SENTENCE.repeat(99)).subarray(0, 40)))).toContain(
      "cut off",
    );
  });

  it("an unreadable input does not keep the next from being read", async () => {
    const results = await open([join(folder, "missing"), file("fine.txt", "Fine.")]);
    expect(shortly(results)).toEqual(["missing! does not exist; check the path", "fine.txt: Fine."]);
  });

  it("a bad line among good ones costs that line alone", async () => {
    const lines = ['{"text":"One."}', '{"text":"Tw', "", "[1]", '{"note":"no text"}', '{"text":"Three."}\r'];
    expect(shortly(await open(file("mixed.jsonl", lines.join("\n"))))).toEqual([
      "mixed.jsonl:1: One.",
      expect.stringMatching(/^mixed\.jsonl:2! is not valid JSON/),
      "mixed.jsonl:4! is JSON, but no object with fields",
      "mixed.jsonl:5! has none of the fields text, body, content or html",
      "mixed.jsonl:6: Three.",
    ]);
    const list = file("mixed.json", '[{"text":"One."},\n {"text": oops},\n {"text":"Three, [four]."}]');
    expect(shortly(await open(list))).toEqual([
      "mixed.json:1: One.",
      expect.stringMatching(/^mixed\.json:2! is not valid JSON/),
      "mixed.json:3: Three, [four].",
    ]);
  });

  it("a record whose quote never closes costs that record alone", async () => {
    const results = await open(file("quote.csv", 'id,text\n1,One.\n2,"Two\n3,Three.\n'));
    expect(shortly(results)).toEqual([
      "quote.csv:2: One.",
      "quote.csv:3! is too long, or opens a quote that is never closed",
      "quote.csv:4: Three.",
    ]);
  });

  it.each([
    ["data alone", "1,Turkey agreed.\n"],
    ["two lines of data", "1,Turkey agreed.\n2,Russia did not.\n"],
    ["no column for a text", "id,date\n1,2020-02-15\n"],
  ])("a table without a header that names a text is refused at its first line: %s", async (_name, table) => {
    expect(shortly(await open(file("nohead.csv", table)))).toEqual([
      "nohead.csv:1! the header names none of the fields text, body, content or html; is the first line a header?",
    ]);
  });

  it("a table with two columns for one field is refused, since either may be meant", async () => {
    expect(shortly(await open(file("twice.csv", "id,text,Text\n1,One.,Two.\n")))).toEqual([
      "twice.csv:1! the header names `Text` twice; rename or drop one of the two columns",
    ]);
    expect(shortly(await open(file("notes.csv", "note,text,note\na,One.,b\n")))).toEqual([
      "notes.csv:2: One.",
    ]);
  });

  it("a line of 50 MB is passed over, and the lines around it are read", async () => {
    const long = Buffer.alloc(50 * 1024 * 1024, "x");
    const path = file(
      "long.jsonl",
      Buffer.concat([Buffer.from('{"text":"One."}\n{"text":"'), long, Buffer.from('"}\n{"text":"Three."}')]),
    );
    expect(shortly(await open(path))).toEqual([
      "long.jsonl:1: One.",
      "long.jsonl:2! is 50 MB long and at most 16 MB are read; is a line break missing?",
      "long.jsonl:3: Three.",
    ]);
    expect(await reasonOf(file("long.txt", long))).toMatch(/^is over 16 MB/);
    rmSync(path);
  });

  it("broken UTF-8 is read as far as it goes, and says so", async () => {
    const bytes = Buffer.concat([
      Buffer.from("Türkiye’nin dışişleri bakanı “evet” "),
      Buffer.from([0xe2, 0x80, 0x20]),
      Buffer.from("dedi."),
    ]);
    const [text] = await open(file("broken.txt", bytes));
    expect(text?.ok && text.report.text).toBe("Türkiye’nin dışişleri bakanı “evet” \ufffd dedi.");
    expect(text?.ok && text.report.messages.map(({ code }) => code)).toEqual(["broken-text"]);
    const line = Buffer.concat([Buffer.from('{"text":"'), bytes, Buffer.from('"}\n{"text":"Good line."}')]);
    const lines = await open(file("broken.jsonl", line));
    expect(lines.map((result) => result.ok && result.report.messages.length)).toEqual([1, 0]);
  });

  it.each(["utf-16le", "utf-16be"])("%s is read without a byte order mark", async (charset) => {
    for (const text of [
      SENTENCE,
      "Министры двух стран встретились в Женеве и договорились.",
      "两国外长会晤。\n\n同意恢复谈判。",
    ]) {
      const [result] = await open(file("wide.txt", iconv.encode(text, charset)));
      expect(result?.ok && result.report.text).toBe(text);
      expect(result?.ok && result.report.read_as.charset).toBe(charset);
    }
    const lines = iconv.encode('{"text":"One."}\n{"text":"Два."}', charset, { addBOM: true });
    expect(shortly(await open(file("wide.jsonl", lines)))).toEqual([
      "wide.jsonl:1: One.",
      "wide.jsonl:2: Два.",
    ]);
  });
});

describe("streams", () => {
  it("are taken no further than asked for", async () => {
    let made = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.from(`{"text":"Report number ${++made}."}\n`);
      })(),
    );
    for await (const result of openReports(["-"], { stdin: endless })) {
      if (result.where === "-:20") break;
    }
    expect(made).toBeLessThan(200);
  });

  const chunked = (text: string, size: number) =>
    (async function* () {
      const bytes = Buffer.from(text);
      for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
    })();

  it("give the same lines however they are cut", async () => {
    const lines = fc.array(
      fc.string({ unit: "grapheme" }).map((line) => line.replace(/[\r\n]/g, "")),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (given, size) => {
        const taken = await all(byteLines(chunked(`${given.join("\n")}\n`, size), 1e6));
        expect(taken.map((line) => "bytes" in line && line.bytes.toString())).toEqual(given);
        expect(taken.map(({ line }) => line)).toEqual(given.map((_, i) => i + 1));
      }),
    );
  });

  it("give back every field of a well-formed table", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "é") });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const quoted = given.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","));
        const records = await all(csvRecords(chunked(`x,y\n${quoted.join("\n")}\n`, 7), 1e6, () => null));
        expect(records.map((record) => "fields" in record && [record.fields.x, record.fields.y])).toEqual(
          given,
        );
      }),
    );
  });

  it("give every element of a JSON list", () => {
    fc.assert(
      fc.property(fc.array(fc.json()), fc.constantFrom("", " ", "\n"), (items, space) => {
        const text = `${space}[${space}${items.join(`${space},${space}`)}${space}]`;
        expect([...jsonItems(text)].map(({ source }) => source)).toEqual(items.map((item) => item.trim()));
      }),
    );
  });
});

describe("any bytes at all", () => {
  it("give a result and no error, and every span lies in the text", async () => {
    const ending = fc.constantFrom("txt", "html", "json", "jsonl", "csv");
    const start = fc.constantFrom(
      "",
      "<html><p>",
      '{"text":"',
      "id,text\n1,",
      "[{",
      "\ufeff",
      "ANKARA (AA) - ",
    );
    await fc.assert(
      fc.asyncProperty(ending, start, fc.uint8Array({ maxLength: 300 }), async (name, opening, bytes) => {
        const path = file(`any.${name}`, Buffer.concat([Buffer.from(opening), bytes]));
        for (const result of await open(path)) {
          if (!result.ok) continue;
          const { text, parts, dateline } = result.report;
          for (const span of [parts.title, parts.standfirst, parts.body, dateline?.span ?? null]) {
            if (span === null) continue;
            expect(0 <= span[0] && span[0] <= span[1] && span[1] <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
