import type { Records } from "./record.js";

/**
 * The records whose confidence reaches `least` (0 to 1).
 * A statement that a kept record stands in stays, however doubtful, so that `attributed_to` always points at one;
 * `retold_in` becomes null where the event that it points at is gone. Actors and messages stay as they are.
 */
export function confident(records: Records, least: number): Records {
  if (least <= 0) return records;
  const sure = (record: { readonly confidence: number }) => record.confidence >= least;
  const events = records.events.filter(sure);
  const relations = records.relations.filter(sure);
  const ids = new Set(events.map((event) => event.id));
  const told = new Set([...events, ...relations].map((record) => record.attributed_to));
  return {
    ...records,
    events: events.map((event) =>
      event.retold_in === null || ids.has(event.retold_in) ? event : { ...event, retold_in: null },
    ),
    statements: records.statements.filter((statement) => sure(statement) || told.has(statement.id)),
    relations,
  };
}
