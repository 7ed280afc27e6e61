import { describe, expect, it } from "vitest";
import { idsOf, resolved } from "./resolve/scene.js";

describe("a surname alone", () => {
  it.each([
    ["en", "Dolny freed. Marek Dolny was held in Moscow. Dolny’s lawyer thanked Dolny."],
    ["ru", "Дольного освободили. Активист Марек Дольный был задержан. Встреча с Дольным прошла."],
    ["uk", "Дольного звільнили. Активіста Марека Дольного затримали. Зустріч із Дольним пройшла."],
    ["tr", "Dolnı serbest. Marek Dolnı Moskova’da tutuldu. Dolnı’yı avukatı övdü."],
    ["fa", "مارک دولنی آزاد شد. دولنی گفت که خسته است."],
    ["ar", "زار إيدي راما موسكو. وقال راما ذلك."],
  ])("is the person whom the report names in full, in %s", (language, text) => {
    const surnames = /(?:Mar\p{L}+ |Мар\p{L}+ |مارک |إيدي )?(?:Doln[yı]|Дольн\p{L}+|دولنی|راما)/gu;
    const seen = new Map<string, number>();
    const actors = [...text.matchAll(surnames)].map(([words]) => {
      const before = text.slice(0, text.length).split(words).length > 1 ? (seen.get(words) ?? 0) + 1 : 1;
      seen.set(words, before);
      return `${words}${before > 1 ? `@${before}` : ""}/OPP`;
    });
    const { records } = resolved(text, { language, actors });
    expect(records.actors.map(({ id }) => id)).toHaveLength(1);
  });

  it("is neither a person nor a state of the tables where the report has its own bearer of it", () => {
    const text = "Marko Lavrov and Michael France met. Lavrov thanked France.";
    const actors = ["Marko Lavrov/CIV", "Michael France/CIV", "Lavrov@2/CIV", "France@2/CIV"];
    const scene = resolved(text, { published: "2019-02-15", actors });
    expect(idsOf(scene, "Lavrov@2")).toEqual(idsOf(scene, "Marko Lavrov"));
    expect(idsOf(scene, "France@2")).toEqual(idsOf(scene, "Michael France"));
  });

  it("is a state where the model sees a state", () => {
    const text = "Michael France left. France closed its embassy.";
    const scene = resolved(text, { actors: ["Michael France/CIV", "France@2/state"] });
    expect(idsOf(scene, "France@2")).toEqual(["FRA"]);
  });
});

describe("a title", () => {
  it("belongs to the name before its comma, not to the one after the verb", () => {
    const text = "Ada Deniz, the Turkish foreign minister, met Jane Roe. Russia spoke.";
    const scene = resolved(text, { actors: ["Ada Deniz/GOV", "Jane Roe/GOV", "Russia/state"] });
    expect(idsOf(scene, "Ada Deniz")).toEqual(["TUR.GOV:ada-deniz"]);
    const jane = scene.records.actors.find(({ name }) => name === "Jane Roe");
    expect(jane?.office).toBeNull();
  });

  it("may stand before a comma and the name", () => {
    const scene = resolved("The Turkish foreign minister, Ada Deniz, left.", { actors: ["Ada Deniz/GOV"] });
    expect(idsOf(scene, "Ada Deniz")).toEqual(["TUR.GOV:ada-deniz"]);
  });
});

describe("another spelling of a first name", () => {
  it("is the same person where surname and office agree, and another where they do not", () => {
    const who = (text: string) =>
      idsOf(
        resolved(text, { published: "2019-02-15", actors: ["Serguei al-Lavrov/GOV"] }),
        "Serguei al-Lavrov",
      );
    expect(who("Russian foreign minister Serguei al-Lavrov left.")).toEqual(["RUS.GOV:sergei-lavrov"]);
    expect(who("Turkish foreign minister Serguei al-Lavrov left.")).toEqual(["TUR.GOV:serguei-al-lavrov"]);
    expect(who("Russian minister Serguei al-Lavrov left.")).toEqual(["RUS.GOV:serguei-al-lavrov"]);
  });
});

describe("a court", () => {
  it.each([
    [
      "en",
      "The International Criminal Court spoke. The court spoke. The judges spoke.",
      ["The court", "The judges"],
    ],
    ["ru", "Международный уголовный суд выступил. Решение трибунала и суда.", ["трибунала", "суда"]],
    ["ar", "قالت المحكمة الجنائية الدولية. وقالت المحكمة.", ["المحكمة@2"]],
  ])("named once is meant by its noun afterwards, in %s", (language, text, nouns) => {
    const name = /International Criminal Court|Международный уголовный суд|المحكمة الجنائية الدولية/u.exec(
      text,
    )?.[0];
    const scene = resolved(text, {
      language,
      actors: [`${name}/IGO`, ...nouns.map((noun) => `${noun}/JUD`)],
    });
    for (const noun of nouns) expect(idsOf(scene, noun)).toEqual(["IGO:ICC"]);
  });

  it("may be a state's, and is the last one named", () => {
    const text =
      "The International Criminal Court spoke. Russia's Supreme Court did too. The tribunal agreed.";
    const actors = ["International Criminal Court/IGO", "Russia's Supreme Court/JUD", "The tribunal/IGO"];
    expect(idsOf(resolved(text, { actors }), "The tribunal")).toEqual(
      idsOf(resolved(text, { actors }), "Russia's Supreme Court"),
    );
  });

  it("is another where the words put it elsewhere or do not point back", () => {
    const text =
      "The International Criminal Court spoke. The judges in The Hague left. The court in Ankara and a court spoke.";
    const actors = ["International Criminal Court/IGO", "The judges/JUD", "The court/JUD", "a court/JUD"];
    const scene = resolved(text, { actors });
    expect(idsOf(scene, "The court")).toEqual(["TUR.JUD"]);
    expect(idsOf(scene, "a court")).not.toEqual(["IGO:ICC"]);
    expect(idsOf(scene, "The judges")).toEqual(["IGO:ICC"]);
  });

  it("keeps its own words where none was named, and so does an alliance", () => {
    const scene = resolved("The court spoke. The alliance spoke.", {
      actors: ["The court/IGO", "The alliance/IGO"],
    });
    expect(idsOf(scene, "The court")).toEqual(["IGO:the-court"]);
    expect(idsOf(scene, "The alliance")).toEqual(["IGO:the-alliance"]);
    const nato = resolved("NATO spoke. The alliance left.", { actors: ["NATO/IGO", "The alliance/IGO"] });
    expect(idsOf(nato, "The alliance")).toEqual(["IGO:NATO"]);
  });
});

