import { UserError } from "../error.js";
import { SECTORS } from "../ontology.js";
import { OFFICE_CLASSES } from "./knowledge.js";

/** The columns of each table, in their order in the file. */
export const COLUMNS = {
  "states.tsv": ["code", "iso2", "name", "capital", "lat", "lon", "note"],
  "state_names.tsv": ["id", "name", "language", "role"],
  "bodies.tsv": ["id", "code", "name", "note"],
  "body_names.tsv": ["id", "name", "language", "role"],
  "groups.tsv": ["id", "code", "name", "kind", "note"],
  "group_names.tsv": ["id", "name", "language", "role"],
  "people.tsv": ["id", "name", "country", "gender", "wikidata", "surnames", "aliases"],
  "terms.tsv": ["id", "office", "office_class", "code", "from", "to", "seen", "source"],
  "roles.tsv": ["word", "language", "sector", "office_class", "number"],
  "places.tsv": ["name", "country", "kind", "lat", "lon", "population", "names"],
} as const;
export type TableName = keyof typeof COLUMNS;
export const TABLE_NAMES = Object.keys(COLUMNS) as readonly TableName[];

/** One line of a table: its fields in the order of `COLUMNS`, none missing. */
export type Row = readonly string[];
/** Rows by table; a table that is absent has no rows. */
export type Tables = ReadonlyMap<TableName, readonly Row[]>;

/** What is wrong with a row of a table, or null. */
export type Check = (table: TableName, row: Row) => string | null;

/** Rows of one table, none where it is absent. */
export const rowsOf = (tables: Tables, name: TableName): readonly Row[] => tables.get(name) ?? [];

/** Tells whether a field can be what it should be. */
interface Form {
  test(field: string): boolean;
}

const CODE = /^(?:[A-Z]{3}|IGO(?::[A-Z0-9-]+)?|INT|---)(?:\.[A-Z]{3})?$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const oneOf = (values: readonly string[]): RegExp => new RegExp(`^(?:${values.join("|")})$`);

/** A date of the calendar, as exact as known, or nothing. */
const DATE: Form = {
  test(field) {
    if (!/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/.test(field)) return false;
    const [year = 0, month = 1, day = 1] = field.split("-").map(Number);
    const made = new Date(Date.UTC(year, month - 1, day));
    return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  },
};

/** What a field must look like, by column; columns not named take any text. */
const FORMS: Readonly<Record<string, readonly [Form, string]>> = {
  code: [CODE, "a code such as RUS or RUS.GOV"],
  country: [/^(?:[A-Z]{3}|---|)$/, "an ISO 3166 alpha-3 code"],
  id: [/^[^\s\t]+$/, "an id without spaces"],
  name: [/\S/, "a name"],
  word: [/\S/, "a word"],
  role: [
    oneOf(["name", "demonym", "capital", "metonym", "alias", "surname"]),
    "a role such as name or capital",
  ],
  gender: [/^(?:male|female|)$/, "male, female or nothing"],
  wikidata: [/^(?:Q\d+|)$/, "a Wikidata id such as Q58217 or nothing"],
  from: [DATE, "a date such as 2004-03-09, 2004-03, 2004 or nothing"],
  to: [DATE, "a date such as 2004-03-09, 2004-03, 2004 or nothing"],
  seen: [DATE, "a date such as 2004-03-09 or nothing"],
  office_class: [oneOf([...OFFICE_CLASSES, ""]), "an office class such as foreign, or nothing"],
  sector: [oneOf(SECTORS), "a PLOVER sector such as GOV"],
  number: [oneOf(["one", "many", "institution"]), "one, many or institution"],
  lat: [NUMBER, "a latitude in degrees"],
  lon: [NUMBER, "a longitude in degrees"],
  population: [NUMBER, "a number"],
};
/** Ids of actors begin with their code; those of people are words alone. */
const ACTOR_ID = [/^(?:[A-Z]{3}|---)(?:\.[A-Z]{3})?:\S+$/, "an id such as IGO:NATO or SYR.REB:hts"] as const;
/** Columns that must look otherwise in one table. */
const FORMS_IN: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly [Form, string]>>>>> = {
  "states.tsv": { code: [/^[A-Z]{3}$/, "three capital letters such as RUS"] },
  "state_names.tsv": { id: [/^[A-Z]{3}(?:\.[A-Z]{3})?$/, "an id such as RUS or RUS.GOV"] },
  "bodies.tsv": { id: ACTOR_ID },
  "groups.tsv": { id: ACTOR_ID },
};
/** In these tables a state may have no capital, hence no coordinates. */
const MAY_BE_EMPTY: Readonly<Record<string, readonly string[]>> = { "states.tsv": ["lat", "lon"] };

/**
 * Reads one table: a header line with the columns of that table, then a fact a line, `#` lines left out.
 * Throws a UserError naming file, line and reason at the first bad line. `where` is the path to name. `check` may
 * find a further fault in a row whose fields are well formed.
 */
export const parseTable = (
  table: TableName,
  text: string,
  where: string,
  check: Check = () => null,
): readonly Row[] => {
  const columns: readonly string[] = COLUMNS[table];
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines[0]?.split("\t").join("\t") !== columns.join("\t")) {
    throw new UserError(`${where}:1: the header must be the tab-separated columns ${columns.join(", ")}`);
  }
  const rows: Row[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line.trim() === "" || line.startsWith("#")) continue;
    const row = line.split("\t");
    const fault = faultOf(table, columns, row) ?? check(table, row);
    if (fault !== null) throw new UserError(`${where}:${index + 1}: ${fault}`);
    rows.push(row);
  }
  return rows;
};

const faultOf = (table: TableName, columns: readonly string[], row: Row): string | null => {
  if (row.length !== columns.length) return `has ${row.length} fields where ${columns.length} are needed`;
  for (const [index, column] of columns.entries()) {
    const field = row[index] ?? "";
    if (field === "" && MAY_BE_EMPTY[table]?.includes(column)) continue;
    const form = FORMS_IN[table]?.[column] ?? (Object.hasOwn(FORMS, column) ? FORMS[column] : undefined);
    if (form !== undefined && !form[0].test(field)) return `${column} is "${field}" but must be ${form[1]}`;
  }
  return endsEarly(table, row) ? "to lies before from" : null;
};

const endsEarly = (table: TableName, [, , , , from = "", to = ""]: Row): boolean =>
  table === "terms.tsv" && from !== "" && to !== "" && to < from.slice(0, to.length);
