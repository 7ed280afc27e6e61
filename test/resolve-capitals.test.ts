import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../src/knowledge/index.js";
import { shapeOf } from "../src/resolve/shape.js";
import { idsOf, resolved } from "./resolve/scene.js";

describe("names in capitals", () => {
  const knowledge = loadKnowledge();
  it.each([
    ["TURKEY", "TUR"],
    ["THE SOVIET UNION", "RUS"],
    ["МОСКВЫ", "RUS"],
    ["TÜRKİYE", "TUR"],
    ["ESTADOS UNIDOS", "USA"],
    ["NATO", "IGO"],
  ])("%s is %s", (name, code) => {
    expect(knowledge.named(name)?.entities[0]?.code).toBe(code);
  });
});

describe("pronouns in capitals", () => {
  it.each(["IT", "THEY", "HE"])("%s", (word) => expect(shapeOf(word, "en").kind).toBe("pronoun"));
  it("US is a country", () => expect(shapeOf("US", "en").kind).toBe("words"));
});

describe("names without their capital", () => {
  const text = "turkey attacked, said the turkey breeders.";

  it("are states where the model sees a state", () => {
    expect(idsOf(resolved(text, { actors: ["turkey/state"] }), "turkey")).toEqual(["TUR"]);
  });

  it("are none where the word is a noun for a state", () => {
    const { records } = resolved("The island attacked.", { actors: ["island/state"] });
    expect(records.actors.map(({ id }) => id)).not.toContain("ISL");
  });

  it("are none where it sees anything else", () => {
    const { records } = resolved(text, { actors: ["turkey/BUS"] });
    expect(records.actors.map(({ id }) => id)).not.toContain("TUR");
  });
});