describe("a Turkish genitive", () => {
  it.each([
    ["Rusya’nın Dışişleri Bakanı, Suriye’den gelen heyeti kabul etti.", "Dışişleri Bakanı", "RUS.GOV"],
    ["Suriye’nin yeni bakanı Ankara’da.", "bakanı", "SYR.GOV"],
    ["Rusya’nın Suriye’deki büyükelçisi gitti.", "büyükelçisi", "RUS.GOV"],
  ])("says whose an office is: %s", (text, words, code) => {
    const { actors } = resolved(text, { language: "tr", actors: [`${words}/GOV`] }).records;
    expect(actors[0]?.code).toBe(code);
  });
});

describe("an honorific", () => {
  it("is no possessive", () => {
    const text = "Russia praised Her Majesty the Queen.";
    const scene = resolved(text, { actors: ["Russia/state", "Her Majesty the Queen/GOV"] });
    const because = [...scene.because.values()].flat();
    expect(because.some(({ rule }) => rule === "owner")).toBe(false);
  });
});

describe("a noun for another state", () => {
  it("is the one that is named just after it", () => {
    const text = "Russia thanked its ally Syria and its neighbour the Turks.";
    const scene = resolved(text, { actors: ["Russia/state", "its ally/state"] });
    expect(idsOf(scene, "its ally")).toEqual(["SYR"]);
    const both = resolved(text, { actors: ["Russia/state", "its ally/state", "Syria/state"] });
    expect(idsOf(both, "its ally")).toEqual(["SYR"]);
  });

  it("is nobody in particular otherwise", () => {
    const scene = resolved("Russia thanked its ally in Syria.", {
      actors: ["Russia/state", "its ally/state"],
    });
    expect(idsOf(scene, "its ally")).toEqual(["---:its-ally"]);
  });

  it("is a member of a body that it is an ally in", () => {
    const scene = resolved("Russia thanked its ally in NATO.", {
      actors: ["Russia/state", "its ally in NATO/state"],
    });
    expect(idsOf(scene, "its ally in NATO")).toEqual(["---:its-ally-in-nato"]);
  });

  it("is not the one named before where the words say other", () => {
    const text = "Russia and other partners met.";
    const scene = resolved(text, { actors: ["Russia/state", "other partners/state"], links: { 1: 0 } });
    expect(idsOf(scene, "other partners")).toEqual(["---:other-partners"]);
  });
});

describe("a state's bare name", () => {
  it("is the state, whatever part of society the model sees in it, its powers aside", () => {
    const actors = ["Syria/REB", "Russia/MIL"];
    const scene = resolved("Syria met Russia.", { actors });
    expect(idsOf(scene, "Syria")).toEqual(["SYR"]);
    expect(idsOf(scene, "Russia")).toEqual(["RUS.MIL"]);
  });
});

describe("an actor without a country", () => {
  it("is not of the state that he travels to", () => {
    const text = "Russia spoke. Paris was calm. The minister flew to France.";
    const scene = resolved(text, {
      actors: ["Russia/state", "The minister/GOV", "France/state"],
      events: [{ x: "flew", t: "CONSULT", m: "visit", src: [1], tgt: [2] }],
    });
    expect(idsOf(scene, "The minister")).toEqual(["RUS.GOV"]);
  });

  it("is rather of a country in his own sentence than of one in the next", () => {
    const text = "Ankara fell silent when protesters came by. Moscow spoke.";
    expect(idsOf(resolved(text, { actors: ["protesters/CIV"] }), "protesters")).toEqual(["TUR.CIV"]);
  });
});

describe("two leaders in Turkish", () => {
  it("are the two who met", () => {
    const text = "Lavrov ile Merkel görüştü. İki lider anlaştı.";
    const scene = resolved(text, {
      language: "tr",
      published: "2019-02-15",
      actors: ["Lavrov/GOV", "Merkel/GOV", "İki lider/GOV"],
      events: [{ x: "görüştü", t: "CONSULT", src: [0, 1] }],
    });
    expect(idsOf(scene, "İki lider").sort()).toEqual(["DEU.GOV:angela-merkel", "RUS.GOV:sergei-lavrov"]);
  });
});

describe("a pronoun after a pair", () => {
  it("is the pair", () => {
    const text = "Russia and Turkey are rivals. The two countries met. Their ties are cold.";
    const actors = ["Russia/state", "Turkey/state", "The two countries/state", "Their/state"];
    const scene = resolved(text, { actors });
    expect(idsOf(scene, "Their").sort()).toEqual(["RUS", "TUR"]);
  });
});
