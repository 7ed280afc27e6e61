import type { EventRecord } from "../record.js";
import { countryOf } from "./draft.js";

const COMPATIBLE: Readonly<Record<string, readonly string[]>> = {
  actual: ["claimed"],
  claimed: ["actual"],
  planned: ["sought"],
  sought: ["planned"],
};

const countriesOf = (refs: EventRecord["actor"]): ReadonlySet<string> =>
  new Set(refs.map((ref) => countryOf(ref.code)).filter((country) => country !== "---"));

/** Whether two sets of countries can be the same actors: one is empty or they share one. */
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((country) => b.has(country));

const sharesActor = (a: EventRecord, b: EventRecord): boolean => {
  const ids = new Set([...a.actor, ...a.recipient].map((ref) => ref.id));
  return [...b.actor, ...b.recipient].some((ref) => ids.has(ref.id));
};

/** Whether `body` tells the act that a headline's event `head` tells. */
function tells(head: EventRecord, body: EventRecord): boolean {
  if (head.event !== body.event) return false;
  if (head.status !== body.status && !COMPATIBLE[head.status]?.includes(body.status)) return false;
  if (head.mode && body.mode && head.mode !== body.mode) return false;
  const actors = meet(countriesOf(head.actor), countriesOf(body.actor));
  const recipients = meet(countriesOf(head.recipient), countriesOf(body.recipient));
  const named = countriesOf([...head.actor, ...head.recipient]).size > 0;
  return actors && recipients && (!named || sharesActor(head, body) || meetFully(head, body));
}

/** Some country of the headline's event stands in the same role of the other. */
function meetFully(head: EventRecord, body: EventRecord): boolean {
  const inActor = [...countriesOf(head.actor)].some((country) => countriesOf(body.actor).has(country));
  return (
    inActor || [...countriesOf(head.recipient)].some((country) => countriesOf(body.recipient).has(country))
  );
}

/**
 * Marks each event of title and standfirst that the body tells again with the id of the first such body event.
 * `heads` are the ids of events outside the body.
 */
export function markRetold(
  events: readonly EventRecord[],
  heads: ReadonlySet<string>,
): readonly EventRecord[] {
  const body = events.filter((event) => !heads.has(event.id));
  return events.map((event) => {
    if (!heads.has(event.id)) return event;
    const again = body.find((other) => tells(event, other));
    return again ? { ...event, retold_in: again.id } : event;
  });
}
