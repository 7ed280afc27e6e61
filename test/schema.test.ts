import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Dragoman, openDragoman, type Records } from "../src/index.js";
import { CONTEXTS, EVENT_TYPES, RELATION_TYPES, STATUSES } from "../src/ontology.js";
import type { Span } from "../src/span.js";
import { RECORDS } from "./fixture-records.js";

const SCHEMA = JSON.parse(readFileSync(new URL("../docs/records.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(SCHEMA);

/** What the schema has against a value, as lines. */
const faults = (value: unknown): readonly string[] =>
  validate(JSON.parse(JSON.stringify(value)))
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

describe("the schema of a line", () => {
  it("accepts records by hand", () => {
    expect(faults(RECORDS)).toEqual([]);
  });

  it("names every type, relation, status and context, and no other", () => {
    const { event, relation, status } = SCHEMA.$defs;
    expect(event.properties.event.enum).toEqual(EVENT_TYPES);
    expect(event.properties.context.items.enum).toEqual(CONTEXTS);
    expect(relation.properties.relation.enum).toEqual(RELATION_TYPES);
    expect(status.enum).toEqual(STATUSES);
  });

  it.each([
    ["an unknown field", { ...RECORDS, extra: 1 }, "must NOT have additional properties"],
    ["a missing field", { ...RECORDS, events: undefined }, "must have required property 'events'"],
    [
      "a wrong code",
      { ...RECORDS, actors: [{ ...RECORDS.actors[0], code: "Russia" }] },
      "/actors/0/code must match pattern",
    ],
    [
      "half a span",
      { ...RECORDS, statements: [{ ...RECORDS.statements[0], content: [1] }] },
      "/statements/0/content must NOT have fewer than 2 items",
    ],
    [
      "a date that is none",
      { ...RECORDS, report: { ...RECORDS.report, published: "July 2020" } },
      "/report/published must match pattern",
    ],
  ])("rejects %s", (_, records, fault) => {
    expect(faults(records).join("\n")).toContain(fault);
  });
});

describe("the records of every bundled example", () => {
  let dragoman: Dragoman;
  const all: Records[] = [];

  beforeAll(async () => {
    dragoman = openDragoman();
    for await (const outcome of dragoman.readAll(["examples/reports"])) {
      if (outcome.ok) all.push(outcome.records);
    }
  });
  afterAll(() => dragoman.close());

  it("are there", () => {
    expect(all.length).toBeGreaterThanOrEqual(14);
  });

  it("follow the schema", () => {
    for (const records of all) expect(faults(records), records.report.title ?? records.report.id).toEqual([]);
  });

  it("rest on words of the text: every span lies in it, and no half character is cut off", () => {
    for (const records of all) {
      const { text } = records.report;
      for (const [start, end] of spansIn(records)) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
      }
    }
  });

  it("quote the text wherever they give words beside a span", () => {
    for (const records of all) {
      for (const { span, text } of quotedIn(records)) expect(records.report.text.slice(...span)).toBe(text);
    }
  });

  it("speak only of actors and statements that are listed", () => {
    for (const records of all) {
      const actors = new Set(records.actors.map((actor) => actor.id));
      const told = new Set([null, ...records.statements.map((statement) => statement.id)]);
      for (const id of actorsIn(records)) expect(actors).toContain(id);
      for (const one of [...records.events, ...records.relations]) expect(told).toContain(one.attributed_to);
    }
  });

  it("have ids of their own", () => {
    const ids = all.flatMap((records) =>
      [...records.events, ...records.statements, ...records.relations].map((one) => one.id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "number");

/** Every pair of numbers in a value: the records hold no others. */
function spansIn(value: unknown): readonly Span[] {
  if (isSpan(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(spansIn) : [];
}

function quotedIn(value: unknown): readonly { readonly span: Span; readonly text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const { span, text } = value as { span?: unknown; text?: unknown };
  const here = isSpan(span) && typeof text === "string" ? [{ span, text }] : [];
  return [...here, ...Object.values(value).flatMap(quotedIn)];
}

const actorsIn = ({ events, relations, statements }: Records): readonly string[] => [
  ...events.flatMap((event) => [...event.actor, ...event.recipient].map((ref) => ref.id)),
  ...relations.flatMap((relation) => relation.parties.map((ref) => ref.id)),
  ...statements.flatMap(({ speaker, addressee, about }) => [
    ...[speaker, addressee].flatMap((ref) => (ref === null ? [] : [ref.id])),
    ...about,
  ]),
];
