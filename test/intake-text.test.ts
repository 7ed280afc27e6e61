import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText, READER_LANGUAGES, reportFrom, reportId } from "../src/intake/index.js";
import { paragraphsOf } from "../src/intake/paragraphs.js";
import type { Report } from "../src/report.js";

const bodyOf = (report: Report): string => report.text.slice(...report.parts.body);
const codes = (report: Report): string[] => report.messages.map(({ code }) => code);

describe("the text that is kept", () => {
  it("loses what nobody sees and keeps what is read", () => {
    expect(normaliseText("\ufeffMos\u00adcow\u200b said\u00a0\u2009 no\u200e.")).toBe("Moscow said no.");
    expect(normaliseText("Cafe\u0301 a\u200bb")).toBe("Café ab");
    expect(normaliseText("a\r\nb\rc\u2029d\n \n\n\ne  ")).toBe("a\nb\nc\n\nd\n\ne");
  });

  it("does not glue words where a control character stood between them", () => {
    expect(normaliseText("Turkey\u0000\u0001expelled \u001bthem\u0007.")).toBe("Turkey expelled them.");
  });

  it("keeps the non-joiner that Persian spelling needs, and no other", () => {
    expect(normaliseText("می\u200cگوید")).toBe("می\u200cگوید");
    expect(normaliseText("می\u200c\u200c\u200eگوید\u200c و a\u200cb")).toBe("می\u200cگوید و ab");
  });

  it("is the same when normalised twice, whatever it was", () => {
    const dirt = fc.constantFrom(
      ..."\u200c\u200d\u00ad\u0301\u00a0\u3000\r\n\t\u2028\u2029\ufeff\u0085\ud83d",
      "م",
      "ی",
      "\u064b",
      "e",
      "가",
      "ᅡ",
      "\u{e0041}",
    );
    const text = fc.array(fc.oneof(dirt, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })));
    fc.assert(
      fc.property(text, (pieces) => {
        const once = normaliseText(pieces.join(""));
        expect(normaliseText(once)).toBe(once);
        expect(once).toBe(once.normalize("NFC"));
      }),
      { numRuns: 500 },
    );
  });

  it("joins lines that were broken at a width, and keeps lines that are paragraphs", () => {
    const column =
      "The minister said on Friday that the two sides had agreed to\nmeet again in Geneva next month, and that no conditions had\nbeen set.\n\nTalks go on.";
    expect(paragraphsOf(column)).toEqual([
      "The minister said on Friday that the two sides had agreed to meet again in Geneva next month, and that no conditions had been set.",
      "Talks go on.",
    ]);
    expect(paragraphsOf("Ankara agreed.\nMoscow did not.")).toEqual(["Ankara agreed.", "Moscow did not."]);
  });
});

