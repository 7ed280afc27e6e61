import { parse } from "csv-parse/sync";
import { byteLines } from "./byte-lines.js";

/** A record of a table by its header's names, or why it could not be read; `line` is where it begins. */
export type CsvRecord =
  | { readonly line: number; readonly fields: Readonly<Record<string, string>> }
  | { readonly line: number; readonly reason: string };

interface RawRecord {
  readonly line: number;
  readonly source: string | null;
}

interface TextLine {
  readonly line: number;
  readonly text: string | null;
}

/** Whether a quoted field is still open after a line. A quote inside a field that is not doubled closes nothing. */
export function isOpenAfter(line: string, wasOpen: boolean, delimiter: string): boolean {
  let open = wasOpen;
  let atStart = !wasOpen;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (open && char === '"') {
      if (line[i + 1] === '"') i++;
      else if (i + 1 === line.length || line[i + 1] === delimiter) open = false;
    } else if (!open) {
      if (atStart && char === '"') open = true;
      atStart = char === delimiter;
    }
  }
  return open;
}

/** Lines of text with a place to put lines back. */
class LineFeed {
  private readonly back: TextLine[] = [];
  constructor(private readonly lines: AsyncIterator<TextLine>) {}

  async next(): Promise<TextLine | null> {
    const returned = this.back.shift();
    if (returned !== undefined) return returned;
    const { done, value } = await this.lines.next();
    return done ? null : value;
  }

  putBack(lines: readonly TextLine[]): void {
    this.back.unshift(...lines);
  }
}

async function* textLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<TextLine> {
  for await (const taken of byteLines(chunks, limit)) {
    const text = "tooLong" in taken ? null : taken.bytes.toString("utf8");
    yield { line: taken.line, text: taken.line === 1 ? (text?.replace(/^\ufeff/, "") ?? null) : text };
  }
}

/**
 * The lines of one record. A quote that never closes spoils its own line alone: the lines after it are read anew.
 */
async function recordFrom(
  feed: LineFeed,
  first: TextLine,
  delimiter: string,
  limit: number,
): Promise<RawRecord> {
  if (first.text === null) return { line: first.line, source: null };
  const taken = [first.text];
  const later: TextLine[] = [];
  let size = first.text.length;
  let open = isOpenAfter(first.text, false, delimiter);
  while (open) {
    const next = await feed.next();
    if (next !== null) later.push(next);
    size += next?.text?.length ?? 0;
    if (next === null || next.text === null || size > limit) {
      feed.putBack(later);
      return { line: first.line, source: null };
    }
    taken.push(next.text);
    open = isOpenAfter(next.text, true, delimiter);
  }
  return { line: first.line, source: taken.join("\n") };
}

/** The delimiter of a table: whichever its header has most of. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function cellsOf(source: string, delimiter: string): readonly string[] | null {
  try {
    const rows = parse(source, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][];
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    return null;
  }
}

function recordOf({ line, source }: RawRecord, header: readonly string[], delimiter: string): CsvRecord {
  if (source === null) return { line, reason: "is too long, or opens a quote that is never closed" };
  const cells = cellsOf(source, delimiter);
  if (cells === null) return { line, reason: "cannot be parted into fields; look at its quotes" };
  if (cells.length > header.length) {
    return {
      line,
      reason: `has ${cells.length} fields where the header names ${header.length}; look at its quotes`,
    };
  }
  return { line, fields: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])) };
}

/**
 * The records of a CSV stream in UTF-8 whose first line is a header; where `refusal` has a reason against that, nothing
 * but the reason. Holds one record at a time.
 */
export async function* csvRecords(
  chunks: AsyncIterable<Buffer>,
  limit: number,
  refusal: (header: readonly string[]) => string | null,
): AsyncGenerator<CsvRecord> {
  const lines = textLines(chunks, limit);
  try {
    const feed = new LineFeed(lines);
    const first = await feed.next();
    const delimiter = delimiterOf(first?.text ?? "");
    const header = cellsOf(first?.text ?? "", delimiter)?.map((name) => name.trim()) ?? [];
    const reason = refusal(header);
    if (reason !== null) {
      yield { line: 1, reason };
      return;
    }
    for (let next = await feed.next(); next !== null; next = await feed.next()) {
      if (next.text?.trim() === "") continue;
      yield recordOf(await recordFrom(feed, next, delimiter, limit), header, delimiter);
    }
  } finally {
    await lines.return(undefined);
  }
}
