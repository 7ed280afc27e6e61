import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../error.js";
import { ask, type Source } from "./ask.js";
import { type Compiled, compile, LISTS, type ListName } from "./compile.js";
import { strangersTo } from "./defined.js";
import type { Knowledge } from "./knowledge.js";
import { SortedLines } from "./sorted-lines.js";
import { type Check, parseTable, TABLE_NAMES, type Tables } from "./table.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The tables of the package, and where `scripts/knowledge/compile.mjs` puts what it makes of them. */
const TABLES = here("../../knowledge");
const COMPILED = here("../../dist/tables");

/**
 * Reads the tables of a folder in the order of `TABLE_NAMES`; tables that are not there are left out. Throws a UserError
 * at a bad line, be it badly formed or at fault by `check`.
 */
export const readTables = (dir: string, check?: Check): Tables =>
  new Map(
    TABLE_NAMES.map((name) => [name, join(dir, name)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, parseTable(name, readFileSync(path, "utf8"), path, check)]),
  );

const fromTables = (read: () => Compiled): Source => {
  let compiled: Compiled | null = null;
  const made = new Map<ListName, SortedLines>();
  return (list) => {
    compiled ??= read();
    const lines = made.get(list) ?? new SortedLines(compiled[list]);
    made.set(list, lines);
    return lines;
  };
};

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
 * and go before; throws a UserError naming file, line and reason when the folder or a line in it is unusable.
 */
export const loadKnowledge = (options: { readonly dir?: string } = {}): Knowledge => {
  const { dir } = options;
  if (dir === undefined)
    return ask(isFresh() ? fromCompiled(COMPILED) : fromTables(() => compile(readTables(TABLES))));
  if (!existsSync(dir)) throw new UserError(`${dir}: no such folder of knowledge tables`);
  const ours = readTables(TABLES);
  const theirs = readTables(dir, strangersTo(ours));
  if (theirs.size === 0) throw new UserError(`${dir}: holds none of the tables ${TABLE_NAMES.join(", ")}`);
  return ask(fromTables(() => compile(ours, theirs)));
};