describe("a report from a plain text", () => {
  it("takes a short first line with a blank line after it as its title", async () => {
    const report = await reportFrom({
      text: "Two states reopen a border\n\nThe border between the two states was reopened on Monday.\n\nTrade resumed.",
    });
    expect(report.title).toBe("Two states reopen a border");
    expect(report.text.slice(...(report.parts.title ?? [0, 0]))).toBe("Two states reopen a border");
    expect(bodyOf(report)).toBe(
      "The border between the two states was reopened on Monday.\n\nTrade resumed.",
    );
  });

  it("does not take a dateline, a sentence or an only line as a title", async () => {
    for (const text of [
      "ANKARA (AA) -\n\nThe minister left for Moscow on Friday, his office said.",
      "The talks have failed.\n\nBoth sides said that they would not meet again this year.",
      "One line and no more",
    ]) {
      expect((await reportFrom({ text })).title).toBeNull();
    }
  });

  it("does not repeat a title or a standfirst that the body opens with", async () => {
    const report = await reportFrom({
      title: "Border reopens",
      standfirst: "The border between the two states was reopened…",
      text: "BORDER REOPENS\n\nThe border between the two states was reopened on Monday, officials said.",
    });
    expect(report.text).toBe(
      "Border reopens\n\nThe border between the two states was reopened on Monday, officials said.",
    );
    expect(report.parts.standfirst).toBeNull();
  });

  it("puts title, standfirst and body where its parts say, for any strings", async () => {
    const piece = fc.string({ unit: "grapheme", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(piece, piece, piece, async (title, standfirst, text) => {
        const report = await reportFrom({ title, standfirst, text: text || "x", language: "en" });
        const { parts } = report;
        const spans = [parts.title, parts.standfirst, parts.body].filter((span) => span !== null);
        expect(
          spans
            .map((span) => report.text.slice(...span))
            .filter(Boolean)
            .join("\n\n"),
        ).toBe(report.text);
        if (parts.title !== null) expect(report.text.slice(...parts.title)).toBe(report.title);
        expect(report.id).toBe(reportId(report.text));
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same text the same id, however it was written down", async () => {
    const one = await reportFrom({ text: "Caf\u00e9 talks\r\n\r\nfailed  on Friday." });
    const two = await reportFrom({
      text: "Cafe\u0301 talks\n\n\nfailed on\u00a0Friday.",
      outlet: "Elsewhere",
    });
    expect(two.id).toBe(one.id);
    expect(one.id).toMatch(/^r[0-9a-f]{16}$/);
  });

  it("keeps a passage exactly as given", async () => {
    const text = "  ANKARA (AA) - Title\u00a0line\r\n\r\nThe  minister\u200b left. ";
    const report = await reportFrom({ text, title: "Not in the text", date: "2019" }, { passages: true });
    expect(report.text).toBe(text);
    expect(report.parts).toEqual({ title: null, standfirst: null, body: [0, text.length] });
    expect(report.dateline).toBeNull();
  });

  it("says so of a text without letters and of an empty one", async () => {
    const digits = await reportFrom({ text: "12345 --- 67.8 % !!!" });
    expect(digits.language).toBe("und");
    expect(codes(digits)).toEqual(["unknown-language"]);
    expect(digits.messages[0]?.text).toContain("no letters");
    expect(codes(await reportFrom({ text: " \n " }))).toEqual(["empty"]);
  });

  it("refuses something that has neither text nor page", async () => {
    await expect(reportFrom({ title: "Only a title" })).rejects.toThrow(/none of the fields/);
  });

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    [5, "a number"],
    ["Turkey agreed.", "a string"],
  ])("refuses %j, which a program without types may give, in plain words", async (given, what) => {
    await expect(reportFrom(given as never)).rejects.toMatchObject({
      name: "UserError",
      message: `The report given is ${what}; give an object with text, html or bytes`,
    });
  });
});

describe("its language", () => {
  const SAMPLES: Readonly<Record<string, string>> = {
    en: "The foreign ministers of both countries met in Geneva on Friday and agreed to resume talks.",
    ru: "Министры иностранных дел двух стран встретились в пятницу в Женеве и договорились о переговорах.",
    tr: "İki ülkenin dışişleri bakanları cuma günü Cenevre'de görüştü ve müzakereleri sürdürme kararı aldı.",
    es: "Los ministros de Exteriores de ambos países se reunieron el viernes en Ginebra y acordaron dialogar.",
    fr: "Les ministres des Affaires étrangères des deux pays se sont réunis vendredi à Genève.",
    ar: "التقى وزيرا خارجية البلدين يوم الجمعة في جنيف واتفقا على استئناف المحادثات.",
    zh: "两国外长周五在日内瓦会晤，同意恢复谈判。",
    pt: "Os ministros das Relações Exteriores dos dois países reuniram-se na sexta-feira em Genebra.",
    de: "Die Außenminister beider Länder trafen sich am Freitag in Genf und vereinbarten neue Gespräche.",
    uk: "Міністри закордонних справ двох країн зустрілися у п'ятницю в Женеві й домовилися про переговори.",
    fa: "وزیران خارجه دو کشور روز جمعه در ژنو دیدار کردند و برای ادامه گفت‌وگوها توافق کردند.",
    it: "I ministri degli Esteri dei due Paesi si sono incontrati venerdì a Ginevra e hanno ripreso i colloqui.",
  };

  it.each(READER_LANGUAGES)("is told: %s", async (language) => {
    const report = await reportFrom({ text: SAMPLES[language] ?? "" });
    expect(report.language).toBe(language);
    expect(report.messages).toEqual([]);
  });

  it("follows the declaration of a short text, but not against its script", async () => {
    expect((await reportFrom({ text: "NATO", language: "de-DE" })).language).toBe("de");
    expect((await reportFrom({ text: "Путин", language: "Ukrainian" })).language).toBe("uk");
    expect((await reportFrom({ text: "北京", language: "en" })).language).toBe("zh");
  });

  it("does not follow a declaration that a long text belies", async () => {
    expect((await reportFrom({ text: SAMPLES.fr ?? "", language: "en" })).language).toBe("fr");
  });

  it.each([
    ["Swedish", "Utrikesministrarna i båda länderna träffades i fredags i Genève och enades om nya samtal."],
    ["Japanese", "両国の外相は金曜日にジュネーブで会談し、協議の再開で合意した。"],
    ["none known", "Οι υπουργοί Εξωτερικών των δύο χωρών συναντήθηκαν την Παρασκευή στη Γενεύη."],
  ])("is und, with a message, for a language that the reader was not taught (%s)", async (_name, text) => {
    const report = await reportFrom({ text });
    expect(report.language).toBe("und");
    expect(codes(report)).toEqual(["unknown-language"]);
  });
});
