import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportId } from "../src/intake/index.js";
import { CLI, dragoman, folderWith, recordsOf } from "./run-cli.js";

const TURKEY = "Turkey expelled two Israeli diplomats on Tuesday, the foreign ministry in Ankara said.";
const EXAMPLES = fileURLToPath(new URL("../examples/reports", import.meta.url));
const line = (id: string, text = TURKEY) => `${JSON.stringify({ id, date: "2020-02-15", text })}\n`;

describe("usage", () => {
  it.each([
    [["--help"], 0],
    [["read", "--help"], 0],
    [["--version"], 0],
    [["schema", "--path"], 0],
    [[], 2],
    [["reed"], 2],
    [["read", "--jsno", "x"], 2],
    [["read", "--jobs", "many", "x"], 2],
    [["read", "--jobs", "0", "x"], 2],
    [["read", "--date", "2020-02-30", "x"], 2],
    [["read", "--min-confidence", "2", "x"], 2],
    [["read", "--json", "--jsonl", "x"], 2],
    [["read", "--format", "pdf", "x"], 2],
    [["explain"], 2],
  ])("%j ends with %d", async (args, code) => {
    const ran = await dragoman(args);
    expect(ran.code).toBe(code);
    if (code === 0) expect(ran.err).toBe("");
    else expect(ran.out).toBe("");
  });

  it("names a command that help does not know", async () => {
    const ran = await dragoman(["help", "nope"]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/^error: unknown command 'nope'\nUsage: /);
  });

  it("prints the schema", async () => {
    const schema = JSON.parse((await dragoman(["schema"])).out);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  it("prints the version of the package", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect((await dragoman(["--version"])).out).toBe(`${version}\n`);
  });
});

describe("reading", () => {
  it("gives a line for each input line, in order, with the input's id, however many jobs there are", async () => {
    const texts = [TURKEY, `${TURKEY} `.repeat(20), "It rained.", TURKEY];
    const input = texts.map((text, i) => line(`n${i}`, text)).join("");
    const one = await dragoman(["read", "--jsonl", "-"], input);
    const two = await dragoman(["read", "--jsonl", "--jobs", "3", "-"], input);
    expect(one.code).toBe(0);
    expect(recordsOf(one).map(({ report }) => report.input_id)).toEqual(["n0", "n1", "n2", "n3"]);
    expect(two.out).toBe(one.out);
  });

  it("gives the same records for a report alone and among others", async () => {
    const alone = await dragoman(["read", "--jsonl", "-"], line("a"));
    const among = await dragoman(
      ["read", "--jsonl", "-"],
      line("x", "Ten people drowned.") + line("a") + line("y"),
    );
    expect(among.out.split("\n")[1]).toBe(alone.out.trimEnd());
  });

  it("reads standard input where there are no inputs, and prints one array with --json", async () => {
    const ran = await dragoman(["read", "--json", "--format", "jsonl"], line("a") + line("b"));
    expect(
      JSON.parse(ran.out).map((records: { report: { input_id: string } }) => records.report.input_id),
    ).toEqual(["a", "b"]);
  });

  it("keeps the text of passages exactly as given", async () => {
    const text = "  “Ankara’s\u00a0ties”  e\u0301…\n\n  Turkey\texpelled two diplomats.\r\n";
    const [records] = recordsOf(await dragoman(["read", "--jsonl", "--passages", "-"], line("p", text)));
    expect(records?.report.text).toBe(text);
  });

  it("marks triggers with brackets without colour, and underlines them with it", async () => {
    const bare = await dragoman(["read", "-"], TURKEY);
    expect(bare.out).toContain("[expelled]");
    const forced = await dragoman(["read", "-"], TURKEY, { FORCE_COLOR: "1" });
    expect(forced.out).toContain("\u001b[4m");
    const never = await dragoman(["read", "-"], TURKEY, { FORCE_COLOR: "1", NO_COLOR: "1" });
    expect(never.out).toBe(bare.out);
  });

  it("leaves out what is not sure enough", async () => {
    const [records] = recordsOf(await dragoman(["read", "--jsonl", "--min-confidence", "1", "-"], TURKEY));
    expect(records?.events.filter((event) => event.confidence < 1)).toEqual([]);
  });

  it("does not let a report steer the terminal", async () => {
    const text = `${TURKEY}\u001b[2J\u009b5m Israel condemned\u001b]0;x\u0007 the expulsion.`;
    for (const form of [[], ["--json"], ["--jsonl"]]) {
      const { out } = await dragoman(["read", ...form, "--passages", "-"], line("\u001b[31m", text));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not come out
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });

  it("sums up by pair of states after several reports", async () => {
    const ran = await dragoman(["read", "-"], line("a") + line("b", "It rained."));
    expect(ran.out).toMatch(/\n\nPairs of states\n2 reports · \d+ events · \d+ statements · \d+ relations\n/);
  });
});

describe("explaining", () => {
  it("says how a record and an actor came about, the scores first", async () => {
    const { file } = { file: folderWith({ "a.txt": TURKEY })("a.txt") };
    const [records] = recordsOf(await dragoman(["read", "--jsonl", file]));
    const id = records?.events[0]?.id ?? "";
    const ran = await dragoman(["explain", `#${id}`, file]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toMatch(/\n {3}1\. \S.*: .*0?\.\d/);
    expect((await dragoman(["explain", id.slice(0, 6), file])).out).toBe(ran.out);
    expect((await dragoman(["explain", "TUR", file])).out).toContain("named as ");
  });

  it("says so where no id fits or several do", async () => {
    const file = folderWith({ "a.txt": TURKEY })("a.txt");
    expect(await dragoman(["explain", "zzz", file])).toMatchObject({
      code: 1,
      err: "dragoman: no record or actor zzz in the inputs\n",
    });
    const several = await dragoman(["explain", "e", file, EXAMPLES]);
    expect(several.code).toBe(1);
    expect(several.err).toContain("is the beginning of several ids: ");
  });

  it("says so where the id is none or a report's", async () => {
    const file = folderWith({ "a.txt": TURKEY })("a.txt");
    expect(await dragoman(["explain", "#", file])).toMatchObject({
      code: 2,
      err: "dragoman: the id is empty: give one that `read` prints after #\n",
    });
    expect((await dragoman(["explain", reportId(TURKEY), file])).err).toContain(
      `is a report (${file}), which \`dragoman read\` shows`,
    );
  });
});

describe("leaving", () => {
  it("ends quietly when the reader of the pipe has gone", async () => {
    const child = spawn(process.execPath, [CLI, "read", "--jsonl", EXAMPLES]);
    let err = "";
    child.stderr.on("data", (text) => {
      err += text;
    });
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "close");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it.skipIf(!existsSync("/dev/full"))("says in one line that the disk is full", async () => {
    const full = openSync("/dev/full", "w");
    const file = folderWith({ "a.txt": TURKEY })("a.txt");
    for (const args of [["read", file], ["schema"], ["--help"]]) {
      const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", full, "pipe"] });
      let err = "";
      child.stderr?.on("data", (text) => {
        err += text;
      });
      const [code] = await once(child, "close");
      expect(code, args[0]).toBe(1);
      expect(err).toMatch(/^dragoman: standard output cannot be written: ENOSPC: .*\n$/);
    }
    closeSync(full);
  });

  it.each(["--jsonl", "--json"])(
    "ends by the signal on Ctrl-C and leaves whole records with %s",
    async (form) => {
      const input = Array.from({ length: 3000 }, (_, i) => line(`n${i}`)).join("");
      const child = spawn(process.execPath, [CLI, "read", form, "-"]);
      let out = "";
      child.stdin.on("error", () => undefined).end(input);
      child.stdout.on("data", (text) => {
        if (out === "") child.kill("SIGINT");
        out += text;
      });
      const [, signal] = await once(child, "close");
      expect(signal).toBe("SIGINT");
      const records = form === "--json" ? JSON.parse(out) : recordsOf({ code: null, out, err: "" });
      expect(records.length).toBeGreaterThan(0);
      expect(records.length).toBeLessThan(3000);
    },
  );

  it("leaves nothing on standard output where it fails before the first report", async () => {
    const file = folderWith({ "a.txt": TURKEY })("a.txt");
    expect(await dragoman(["read", "--json", "--model", "nowhere", file])).toMatchObject({
      code: 1,
      out: "",
    });
  });

  it.skipIf(process.platform === "win32")(
    "reads a named pipe, and can be stopped where nobody writes to it",
    async () => {
      const path = folderWith({})("pipe");
      spawnSync("mkfifo", [path]);
      const [ran] = await Promise.all([dragoman(["read", "--jsonl", path]), writeFile(path, TURKEY)]);
      expect(recordsOf(ran)[0]?.report.text).toBe(TURKEY);
      for (const signal of ["SIGINT", "SIGTERM"] as const) {
        const child = spawn(process.execPath, [CLI, "read", "missing", "missing too", path]);
        await once(child.stderr, "data");
        child.kill(signal);
        expect((await once(child, "close"))[1]).toBe(signal);
      }
    },
  );
});
