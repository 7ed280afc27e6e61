import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../src/reader/sentences.js";

/** `|` marks where a sentence ends. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Mr. Blinken met Gen. Milley on Feb. 15.| They spoke for an hour.",
    "The U.S. Senate voted.| It was close.",
    "He lives in the U.S.| The embassy knows him.",
    "J. D. Vance met V. V. Putin.| Nobody else came.",
    "It fell 3.5 percent to 1.2 million.| Exports rose.",
    'He said: "We go."| Then he left.',
    "“We will go. |We will win,” he said.",
    "“Why?” he asked.| “Why not?”| She smiled.",
    "The talks began at 5 p.m. Monday.| They ended at 9 p.m.| Nobody signed.",
    "Lockheed Martin Corp. officials came.| Boeing Co. did not.",
    "Resolution No. 2254 stands.| He said no.| They left.",
    "Wait… there is more.| What?!| Yes.",
    "1. The parties stop firing.",
    "See www.example.org for more.| Done.",
    "He fled the city of St. Petersburg.| Sen. Graham protested.",
  ],
  ru: [
    "В 2018 г. Россия ввела войска.| Он это отрицает.",
    "Завод им. Кирова в г. Москве закрыт.| С. В. Лавров молчит.",
    "Ущерб составил 3 млн руб.| По данным властей, погибших нет.",
    "«Мы готовы», — сказал он.| «А вы?»",
  ],
  uk: ["У 2022 р. Росія напала.| Він це бачив."],
  tr: [
    "Prof. Dr. Yılmaz 3. kez seçildi.| Cumhurbaşkanı kutladı.",
    "Toplantı 15. Kolordu'da yapıldı.| Kimse gelmedi.",
  ],
  de: ["Am 3. Oktober traf er Dr. Meier.| Sie sprachen lange.", "Es geht z.B. um Gas.| Das ist bekannt."],
  es: [
    "El Sr. García habló con la Sra. Paz.| ¿Quién ganó?| ¡Nadie!",
    "EE. UU. sancionó a Irán.| La medida rige hoy.",
  ],
  fr: ["M. Macron a reçu Mme. Meloni.| Ils ont parlé.", "Le chiffre est de 2.000.| C'est peu."],
  pt: ["O Sr. Lula falou.| Ele saiu."],
  it: ["Il gen. Rossi parla.| Anche il Dott. Bianchi."],
  ar: ["هل وافقت الحكومة؟| قال الوزير نعم.| وصل د. محمد إلى القاهرة."],
  fa: ["او گفت: «می‌رویم.»| سپس رفت."],
  zh: ["他说:“我们去。”|然后他走了。|真的吗?|是的!|好。"],
  hi: ["वह गया।| वह आया।"],
};

describe("sentences", () => {
  for (const [language, cases] of Object.entries(CASES)) {
    it.each(cases)(`${language}: %s`, (marked) => {
      const expected = marked.split("|").map((sentence) => sentence.trim());
      const text = marked.replaceAll("|", "");
      expect(sentencesOf(text, language).map(([start, end]) => text.slice(start, end))).toEqual(expected);
    });
  }

  it("hold every character but white space, in order, whatever the text", () => {
    const unit = fc.constantFrom(...'aB. !?\n"”。؟3…é中U.S. ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" })), (text) => {
        const spans = sentencesOf(text);
        let at = 0;
        for (const [start, end] of spans) {
          expect(text.slice(at, start)).toMatch(/^\s*$/u);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    expect(sentencesOf("a. ".repeat(200_000))).toHaveLength(1);
    expect(sentencesOf(".".repeat(500_000))).toHaveLength(1);
    expect(sentencesOf("Bob B. ".repeat(50_000))).toHaveLength(1);
    expect(sentencesOf("Now then. ".repeat(50_000))).toHaveLength(50_000);
  });
});
