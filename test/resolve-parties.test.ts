import { describe, expect, it } from "vitest";
import type { ActorRef } from "../src/actor.js";
import { resolved, type Scene } from "./resolve/scene.js";

const ids = (refs: readonly ActorRef[] | undefined): string[] => (refs ?? []).map(({ id }) => id);

describe("who acts on whom", () => {
  const act = (text: string, scene: Scene) => {
    const [event] = resolved(text, scene).records.events;
    return { actor: ids(event?.actor), recipient: ids(event?.recipient) };
  };

  it("is not the actor named again", () => {
    const text = "Moscow broke a treaty of Russia and France.";
    const scene = {
      actors: ["Moscow/state", "Russia/state", "France/state"],
      events: [{ x: "broke", t: "REJECT", src: [0], tgt: [1, 2] }],
    } as const;
    expect(act(text, scene)).toEqual({ actor: ["RUS"], recipient: ["FRA"] });
  });

  it("may be the actor where a pronoun says so, and another part of the same state", () => {
    expect(
      act("Lavrov blamed himself.", {
        published: "2019-02-15",
        actors: ["Lavrov/GOV", "himself/GOV"],
        links: { 1: 0 },
        events: [{ x: "blamed", t: "ACCUSE", src: [0], tgt: [1] }],
      }).recipient,
    ).toEqual(["RUS.GOV:sergei-lavrov"]);
    expect(
      act("Turkish soldiers shot at Turkish soldiers.", {
        actors: ["Turkish soldiers/MIL", "Turkish soldiers@2/MIL"],
        events: [{ x: "shot", t: "ASSAULT", src: [0], tgt: [1] }],
      }),
    ).toEqual({ actor: ["TUR.MIL"], recipient: ["TUR.MIL"] });
  });

  it("is nobody apart where all act on each other", () => {
    const scene = {
      actors: ["Russia/state", "Turkey/state", "both sides/state"],
      events: [{ x: "accused", t: "ACCUSE", src: [0, 1], tgt: [2] }],
    } as const;
    expect(act("Russia and Turkey accused both sides.", scene)).toEqual({
      actor: ["RUS", "TUR"],
      recipient: [],
    });
  });

  it("is not the one that a pronoun across from it links to", () => {
    const text = "Turkey spoke. Russia demanded that they stop.";
    const scene = {
      actors: ["Turkey/state", "Russia/state", "they/state"],
      links: { 2: 1 },
      events: [{ x: "demanded", t: "REQUEST", src: [1], tgt: [2] }],
    } as const;
    expect(act(text, scene)).toEqual({ actor: ["RUS"], recipient: ["TUR"] });
  });

  it("is not our side where they act on us", () => {
    const text = "Russia wrote to Turkey. “If they sue us, they lose,” Lavrov said.";
    const scene = {
      published: "2019-02-15",
      actors: ["Russia/state", "Turkey/state", "they/state", "us@2/state", "Lavrov/GOV"],
      events: [{ x: "sue", t: "ACCUSE", src: [2], tgt: [3] }],
      quotes: [{ spk: "Lavrov", cue: "said", says: "If they sue us, they lose" }],
    } as const;
    expect(act(text, scene)).toEqual({ actor: ["TUR"], recipient: ["RUS"] });
  });

  it("takes our people for people of the speaker's country, not for the speaker", () => {
    const text = "“Our soldiers thanked me,” Lavrov said.";
    const scene = {
      published: "2019-02-15",
      actors: ["Our soldiers/MIL", "me/GOV", "Lavrov/GOV"],
      events: [{ x: "thanked", t: "SUPPORT", src: [0], tgt: [1] }],
      quotes: [{ spk: "Lavrov", cue: "said", says: "Our soldiers thanked me" }],
    } as const;
    expect(act(text, scene)).toEqual({ actor: ["RUS.MIL"], recipient: ["RUS.GOV:sergei-lavrov"] });
  });

  it("takes a body for a body, and no institution for a person", () => {
    const who = { x: "praised", t: "SUPPORT", src: [0], tgt: [1] } as const;
    expect(act("Turkey praised WHO.", { actors: ["Turkey/state", "WHO/IGO"], events: [who] })).toEqual({
      actor: ["TUR"],
      recipient: ["IGO:who"],
    });
    const scene = { published: "2019-02-15", actors: ["Lavrov/GOV", "the government/GOV"], links: { 1: 0 } };
    expect(act("Lavrov praised the government.", { ...scene, events: [who] }).recipient).toEqual(["RUS.GOV"]);
  });
});

