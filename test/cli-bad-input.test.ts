import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { dragoman, folderWith, recordsOf } from "./run-cli.js";

const TURKEY = "Turkey expelled two Israeli diplomats on Tuesday, the foreign ministry in Ankara said.";
const good = { "good.txt": TURKEY };

/** Reads these files after a good one: the good one must come out whatever the others are. */
async function readBeside(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = folderWith({ ...good, ...files });
  const names = Object.keys(files);
  const ran = await dragoman(["read", "--jsonl", path("good.txt"), ...names.map(path)]);
  const [first, ...rest] = recordsOf(ran);
  expect(first?.report.text).toContain("Turkey expelled");
  expect(ran.err).not.toContain("bug");
  return { ...ran, rest, path };
}

const codes = (records: { readonly messages: readonly { readonly code: string }[] } | undefined) =>
  (records?.messages ?? []).map(({ code }) => code);

describe("what cannot be read is named with its place and reason, and the rest goes on", () => {
  it.each([
    ["an empty file", "empty.txt", "", "is empty"],
    [
      "a binary file",
      "picture.txt",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000ff00", "hex"),
      "not text",
    ],
    ["a damaged gzip", "a.txt.gz", gzipSync(TURKEY.repeat(99)).subarray(0, 40), "gzip"],
    ["broken JSON", "a.json", '{"text": "Turkey', "JSON"],
  ])("%s", async (_, name, content, reason) => {
    const { code, err, rest, path } = await readBeside({ [name]: content });
    expect(code).toBe(3);
    expect(rest).toEqual([]);
    expect(err.split("\n")[0]).toContain(`unreadable: ${path(name)}`);
    expect(err).toContain(reason);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("a file that is not there", async () => {
    const path = folderWith(good);
    const ran = await dragoman(["read", "--jsonl", path("none.txt"), path("good.txt")]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(`${path("none.txt")}: does not exist`);
    expect(recordsOf(ran)).toHaveLength(1);
  });

  it("a folder without reports", async () => {
    const path = folderWith({ "notes.xyz": "nothing" });
    const ran = await dragoman(["read", "--jsonl", path(".")]);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("holds no reports");
  });

  it("one bad line among good ones", async () => {
    const lines = [{ id: "a", text: TURKEY }, { id: "b" }, { id: "c", text: TURKEY }].map((one) =>
      JSON.stringify(one),
    );
    const { code, err, rest, path } = await readBeside({
      "a.jsonl": [...lines, "{oops", lines[0]].join("\n"),
    });
    expect(code).toBe(3);
    expect(rest.map(({ report }) => report.input_id)).toEqual(["a", "c", "a"]);
    expect(err).toContain(`${path("a.jsonl")}:2: `);
    expect(err).toContain(`${path("a.jsonl")}:4: `);
  });

  it("a line of 50 MB", async () => {
    const { code, rest } = await readBeside({
      "long.jsonl": `${JSON.stringify({ text: "a ".repeat(25e6) })}\n`,
    });
    expect([0, 3]).toContain(code);
    if (code === 0) expect(rest).toHaveLength(1);
  }, 300_000);
});

describe("what is doubtful is read, and says so", () => {
  it("broken UTF-8", async () => {
    const { code, rest } = await readBeside({
      "a.txt": Buffer.concat([Buffer.from(`${TURKEY} `), Buffer.from([0xff, 0xc3, 0x28])]),
    });
    expect(code).toBe(0);
    expect(rest[0]?.report.text).toContain("Turkey expelled two Israeli diplomats");
  });

  it("UTF-16 without a mark of its byte order", async () => {
    const { code, rest } = await readBeside({ "a.txt": Buffer.from(TURKEY, "utf16le") });
    expect(code).toBe(0);
    expect(rest[0]?.report.text).toBe(TURKEY);
  });

  it("a page cut in the middle", async () => {
    const page = `<html><head><title>Envoys expelled</title></head><body><article><h1>Envoys expelled</h1><p>${TURKEY}</p><p>${TURKEY} Israel called the step`;
    const { code, rest } = await readBeside({ "a.html": page });
    expect(code).toBe(0);
    expect(rest[0]?.report.text).toContain("Turkey expelled");
  });

  it("a text without letters", async () => {
    const { code, rest } = await readBeside({ "a.txt": "12 345 — 678 !!! ???\n\n9\n" });
    expect(code).toBe(0);
    expect(rest[0]).toMatchObject({ events: [], statements: [], relations: [] });
    expect(codes(rest[0])).not.toEqual([]);
  });

  it("ten thousand nested tags", async () => {
    const deep = `<html><body>${"<div>".repeat(10_000)}<p>${TURKEY}</p>${"</div>".repeat(10_000)}</body></html>`;
    const { code } = await readBeside({ "a.html": deep });
    expect([0, 3]).toContain(code);
  });

  it("a language that the model does not know", async () => {
    const text =
      "Serikali ya Tanzania imewafukuza wanadiplomasia wawili wa nchi jirani siku ya Jumanne, wizara ya mambo ya nje ilisema. " +
      "Waziri alisema kuwa uamuzi huo ulichukuliwa baada ya mazungumzo marefu na washauri wake.";
    const { code, rest } = await readBeside({ "a.txt": text });
    expect(code).toBe(0);
    expect(codes(rest[0]).join()).toMatch(/language/);
  });
});

describe("a report of 5,000 sentences", () => {
  it("is read whole", async () => {
    const text = Array.from({ length: 5000 }, (_, i) => `On day ${i} Turkey praised Russia.`).join(" ");
    const { code, rest } = await readBeside({ "a.txt": text });
    expect(code).toBe(0);
    expect(rest[0]?.report.text).toBe(text);
    const last = Math.max(
      ...(rest[0]?.actors ?? []).flatMap((actor) => actor.mentions.map(([start]) => start)),
    );
    expect(last).toBeGreaterThan(text.length - 100);
  }, 300_000);
});
