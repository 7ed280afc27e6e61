import type { ByteSource } from "./byte-source.js";
import { readHtml, readText } from "./document-forms.js";
import type { Item, ReadHow } from "./item.js";
import { readCsv, readJson, readJsonl } from "./record-forms.js";

/** A form that reports come in: its endings (each may be followed by `.gz`), and how it is read. */
export interface Form {
  readonly name: string;
  readonly endings: readonly string[];
  read(source: ByteSource, how: ReadHow): AsyncGenerator<Item>;
}

/** All forms. A feed (RSS, Atom) or a web archive (WARC) will be a row here: an archive's pages are items like lines. */
export const FORMS: readonly Form[] = [
  { name: "text", endings: [".txt", ".text", ".md"], read: readText },
  { name: "html", endings: [".html", ".htm", ".xhtml"], read: readHtml },
  { name: "json", endings: [".json"], read: readJson },
  { name: "jsonl", endings: [".jsonl", ".ndjson"], read: readJsonl },
  { name: "csv", endings: [".csv", ".tsv"], read: readCsv },
];

const withoutGz = (path: string): string => path.toLowerCase().replace(/\.gz$/, "");

/** The form that a file's ending tells, or null. */
export const formOfPath = (path: string): Form | null =>
  FORMS.find(({ endings }) => endings.some((ending) => withoutGz(path).endsWith(ending))) ?? null;

/** The form of that name. */
export const formNamed = (name: string): Form | null => FORMS.find((form) => form.name === name) ?? null;

/** Every ending that a folder is searched for, for people. */
export const KNOWN_ENDINGS: string = FORMS.flatMap(({ endings }) => endings).join(" ");
