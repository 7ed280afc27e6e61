import { SECTORS } from "../ontology.js";
import { type Check, COLUMNS, type Row, rowsOf, type TableName, type Tables } from "./table.js";

/** Tables whose rows are things that other rows speak of by id. */
const DEFINING: readonly TableName[] = ["states.tsv", "bodies.tsv", "groups.tsv", "people.tsv"];
/** Countries of a code that are no state. */
const NO_STATE: ReadonlySet<string> = new Set(["", "---", "IGO", "INT"]);
const PARTS: ReadonlySet<string> = new Set(SECTORS);

/**
 * Finds rows that speak of what no table defines: neither these, nor the rows that it has seen before. To be given the
 * tables in the order of `TABLE_NAMES`, which has things before what speaks of them.
 */
export const strangersTo = (tables: Tables): Check => {
  const defined = new Set(DEFINING.flatMap((table) => rowsOf(tables, table).map(([id = ""]) => id)));
  return (table, row) => {
    if (DEFINING.includes(table)) defined.add(row[0] ?? "");
    return faultOf(table, row, defined);
  };
};

const faultOf = (table: TableName, row: Row, defined: ReadonlySet<string>): string | null => {
  for (const [index, column] of COLUMNS[table].entries()) {
    const field = row[index] ?? "";
    const coded = column === "code" || column === "country" || table === "state_names.tsv";
    if (column === "id" && !coded && !defined.has(field)) return `id is "${field}", which no table defines`;
    const fault = coded && CODED.includes(column) ? strangeCode(field, defined) : null;
    if (fault !== null) return `${column} is "${field}", ${fault}`;
  }
  return null;
};
const CODED: readonly string[] = ["id", "code", "country"];

const strangeCode = (code: string, defined: ReadonlySet<string>): string | null => {
  const [country = "", sector] = code.split(".");
  if (sector !== undefined && !PARTS.has(sector)) return `and ${sector} is no PLOVER sector`;
  return NO_STATE.has(country) || defined.has(country) ? null : "which no table defines";
};
