// Reading and writing of the tables: UTF-8, tab-separated, a header, one fact a line, sorted, no doubles.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Path of a file beside these scripts. */
export const beside = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Rows of a TSV file as objects by column; `#` lines and empty lines left out. */
export const readTsv = (path) => {
  const [head, ...lines] = readFileSync(path, "utf8").split(/\r?\n/);
  const columns = head.split("\t");
  return lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const fields = line.split("\t");
      return Object.fromEntries(columns.map((column, index) => [column, (fields[index] ?? "").trim()]));
    });
};

/** A field of alternatives joined by `|`. */
export const split = (field) =>
  (field ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Writes rows (arrays of fields) under their columns, sorted by code unit, without doubles. */
export const writeTsv = (path, columns, rows) => {
  const clean = (field) =>
    String(field ?? "")
      .replace(/[\t\r\n]+/g, " ")
      .trim();
  const lines = [...new Set(rows.map((row) => row.map(clean).join("\t")))].sort();
  writeFileSync(path, `${[columns.join("\t"), ...lines].join("\n")}\n`);
  console.log(`${path.split("/").at(-1)}: ${lines.length} rows`);
};

export const TABLES = beside("../../knowledge");
