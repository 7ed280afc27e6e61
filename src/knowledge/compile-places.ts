import { markOf } from "./own-lines.js";
import type { Row } from "./table.js";
import { keyOf } from "./words.js";

/** Before the number of a place: no key of a name begins so. */
export const PLACE_MARK = "#";

/** The places list: `key, number` for each name and `#number, name, country, kind, lat, lon, population` for each place. */
export const compilePlaces = (rows: readonly Row[], isOwn: (row: Row) => boolean): readonly string[] =>
  rows.flatMap((row, index) => {
    const [name = "", country = "", kind = "", lat = "", lon = "", size = "", names = ""] = row;
    const number = index.toString(36);
    const keys = new Set([name, ...names.split("|")].map(keyOf).filter((key) => key !== ""));
    const place =
      [`${PLACE_MARK}${number}`, name, country, kind, lat, lon, size].join("\t") + markOf(isOwn(row));
    return [place, ...[...keys].map((key) => `${key}\t${number}`)];
  });
