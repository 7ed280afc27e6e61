import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Dragoman, openDragoman, type Records, read, reportFrom, VERSION } from "../src/index.js";

const TURKEY = "Turkey expelled two Israeli diplomats on Tuesday, the foreign ministry in Ankara said.";
const SYRIA = "Syrian government forces shelled Idlib on Monday, killing five Turkish soldiers.";

describe("reading one report", () => {
  it("takes text, text with what is known of it, or a report", async () => {
    const source = { text: TURKEY, date: "2020-02-15", id: "x" };
    const fromSource = await read(source);
    expect(await read(await reportFrom(source))).toEqual(fromSource);
    expect(fromSource.report).toMatchObject({ input_id: "x", published: "2020-02-15", language: "en" });
    expect((await read(TURKEY)).report.id).toBe(fromSource.report.id);
  });

  it("finds who did what to whom", async () => {
    const { events, made_by } = await read(TURKEY);
    const [event] = events.filter(({ event }) => event === "SANCTION");
    expect(event?.actor.map(({ code }) => code.slice(0, 3))).toEqual(["TUR"]);
    expect(event?.recipient.map(({ code }) => code.slice(0, 3))).toEqual(["ISR"]);
    expect(TURKEY.slice(...(event?.trigger ?? [0, 0]))).toBe("expelled");
    expect(made_by).toMatchObject({ dragoman: VERSION, ontology: "plover-2.0" });
  });

  it("refuses a source with neither text nor page", async () => {
    await expect(read({ title: "Only a title" })).rejects.toThrow(/text/);
    await expect(read(null as never)).rejects.toMatchObject({ name: "UserError" });
  });
});

describe("a page that is no report", () => {
  it("says so once, and nothing is read out of its title", async () => {
    const title = "Turkey expels two Israeli diplomats";
    const html = `<html><head><title>${title}</title></head><body><p>Subscribe to continue reading.</p></body></html>`;
    const { report, events, actors, messages } = await read({ html });
    expect(report.text.slice(...(report.parts.title ?? [0, 0]))).toBe(title);
    expect({ events, actors }).toEqual({ events: [], actors: [] });
    expect(messages.map(({ code }) => code)).toEqual(["paywall"]);
  });
});

describe("a reader kept open", () => {
  let one: Dragoman;
  let three: Dragoman;
  beforeAll(() => {
    one = openDragoman();
    three = openDragoman({ jobs: 3 });
  });
  afterAll(async () => {
    await one.close();
    await three.close();
  });

  it("gives the same records whatever is read at the same time", async () => {
    const reports = await Promise.all(
      [TURKEY, SYRIA, `${SYRIA} ${TURKEY}`, TURKEY].map((text) => reportFrom({ text })),
    );
    const alone: Records[] = [];
    for (const report of reports) alone.push((await one.read(report)).records);
    const together = await Promise.all(reports.map((report) => three.read(report)));
    expect(together.map(({ records }) => records)).toEqual(alone);
  });

  it("tells for each record and each actor how it came about", async () => {
    const { records, because } = await one.read(await reportFrom({ text: SYRIA }));
    const ids = [...records.events, ...records.statements, ...records.relations, ...records.actors].map(
      ({ id }) => id,
    );
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(because.get(id)?.length, id).toBeGreaterThan(0);
  });
});

describe("a reader closed in the middle of its work", () => {
  it("lets the run in hand finish and tells everyone who waits", async () => {
    const dragoman = openDragoman();
    await dragoman.read(await reportFrom({ text: TURKEY }));
    const long = await reportFrom({ text: `${SYRIA} ${TURKEY} `.repeat(50) });
    const reading = dragoman.read(long);
    reading.catch(() => undefined);
    await dragoman.close();
    await expect(reading).rejects.toThrow("closed");
    await dragoman.close();
  });
});

describe("a model that is not there", () => {
  it("is the user's mistake, told at the first read", async () => {
    const none = openDragoman({ model: "/nowhere/reader.onnx" });
    await expect(none.read(await reportFrom({ text: TURKEY }))).rejects.toMatchObject({ name: "UserError" });
    await none.close();
  });
});
