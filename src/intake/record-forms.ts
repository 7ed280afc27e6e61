import { type ByteLine, byteLines } from "./byte-lines.js";
import { type ByteSource, collect } from "./byte-source.js";
import { charsetOf, decodeBytes, toUtf8, utf16Of } from "./charset.js";
import { type CsvRecord, csvRecords } from "./csv-records.js";
import { draftOfFields, type Fields, headerRefusal } from "./fields.js";
import type { Draft } from "./intake.js";
import type { Item, ReadHow } from "./item.js";
import { jsonItems } from "./json-items.js";

/** A line, and a record of a table, may be this long: 16 MB. */
export const LINE_LIMIT = 16 * 1024 * 1024;
/** A JSON document is held whole: 256 MB. */
const JSON_LIMIT = 256 * 1024 * 1024;

const BROKEN = { code: "broken-text", text: "Some bytes could not be decoded and stand as \ufffd." } as const;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first line of an error's words, cut short: they may quote the input. */
const shortly = (error: unknown): string =>
  String((error as Error).message)
    .replace(/\s+/g, " ")
    .slice(0, 120);

function parsed(source: string): Fields | string {
  try {
    const value: unknown = JSON.parse(source);
    return isFields(value) ? value : "is JSON, but no object with fields";
  } catch (error) {
    return `is not valid JSON (${shortly(error)})`;
  }
}

const noted = (draft: Draft, broken: boolean): Draft =>
  broken ? { ...draft, messages: [...draft.messages, BROKEN] } : draft;

async function itemOf(
  fields: Fields | string,
  where: string,
  charset: string,
  broken: boolean,
  how: ReadHow,
): Promise<Item> {
  if (typeof fields === "string") return { where, reason: fields };
  const draft = await draftOfFields(fields, "json", charset, how.passages);
  return typeof draft === "string" ? { where, reason: draft } : { where, draft: noted(draft, broken) };
}

const tooLong = (where: string, size: number): Item => ({
  where,
  reason: `is ${megabytes(size)} long and at most ${megabytes(LINE_LIMIT)} are read; is a line break missing?`,
});

async function lineItem(taken: ByteLine, where: string, charset: string, how: ReadHow): Promise<Item | null> {
  if ("tooLong" in taken) return tooLong(where, taken.tooLong);
  const { text, charset: own, broken } = decodeBytes(taken.bytes);
  if (text.trim() === "") return null;
  return itemOf(parsed(text), where, charset === "utf-8" ? own : charset, broken, how);
}

/** JSONL: each line a report, decoded and read by itself, so that no line has to do with another. */
export async function* readJsonl(source: ByteSource, how: ReadHow): AsyncGenerator<Item> {
  const charset = utf16Of(source.head) ?? "utf-8";
  for await (const taken of byteLines(toUtf8(source.chunks, charset), LINE_LIMIT)) {
    const item = await lineItem(taken, `${source.where}:${taken.line}`, charset, how);
    if (item !== null) yield item;
  }
}

/** The array of reports that a JSON object wraps (`{"articles": [...]}`), or null. */
function wrapped(value: Fields): readonly unknown[] | null {
  const list = ["articles", "reports", "items", "results", "documents", "data", "docs"].map(
    (name) => value[name],
  );
  return (list.find((entry) => Array.isArray(entry)) as readonly unknown[] | undefined) ?? null;
}

async function* fromObject(
  value: Fields,
  charset: string,
  source: ByteSource,
  broken: boolean,
  how: ReadHow,
) {
  const list = wrapped(value);
  for (const entry of list ?? [value]) {
    const fields = isFields(entry) ? entry : "holds something that is no object with fields";
    yield await itemOf(fields, source.where, charset, broken, how);
  }
}

/** JSON: one report, a list of them, an object that wraps a list, or lines that should have been called JSONL. */
export async function* readJson(source: ByteSource, how: ReadHow): AsyncGenerator<Item> {
  const { where } = source;
  const bytes = await collect(source.chunks, JSON_LIMIT);
  if (bytes === null) {
    yield { where, reason: `is over ${megabytes(JSON_LIMIT)}; give so much as JSONL, one report a line` };
    return;
  }
  const { text, charset, broken } = decodeBytes(bytes, how.header);
  if (text.trimStart().startsWith("[")) {
    for (const { line, source: one } of jsonItems(text)) {
      yield await itemOf(parsed(one), `${where}:${line}`, charset, broken, how);
    }
    return;
  }
  const value = parsed(text);
  if (typeof value !== "string") return yield* fromObject(value, charset, source, broken, how);
  const firstLine = text.trimStart().split("\n", 1)[0] ?? "";
  if (typeof parsed(firstLine) === "string") yield { where, reason: value };
  else yield* readJsonl({ ...source, chunks: one(bytes) }, how);
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function csvItem(record: CsvRecord, where: string, charset: string, how: ReadHow): Promise<Item> {
  if ("reason" in record) return { where, reason: record.reason };
  const draft = await draftOfFields(record.fields, "csv", charset, how.passages);
  if (typeof draft === "string") return { where, reason: draft };
  return {
    where,
    draft: noted(
      draft,
      Object.values(record.fields).some((value) => value.includes("\ufffd")),
    ),
  };
}

/** CSV with a header line: each record a report, located by the line it begins on. */
export async function* readCsv(source: ByteSource, how: ReadHow): AsyncGenerator<Item> {
  const charset = charsetOf(source.head, how.header, true);
  for await (const record of csvRecords(toUtf8(source.chunks, charset), LINE_LIMIT, headerRefusal)) {
    yield await csvItem(record, `${source.where}:${record.line}`, charset, how);
  }
}
