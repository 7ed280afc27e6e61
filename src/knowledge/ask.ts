import type { ListName } from "./compile.js";
import { entityAsker, holderAsker, termAt } from "./entities.js";
import type { Knowledge } from "./knowledge.js";
import { nameAsker } from "./names.js";
import { placeAsker } from "./places.js";
import { roleAsker } from "./roles.js";
import type { SortedLines } from "./sorted-lines.js";

/** Lists of one source of knowledge; asked for one by one, so that what is not needed is not opened. */
export type Source = (list: ListName) => SortedLines;

/** Makes the `Knowledge` that the resolver asks out of its lists. Places are opened at the first question. */
export const ask = (source: Source): Knowledge => {
  const entity = entityAsker(source("entities"));
  const { named, namesIn } = nameAsker(source("names"), entity);
  return {
    named,
    namesIn,
    rolesIn: roleAsker(source("roles")),
    holder: holderAsker(source("holders"), entity),
    termAt,
    entity,
    places: placeAsker(() => source("places")),
  };
};
