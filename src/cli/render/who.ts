import type { ActorRef } from "../../actor.js";
import type { Records } from "../../record.js";
import { shortened } from "./excerpt.js";

/** Names actors of one report for a person: `Sergei Lavrov (RUS.GOV)`. */
export class Names {
  private readonly names: ReadonlyMap<string, string>;

  constructor(records: Records) {
    this.names = new Map(records.actors.map((actor) => [actor.id, actor.name]));
  }

  /** One actor by id and code. */
  one(actor: { readonly id: string; readonly code: string }): string {
    const name = shortened(this.names.get(actor.id) ?? actor.id, 60);
    return name === actor.code ? name : `${name} (${actor.code})`;
  }

  /** Several, joined with commas; `someone` for none. */
  list(actors: readonly ActorRef[]): string {
    if (actors.length === 0) return "someone";
    return [...new Set(actors.map((actor) => this.one(actor)))].join(", ");
  }

  /** An actor known by its id alone. */
  byId(id: string): string {
    return this.one({ id, code: id.startsWith("IGO:") ? "IGO" : (id.split(":")[0] ?? id) });
  }
}
