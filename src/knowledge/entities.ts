import type { ActorKind } from "../actor.js";
import type { Entity, OfficeClass, Term } from "./knowledge.js";
import { OFFICE_RANK } from "./office-rank.js";
import type { SortedLines } from "./sorted-lines.js";

const entityOf = (id: string, line: string): Entity => {
  const [kind = "unknown", code = "---", name = "", wikidata = "", gender = "", fame = "", terms = ""] =
    line.split("\t");
  return {
    id,
    kind: kind as ActorKind,
    code,
    name,
    wikidata: wikidata === "" ? null : wikidata,
    gender: gender === "male" || gender === "female" ? gender : null,
    famous: fame === "1",
    terms: terms === "" ? [] : (JSON.parse(terms) as readonly Term[]),
  };
};

/** The entity with this id, or null; one object per id. */
export const entityAsker = (list: SortedLines): ((id: string) => Entity | null) => {
  const made = new Map<string, Entity>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const line = list.look(id).lines[0];
    if (line === undefined) return null;
    const entity = entityOf(id, line);
    made.set(id, entity);
    return entity;
  };
};

/** A date that names only a year or month begins with its first day and ends with its last. */
const holds = (from: string | null, to: string | null, date: string): boolean =>
  (from === null || from === "" || from <= date) &&
  (to === null || to === "" || date.slice(0, to.length) <= to);

/** The highest office held on an ISO date, the later begun where two are equal; null outside every term. */
export const termAt = (person: Entity, date: string): Term | null => {
  let best: Term | null = null;
  for (const term of person.terms) {
    if (!holds(term.from, term.to, date)) continue;
    if (best === null || OFFICE_RANK[term.office_class] >= OFFICE_RANK[best.office_class]) best = term;
  }
  return best;
};

/** Who held the office on the date: of several, who began last. `of` is a state's code or a body's id. */
export const holderAsker =
  (list: SortedLines, entity: (id: string) => Entity | null) =>
  (of: string, office: OfficeClass, date: string): Entity | null => {
    let best: { readonly from: string; readonly id: string } | null = null;
    for (const line of list.look(`${of}/${office}`).lines) {
      const [from = "", to = "", id = ""] = line.split("\t");
      if (holds(from, to, date) && (best === null || from > best.from)) best = { from, id };
    }
    return best === null ? null : entity(best.id);
  };
