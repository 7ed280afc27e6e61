import { EVENT_TYPES, STATUSES } from "../ontology.js";
import type { Bin, Level } from "./confidence.js";
import { measures } from "./count.js";
import { type Confusion, type Full, MADE_UP, MISSED, PRECISION } from "./full.js";
import { fixed, print } from "./table.js";

const NO_SHARES = new Map<string, never>();

/** The figures that `--full` adds as tables for a person, at most 100 columns wide. */
export function printFull({ spans, byType, matched, statuses, types, confidence }: Full): string {
  const parts = [
    headed("Spans, as training/evaluate.py counts them", print({ counts: spans, shares: NO_SHARES })),
    headed("Each type, wherever it stands in the passage", print({ counts: byType, shares: NO_SHARES })),
    matched && headed("Matched events: trigger overlaps, type the same", print(matched)),
    statuses && headed("Status of matched events: labels down, told across", square(statuses, STATUSES, 8)),
    types &&
      headed(
        "Types where triggers overlap: labels down, told across",
        square(types, EVENT_TYPES, 4, [MISSED, MADE_UP]),
      ),
    confidence && headed("Type by confidence: what is left from a level on", levels(confidence.curve)),
    confidence && bestLine(confidence.best),
    confidence && headed("Confidence against type right and trigger overlapping", binLines(confidence.bins)),
    confidence && `expected calibration error ${fixed(confidence.error)}\n`,
  ];
  return parts.filter((part) => part !== null).join("\n");
}

const headed = (title: string, table: string): string => `${title}\n${table}`;

const lines = (all: readonly string[]): string => all.map((line) => `${line.trimEnd()}\n`).join("");

/**
 * A table of confusions. Columns are cut to `width`; an empty cell is a point. `outside` names the last column and the
 * last row, of what has no partner. Names that are not among `names` come after them.
 */
function square(
  cells: Confusion,
  names: readonly string[],
  width: number,
  [missed, madeUp]: readonly string[] = [],
): string {
  const seen = [...cells].flatMap(([label, row]) => [label, ...row.keys()]);
  const others = [...new Set(seen)].filter((one) => ![...names, missed, madeUp].includes(one)).sort();
  const inside = [...names, ...others];
  const across = [...inside, ...(missed === undefined ? [] : [missed])];
  const down = [...inside, ...(madeUp === undefined ? [] : [madeUp])];
  const line = (name: string, row: readonly string[]) =>
    name.padEnd(10) + row.map((cell) => cell.slice(0, width).padStart(width + 1)).join("");
  const counts = (label: string) => across.map((told) => String(cells.get(label)?.get(told) ?? "."));
  return lines([line("", across), ...down.map((label) => line(label, counts(label)))]);
}

function levels(all: readonly Level[]): string {
  const three = (count: Level["type"]) => {
    const { f1, p, r } = measures(count);
    return [f1, p, r].map(fixed).join("  ");
  };
  return lines([
    "from  given    type F1   P      R    trigger+type F1   P      R",
    ...all.map(
      ({ least, type, onTrigger }) =>
        `${least.toFixed(1).padEnd(4)}  ${String(type.given).padStart(5)}      ${three(type)}             ${three(onTrigger)}`,
    ),
  ]);
}

function bestLine(best: NonNullable<Full["confidence"]>["best"]): string {
  const what = `best recall of type at precision >= ${PRECISION}`;
  if (best === null) return `${what}: never reached\n`;
  const { least, precision, recall } = best;
  return `${what}: ${fixed(recall)}, from ${fixed(least)} on (precision ${fixed(precision)})\n`;
}

const binLines = (all: readonly Bin[]): string =>
  lines([
    "from  events  confidence  right",
    ...all.map(
      ({ from, events, confidence, right }) =>
        `${from.toFixed(1).padEnd(4)}  ${String(events).padStart(6)}  ${events > 0 ? `${fixed(confidence).padStart(10)}  ${fixed(right / events)}` : ""}`,
    ),
  ]);
