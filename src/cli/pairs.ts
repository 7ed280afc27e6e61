import type { EventRecord, Records } from "../record.js";

/** What several reports say of two states, counted. */
export interface PairCount {
  /** ISO 3166 alpha-3 codes in alphabetical order. */
  readonly pair: readonly [string, string];
  /** Actual events by quad: verbal and material cooperation, verbal and material conflict. */
  readonly quads: readonly [number, number, number, number];
  readonly aligned: number;
  readonly atOdds: number;
  /** Statements by one side that name the other. */
  readonly statements: number;
}

/** Sectors that act for their state; a rebel, a firm or a crowd of a country is not its state. */
const OF_STATE: ReadonlySet<string> = new Set(["", "GOV", "MIL", "COP", "SPY", "JUD", "LEG"]);

type Tally = { quads: [number, number, number, number]; aligned: number; atOdds: number; statements: number };

/**
 * Counts by pair of states over many reports: actual events (told twice in one report, counted once), relations,
 * and statements about the other side. Acts of every party together count for each pair among them.
 */
export class PairCounts {
  private readonly tallies = new Map<string, Tally>();
  private readonly reports = new Set<string>();

  /** Adds the records of one report; a report that was added before changes nothing. */
  add(records: Records): void {
    if (this.reports.has(records.report.id)) return;
    this.reports.add(records.report.id);
    for (const event of records.events) this.event(event);
    for (const relation of records.relations) {
      const states = distinct(relation.parties.map((party) => stateOf(party.code)));
      for (const tally of this.among(states)) {
        if (relation.relation === "ALIGNED") tally.aligned++;
        else tally.atOdds++;
      }
    }
    for (const { speaker, about } of records.statements) {
      if (speaker === null) continue;
      const others = distinct(about.map((id) => stateOf(id.split(":")[0] ?? "")));
      for (const tally of this.between([stateOf(speaker.code)], others)) tally.statements++;
    }
  }

  /** The pairs with the most records first, then by name. */
  sorted(): readonly PairCount[] {
    const rows = [...this.tallies].map(([key, tally]) => {
      const [a = "", b = ""] = key.split(" ");
      return { pair: [a, b] as const, ...tally };
    });
    return rows.sort((x, y) => total(y) - total(x) || (x.pair.join() < y.pair.join() ? -1 : 1));
  }

  private event(event: EventRecord): void {
    if (event.status !== "actual" || event.retold_in !== null) return;
    const actors = distinct(event.actor.map((actor) => stateOf(actor.code)));
    const recipients = distinct(event.recipient.map((actor) => stateOf(actor.code)));
    const tallies = event.recipient.length > 0 ? this.between(actors, recipients) : this.among(actors);
    for (const tally of tallies) tally.quads[event.quad_code - 1]!++;
  }

  private between(some: readonly (string | null)[], others: readonly (string | null)[]): readonly Tally[] {
    const keys = some.flatMap((a) => others.map((b) => keyOf(a, b)));
    return distinct(keys).map((key) => this.tally(key));
  }

  private among(states: readonly (string | null)[]): readonly Tally[] {
    return this.between(states, states);
  }

  private tally(key: string): Tally {
    const tally = this.tallies.get(key) ?? { quads: [0, 0, 0, 0], aligned: 0, atOdds: 0, statements: 0 };
    this.tallies.set(key, tally);
    return tally;
  }
}

/** The state that a code acts for, or null. */
function stateOf(code: string): string | null {
  const [country = "", sector = ""] = code.split(".");
  return /^[A-Z]{3}$/.test(country) && country !== "IGO" && OF_STATE.has(sector) ? country : null;
}

function keyOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a === b) return null;
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const distinct = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== null);

const total = (row: PairCount): number =>
  row.quads.reduce((sum, count) => sum + count, 0) + row.aligned + row.atOdds + row.statements;
