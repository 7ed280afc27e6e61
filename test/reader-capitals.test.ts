import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutCapitals } from "../src/reader/capitals.js";

describe("a sentence in capitals", () => {
  it.each([
    ["TURKEY EXPELS GREEK DIPLOMATS", "Turkey expels greek diplomats"],
    ["THE US AND THE U.S.S.R. SIGNED A TREATY.", "The US and the U.S.S.R. signed a treaty."],
    ["UN MINISTRE RENCONTRE UN AMBASSADEUR.", "Un ministre rencontre un ambassadeur."],
    ["МОСКВА И США ВЫСЛАЛИ ДИПЛОМАТОВ", "Москва и США выслали дипломатов"],
    ["TÜRKİYE İSRAİL ELÇİSİNİ SINIR DIŞI ETTİ", "Türkiye israil elçisini sınır dışı etti"],
    ['"WE WILL NOT LEAVE", HE SAID.', '"We will not leave", he said.'],
    ["SHIPS OF NATO LEFT. They came back.", "Ships of NATO left. They came back."],
    ["ANKARA ANGRY\nTurkey expelled two diplomats.", "ANKARA ANGRY\nTurkey expelled two diplomats."],
    ["The PKK and the PYD met.", "The PKK and the PYD met."],
    ["USA, UK", "USA, UK"],
    ["两国外长在安卡拉会晤", "两国外长在安卡拉会晤"],
  ])("%s", (text, readable) => {
    expect(withoutCapitals(text)).toBe(readable);
  });

  it("keeps every character where it was", () => {
    const letters = fc.constantFrom(..."ABÇİIŞΣẞЁДЪǅ𐐀é .\n'");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
        const readable = withoutCapitals(text);
        expect(readable.length).toBe(text.length);
        expect(readable.toUpperCase().replace(/I/g, "İ")).toBe(text.toUpperCase().replace(/I/g, "İ"));
      }),
    );
  });
});
