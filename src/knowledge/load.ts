import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../error.js";
import { ask, type Source } from "./ask.js";
import { type Compiled, compile, LISTS, type ListName } from "./compile.js";
import type { Knowledge } from "./knowledge.js";
import { SortedLines } from "./sorted-lines.js";
import { parseTable, rowsOf, TABLE_NAMES, type Tables } from "./table.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The tables of the package, and where `scripts/knowledge/compile.mjs` puts what it makes of them. */
const TABLES = here("../../knowledge");
const COMPILED = here("../../dist/tables");

/** Reads the tables of a folder; tables that are not there are left out. Throws a UserError at a bad line. */
export const readTables = (dir: string): Tables =>
  new Map(
    TABLE_NAMES.map((name) => [name, join(dir, name)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, parseTable(name, readFileSync(path, "utf8"), path)]),
  );

const fromTables = (read: () => Tables): Source => {
  let compiled: Compiled | null = null;
  const made = new Map<ListName, SortedLines>();
  return (list) => {
    compiled ??= compile(read());
    const lines = made.get(list) ?? new SortedLines(compiled[list]);
    made.set(list, lines);
    return lines;
  };
};

/** A user's rows stand before ours, so that the first of one id, and the first reading of a name, is theirs. */
const joined = (theirs: Tables, ours: Tables): Tables =>
  new Map(TABLE_NAMES.map((name) => [name, [...rowsOf(theirs, name), ...rowsOf(ours, name)]]));

const fromCompiled = (dir: string): Source => {
  const made = new Map<ListName, SortedLines>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const lines = new SortedLines(readFileSync(join(dir, `${list}.txt`), "utf8").split("\n"));
    made.set(list, lines);
    return lines;
  };
};

/** Compiled lists are used while all are there and none is older than a table that was edited since. */
const isFresh = (): boolean => {
  const lists = LISTS.map((list) => join(COMPILED, `${list}.txt`));
  if (!lists.every(existsSync)) return false;
  const tables = TABLE_NAMES.map((name) => join(TABLES, name)).filter(existsSync);
  const newest = Math.max(...tables.map((path) => statSync(path).mtimeMs));
  return Math.min(...lists.map((path) => statSync(path).mtimeMs)) >= newest;
};

/**
 * Opens the knowledge of the package. `dir` is a folder of a user's own tables, of the same form, that add
 * and override; throws a UserError naming file, line and reason when the folder or a line in it is unusable.
 */
export const loadKnowledge = (options: { readonly dir?: string } = {}): Knowledge => {
  const { dir } = options;
  if (dir === undefined)
    return ask(isFresh() ? fromCompiled(COMPILED) : fromTables(() => readTables(TABLES)));
  if (!existsSync(dir)) throw new UserError(`${dir}: no such folder of knowledge tables`);
  const theirs = readTables(dir);
  if (theirs.size === 0) throw new UserError(`${dir}: holds none of the tables ${TABLE_NAMES.join(", ")}`);
  return ask(fromTables(() => joined(theirs, readTables(TABLES))));
};
