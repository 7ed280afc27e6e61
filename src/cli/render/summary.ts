import type { PairCount } from "../pairs.js";
import type { Paint } from "./paint.js";
import { type Column, table } from "./table.js";

/** Rows shown; the rest is counted in a last line. */
const MOST = 20;

const COLUMNS: readonly Column[] = [
  { heading: "pair", number: false },
  { heading: "words +", number: true },
  { heading: "deeds +", number: true },
  { heading: "words −", number: true },
  { heading: "deeds −", number: true },
  { heading: "aligned", number: true },
  { heading: "at odds", number: true },
  { heading: "said of", number: true },
];

/** How many reports and records there were. */
export interface Totals {
  readonly reports: number;
  readonly events: number;
  readonly statements: number;
  readonly relations: number;
}

/** The first summary of several reports, by pair of states. Ends with a newline. */
export function renderSummary(pairs: readonly PairCount[], totals: Totals, paint: Paint): string {
  const { reports, events, statements, relations } = totals;
  const rows = pairs.slice(0, MOST).map(cells);
  const [heading = "", ...lines] = table(COLUMNS, rows);
  const more = pairs.length > MOST ? [`and ${pairs.length - MOST} more pairs`] : [];
  const counts = `${reports} reports · ${events} events · ${statements} statements · ${relations} relations`;
  const key =
    "Events that happened, by quad (words and deeds of cooperation + and conflict −), relations, and statements of one side about the other.";
  const shown = pairs.length === 0 ? ["No pair of states."] : [paint.dim(heading), ...lines, ...more];
  return `${[paint.bold("Pairs of states"), counts, "", ...shown, "", paint.dim(key)].join("\n")}\n`;
}

const cells = (row: PairCount): readonly string[] => [
  row.pair.join("–"),
  ...[...row.quads, row.aligned, row.atOdds, row.statements].map((count) =>
    count === 0 ? "·" : String(count),
  ),
];