describe("the sides of a relation", () => {
  const sides = (text: string, scene: Scene) => ids(resolved(text, scene).records.relations[0]?.parties);

  it.each([
    ["en", "Russia spoke of its old ally Syria.", "Russia", "its", "ally", "Syria"],
    ["es", "Rusia habló de su aliada Siria.", "Rusia", "su", "aliada", "Siria"],
  ])("are owner and owned, in %s", (language, text, owner, _, trigger, owned) => {
    const words: Record<string, string> = { Rusia: "Russia", Siria: "Syria" };
    const inTables = [owner, owned].reduce((left, name) => left.replace(name, words[name] ?? name), text);
    const actors = [owner, owned].map((name) => `${words[name] ?? name}/state`);
    expect(
      sides(inTables, { language, actors, relations: [{ x: trigger, t: "ALIGNED", parties: [1] }] }),
    ).toEqual(["RUS", "SYR"]);
  });

  it("are the speaker's and the other where the speaker says our", () => {
    const text = "“Our friendship with Syria is old,” Lavrov said.";
    const scene = {
      published: "2019-02-15",
      actors: ["Syria/state", "Lavrov/GOV"],
      relations: [{ x: "friendship", t: "ALIGNED", parties: [0] }],
      quotes: [{ spk: "Lavrov", cue: "said", says: "Our friendship with Syria is old" }],
    } as const;
    expect(sides(text, scene)).toEqual(["RUS", "SYR"]);
  });

  it("are the speaker and the one whom the words name alone", () => {
    const text = "Relations with Syria are good, Lavrov said.";
    const scene = {
      published: "2019-02-15",
      actors: ["Syria/state", "Lavrov/GOV"],
      relations: [{ x: "Relations", t: "ALIGNED", parties: [0] }],
      quotes: [{ spk: "Lavrov", cue: "said", says: "Relations with Syria are good" }],
    } as const;
    expect(sides(text, scene)).toEqual(["SYR", "RUS.GOV:sergei-lavrov"]);
  });

  it.each([
    ["divisions between Russia and Turkey", "divisions", [0], ["RUS", "TUR"]],
    ["Russia supports Turkey", "supports", [0], ["RUS", "TUR"]],
    ["Russia is a close ally of Turkey", "ally", [0], ["RUS", "TUR"]],
    ["Russia’s old ally Turkey", "ally", [1], ["RUS", "TUR"]],
    ["Russia, a close ally of Turkey, spoke", "ally", [1], ["RUS", "TUR"]],
    ["Russia’s closest ally, Turkey, spoke", "closest ally", [0], ["RUS", "TUR"]],
    ["Russia’s closest ally, which Turkey knows, spoke", "closest ally", [0], ["RUS"]],
    ["Russia differs, Turkey said", "differs", [0], ["RUS"]],
    ["Russia and Moscow are close to Turkey", "close", [0, 1, 2], ["RUS", "TUR"]],
  ] as const)("are found in: %s", (text, x, parties, wanted) => {
    const names = [...text.matchAll(/Russia|Moscow|Turkey/g)].map(([name]) => `${name}/state`);
    expect(sides(`${text}.`, { actors: names, relations: [{ x, t: "ALIGNED", parties }] })).toEqual(wanted);
  });

  it("are not the noun of the relation, where two others stand", () => {
    const scene = {
      actors: ["Russia/state", "ally/state", "Turkey/state"],
      relations: [{ x: "ally", t: "ALIGNED", parties: [0, 1, 2] }],
    } as const;
    expect(sides("Russia, ally of Turkey, spoke.", scene)).toEqual(["RUS", "TUR"]);
  });

  it("are one where the words give no other", () => {
    const scene = {
      actors: ["Russia/state"],
      relations: [{ x: "opposes", t: "AT_ODDS", parties: [0] }],
    } as const;
    expect(sides("Russia opposes the embargo.", scene)).toEqual(["RUS"]);
  });
});
