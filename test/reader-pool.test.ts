import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { UserError } from "../src/error.js";
import { openPool } from "../src/reader/pool.js";

const THREAD = new URL("./reader/pool-thread.mjs", import.meta.url);
const open = (count = 1) => openPool(THREAD, count, {});

describe("a pool of threads", () => {
  it("answers each request with its own answer, however many threads there are", async () => {
    const pool = await open(3);
    const values = Array.from({ length: 50 }, (_, k) => k);
    expect(await Promise.all(values.map((value) => pool.ask({ does: "echo", value })))).toEqual(values);
    await pool.close();
  });

  it("passes on what a thread refuses, and goes on", async () => {
    const pool = await open();
    await expect(pool.ask({ does: "refuse", byUser: false })).rejects.toThrow("cannot");
    await expect(pool.ask({ does: "refuse", byUser: true })).rejects.toBeInstanceOf(UserError);
    expect(await pool.ask({ does: "echo", value: 1 })).toBe(1);
    await pool.close();
  });

  it.each([
    ["throw", "A reader thread failed: out of hand"],
    ["leave", "A reader thread ended (exit code 7)"],
  ])("fails everything that waits where a thread dies (%s), and hangs on nothing", async (does, message) => {
    const pool = await open();
    const asked = [pool.ask({ does }), pool.ask({ does: "echo", value: 1 })];
    for (const result of await Promise.allSettled(asked)) {
      expect(result).toMatchObject({
        status: "rejected",
        reason: { message: expect.stringContaining(message) },
      });
    }
    await expect(pool.ask({ does: "echo", value: 1 })).rejects.toThrow(message);
    await pool.close();
  });

  it("fails what is not answered when it is closed", async () => {
    const pool = await open();
    const asked = pool.ask({ does: "idle" });
    await Promise.all([expect(asked).rejects.toThrow("closed"), pool.close()]);
  });

  it("says why a thread cannot start", async () => {
    await expect(openPool(THREAD, 2, { broken: true })).rejects.toThrow("no model here");
    await expect(openPool(new URL("./none.mjs", THREAD), 1, {})).rejects.toThrow("A reader thread failed");
  });
});

describe("the reader's threads", () => {
  const run = (...steps: readonly string[]) => {
    const reader = new URL("../dist/reader/index.js", import.meta.url);
    const script = [`const { openReader } = await import(${JSON.stringify(reader.href)});`, ...steps].join(
      "\n",
    );
    return spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: fileURLToPath(new URL(".", import.meta.url)),
      encoding: "utf8",
      timeout: 50_000,
    });
  };

  it("do not keep a program alive that forgets to close them", () => {
    expect(run("await openReader();")).toMatchObject({ status: 0, stderr: "" });
  });

  it("end when they are closed", () => {
    expect(run("await (await openReader({ workers: 2 })).close();")).toMatchObject({ status: 0, stderr: "" });
  });
});
