import { describe, expect, it } from "vitest";
import { resolved, type Scene } from "./resolve/scene.js";

const placeOf = (text: string, place: readonly string[], more: Partial<Scene> = {}) =>
  resolved(text, {
    actors: ["soldiers/MIL"],
    events: [{ x: "killed", t: "ASSAULT", src: [0], place }],
    ...more,
  }).records.events[0]?.event_loc ?? null;

describe("places of events", () => {
  it("takes the namesake in the country that the words around speak of", () => {
    expect(placeOf("Syria: soldiers killed two in Homs.", ["Homs"])).toMatchObject({
      country: "SYR",
      how: "city of the country around",
    });
    expect(placeOf("Here soldiers killed two in Homs.", ["Homs"])).toMatchObject({ country: "LBY" });
  });

  it("leaves a capital where it is, whatever small namesake the country around has", () => {
    expect(placeOf("Syria: soldiers killed two in Ankara.", ["Ankara"])).toMatchObject({ country: "TUR" });
  });

  it("takes the namesake in the state after the comma", () => {
    const text = "Turkish soldiers killed two in Ankara, Syria.";
    expect(placeOf(text, ["Ankara, Syria"], { actors: ["Turkish soldiers/MIL"] })).toMatchObject({
      country: "SYR",
      lat: 36,
    });
  });

  it("has coordinates and no country for a sea", () => {
    expect(placeOf("Syria: soldiers killed two in the Black Sea.", ["the Black Sea"])).toMatchObject({
      name: "Black Sea",
      country: null,
      lat: 43.4,
    });
  });

  it.each([
    "the city of Homs",
    "in Homs",
    "Homs city",
    "Homs, Syria",
    "the northern city of Homs",
    "western Homs",
    "south of Homs",
    "northeastern Homs",
  ])("finds the name in `%s`", (words) => {
    expect(placeOf(`Syria: soldiers killed two at ${words}.`, [words])).toMatchObject({ name: "Homs" });
  });

  it("takes words that name no place for none, and then the place of the dateline", () => {
    const text = "Luxembourg — soldiers killed the two in the air.";
    expect(placeOf(text, ["the air"])).toBeNull();
    expect(placeOf(text, ["the air"], { dateline: { place: "Luxembourg" } })).toMatchObject({
      country: "LUX",
      lat: 49.61,
      certainty: "implied",
      how: "dateline",
    });
  });
});
