import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve, STAGES, toPrediction } from "../src/resolve/index.js";
import type { Span } from "../src/span.js";
import { at, idsOf, MADE_BY, readingOf, reportOf, resolved, type Scene } from "./resolve/scene.js";
import { small } from "./resolve/small-knowledge.js";

const PUBLISHED = { published: "2019-02-15" };

describe("names", () => {
  it("takes states, capitals and the seats of governments for what they stand for", () => {
    const text = "Turkey, Moscow and the Kremlin met NATO.";
    const scene = resolved(text, { actors: ["Turkey/state", "Moscow/state", "Kremlin/GOV", "NATO/IGO"] });
    expect(idsOf(scene, "Turkey")).toEqual(["TUR"]);
    expect(idsOf(scene, "Moscow")).toEqual(["RUS"]);
    expect(idsOf(scene, "Kremlin")).toEqual(["RUS.GOV"]);
    expect(idsOf(scene, "NATO")).toEqual(["IGO:NATO"]);
    expect(scene.records.actors.find((actor) => actor.id === "IGO:NATO")?.code).toBe("IGO");
  });

  it("gives a person the office of the report's date, and none outside it", () => {
    const text = "Angela Merkel met Sergei Lavrov.";
    const actors = ["Angela Merkel/GOV", "Sergei Lavrov/GOV"];
    expect(idsOf(resolved(text, { ...PUBLISHED, actors }), "Angela Merkel")).toEqual([
      "DEU.GOV:angela-merkel",
    ]);
    expect(idsOf(resolved(text, { published: "2023-05-01", actors }), "Angela Merkel")).toEqual([
      "DEU.ELI:angela-merkel",
    ]);
    const undated = resolved(text, { actors }).records.actors.find((actor) => actor.name === "Sergei Lavrov");
    expect(undated).toMatchObject({ id: "RUS.GOV:sergei-lavrov", resolved: "implied" });
  });

  it("reads the country and office of an unknown person from the title beside the name", () => {
    const before = resolved("Turkish Foreign Minister Ada Deniz arrived.", { actors: ["Ada Deniz/GOV"] });
    expect(before.records.actors[0]).toMatchObject({
      id: "TUR.GOV:ada-deniz",
      resolved: "implied",
      office: "Foreign Minister",
    });
    const after = resolved("Ada Deniz, the Turkish foreign minister, arrived.", {
      actors: ["Ada Deniz/GOV"],
    });
    expect(idsOf(after, "Ada Deniz")).toEqual(["TUR.GOV:ada-deniz"]);
    const russian = resolved("министр иностранных дел Турции Ада Дениз прибыл", {
      language: "ru",
      actors: ["Ада Дениз/GOV"],
    });
    expect(idsOf(russian, "Ада Дениз")).toEqual(["TUR.GOV:ада-дениз"]);
  });

  it("puts a surname alone to the full name, in a headline before it too", () => {
    const text = "Deniz arrives. Turkish Foreign Minister Ada Deniz came on Monday. Deniz left.";
    const scene = resolved(text, { actors: ["Deniz/GOV", "Ada Deniz/GOV", "Deniz@3/GOV"] });
    expect(scene.records.actors).toHaveLength(1);
    expect(scene.records.actors[0]?.mentions).toHaveLength(3);
  });

  it("joins a country word and a role, and lists several countries", () => {
    const text = "Turkish soldiers fought. Turkish and Russian forces met. Russia and Turkey signed.";
    const scene = resolved(text, {
      actors: ["Turkish soldiers/MIL", "Turkish and Russian forces/MIL", "Russia and Turkey/state"],
    });
    expect(idsOf(scene, "Turkish soldiers")).toEqual(["TUR.MIL"]);
    expect(idsOf(scene, "Turkish and Russian forces")).toEqual(["TUR.MIL", "RUS.MIL"]);
    expect(idsOf(scene, "Russia and Turkey").sort()).toEqual(["RUS", "TUR"]);
  });

  it("does not take the backer for the backed", () => {
    const text = "In Syria, Turkey-backed rebels advanced.";
    expect(idsOf(resolved(text, { actors: ["Turkey-backed rebels/REB"] }), "Turkey-backed rebels")).toEqual([
      "SYR.REB",
    ]);
  });

  it("names the holder of an office where the text names the office alone", () => {
    const scene = resolved("The Russian foreign minister left.", {
      ...PUBLISHED,
      actors: ["Russian foreign minister/GOV"],
    });
    expect(scene.records.actors[0]).toMatchObject({ id: "RUS.GOV:sergei-lavrov", resolved: "implied" });
  });

  it("gives a bare role the country around it, else leaves it unknown", () => {
    const around = resolved("In Syria the police fired.", { actors: ["police/COP"] });
    expect(around.records.actors[0]).toMatchObject({ id: "SYR.COP", resolved: "implied" });
    const nowhere = resolved("The police fired.", { actors: ["police/COP"] });
    expect(nowhere.records.actors[0]).toMatchObject({
      id: "---.COP:police",
      code: "---.COP",
      resolved: "unknown",
    });
    const dateline = resolved("ANKARA — The police fired.", {
      dateline: { place: "ANKARA" },
      actors: ["police/COP"],
    });
    expect(dateline.records.actors[0]?.code).toBe("---.COP");
  });
});

describe("the dateline's place", () => {
  const shelled = (actor: string) =>
    resolved("Ankara — Some forces shelled the town.".replace("Some", actor), {
      ...PUBLISHED,
      dateline: { place: "Ankara" },
      actors: [`${actor} forces/MIL`],
      events: [{ x: "shelled", t: "ASSAULT", src: [0] }],
    }).records.events[0]?.event_loc;

  it("is where an act of its own country took place, and no other country's", () => {
    expect(shelled("Turkish")).toMatchObject({ country: "TUR", how: "dateline", certainty: "implied" });
    expect(shelled("Russian")).toBeNull();
  });
});

describe("who speaks", () => {
  it("is the one who is quoted, and who quotes is the source", () => {
    const text = "TASS quoted Sergei Lavrov as saying that the talks went well.";
    const scene = resolved(text, {
      ...PUBLISHED,
      actors: ["TASS/MED", "Sergei Lavrov/GOV"],
      quotes: [{ cue: "quoted", says: "the talks went well", spk: "TASS" }],
    });
    const [said] = scene.records.statements;
    expect(said?.speaker?.id).toBe("RUS.GOV:sergei-lavrov");
    expect(said?.via?.text).toBe("TASS");
  });

  it("goes on where a quotation does", () => {
    const text = "“We met,” said Sergei Lavrov. “It was useful.”";
    const scene = resolved(text, {
      ...PUBLISHED,
      actors: ["Sergei Lavrov/GOV"],
      quotes: [{ cue: "said", says: "We met", spk: "Sergei Lavrov" }, { says: "It was useful" }],
    });
    expect(scene.records.statements.map(({ speaker }) => speaker?.id)).toEqual([
      "RUS.GOV:sergei-lavrov",
      "RUS.GOV:sergei-lavrov",
    ]);
  });

  it("may be a source that is no actor", () => {
    const scene = resolved("A statement said that the talks went well.", {
      quotes: [{ cue: "said", says: "the talks went well", spk: "A statement" }],
    });
    expect(scene.records.statements[0]?.speaker).toMatchObject({ code: "---" });
  });
});

describe("pronouns", () => {
  it("follows the model's link first", () => {
    const text = "Sergei Lavrov saw Turkish officials. They left.";
    const scene = resolved(text, {
      ...PUBLISHED,
      actors: ["Sergei Lavrov/GOV", "Turkish officials/GOV", "They/GOV"],
      links: { 2: 1 },
    });
    expect(idsOf(scene, "They")).toEqual(["TUR.GOV"]);
  });

  it("looks at gender, number and kind otherwise", () => {
    const text =
      "Angela Merkel received Sergei Lavrov in Ankara. She thanked him. Turkish soldiers watched. They left.";
    const actors = [
      "Angela Merkel/GOV",
      "Sergei Lavrov/GOV",
      "She/GOV",
      "him/GOV",
      "Turkish soldiers/MIL",
      "They/MIL",
    ];
    const scene = resolved(text, { ...PUBLISHED, actors });
    expect(idsOf(scene, "She")).toEqual(["DEU.GOV:angela-merkel"]);
    expect(idsOf(scene, "him")).toEqual(["RUS.GOV:sergei-lavrov"]);
    expect(idsOf(scene, "They")).toEqual(["TUR.MIL"]);
  });

  it("takes we and I in a statement for its speaker's side", () => {
    const text = "Russia and Turkey are friends. “We agree with Turkey, and I like it,” said Sergei Lavrov.";
    const scene = resolved(text, {
      ...PUBLISHED,
      actors: ["We/state", "Turkey@2/state", "I/GOV", "Sergei Lavrov/GOV"],
      quotes: [{ spk: "Sergei Lavrov", cue: "said", says: "We agree with Turkey, and I like it," }],
    });
    expect(idsOf(scene, "We")).toEqual(["RUS"]);
    expect(scene.records.actors.find((actor) => actor.id === "RUS.GOV:sergei-lavrov")?.mentions).toHaveLength(
      2,
    );
  });

  it("takes the two countries for the pair in hand, in several languages", () => {
    const english = resolved("Turkey met Russia. The two countries agreed.", {
      actors: ["Turkey/state", "Russia/state", "The two countries/state"],
    });
    expect(idsOf(english, "The two countries").sort()).toEqual(["RUS", "TUR"]);
    const russian = resolved("Россия и представители Турции. Обе стороны согласны.", {
      language: "ru",
      actors: ["Россия/state", "Турции/state", "Обе стороны/state"],
    });
    expect(idsOf(russian, "Обе стороны").sort()).toEqual(["RUS", "TUR"]);
  });

  it("gives an owner's country to what is owned, but not to allies", () => {
    const text = "Sergei Lavrov spoke. His government waited. Its allies waited.";
    const scene = resolved(text, {
      ...PUBLISHED,
      actors: ["Sergei Lavrov/GOV", "His government/GOV", "Its allies/state"],
    });
    expect(idsOf(scene, "His government")).toEqual(["RUS.GOV"]);
    expect(idsOf(scene, "Its allies")).toEqual(["---:its-allies"]);
  });

  it("leaves a pronoun without anyone before it unknown", () => {
    const scene = resolved("They left.", { actors: ["They/CIV"] });
    expect(scene.records.actors[0]).toMatchObject({ code: "---.CIV", resolved: "unknown" });
  });
});

describe("statements and sources", () => {
  const text =
    'Sergei Lavrov told the police: "Turkey attacked Syria." He said Turkey "was wrong". He said Turkey left.';
  const scene = resolved(text, {
    ...PUBLISHED,
    actors: [
      "Sergei Lavrov/GOV",
      "police/COP",
      "Turkey/state",
      "Syria/state",
      "He/GOV",
      "Turkey@2/state",
      "He@2/GOV",
      "Turkey@3/state",
    ],
    events: [
      { x: "attacked", t: "ASSAULT", st: "claimed", src: [2], tgt: [3] },
      { x: "told", t: "REQUEST", src: [0] },
    ],
    quotes: [
      { spk: "Sergei Lavrov", cue: "told", says: "Turkey attacked Syria." },
      { spk: "He", cue: "said", says: 'Turkey "was wrong"' },
      { spk: "He@2", cue: "said@2", says: "Turkey left" },
    ],
  });

  it("tells direct, mixed and indirect speech by the marks", () => {
    expect(scene.records.statements.map((said) => said.kind)).toEqual(["direct", "mixed", "indirect"]);
  });

  it("knows direct speech by the marks of every language", () => {
    for (const [open, close] of ["“”", "«»", "„“", "「」", "‘’", '""'].map((pair) => [...pair])) {
      const words = `Turkey said: ${open}We agree.${close}`;
      const said = resolved(words, { quotes: [{ cue: "said", says: "We agree." }] });
      expect(said.records.statements[0]?.kind, words).toBe("direct");
    }
  });

  it("is not misled by apostrophes, by marks that open in one language and close in another, or by a long quotation", () => {
    const kind = (words: string, says: string) =>
      resolved(words, { quotes: [{ cue: "said", says }] }).records.statements[0]?.kind;
    expect(kind("He said Turkey's plan isn't ours.", "Turkey's plan isn't ours")).toBe("indirect");
    expect(kind("„Nein“, he said. Er gehe heute.", "Er gehe heute")).toBe("indirect");
    expect(kind("« Non », he said: « Ils partent », hier.", "Ils partent")).toBe("direct");
    expect(kind("She said: “We left. We will be back.", "We left. We will be back.")).toBe("direct");
    expect(kind("We left,” she said, and went.", "We left,")).toBe("direct");
  });

  it("finds whom it was told, and whom it is about, the speaker left out", () => {
    expect(scene.records.statements[0]?.addressee?.span).toEqual(at(text, "police"));
    expect(scene.records.statements[0]?.about).toEqual(["TUR", "SYR"]);
  });

  it("lets the speaker do what the cue does, and the actor say what the act says", () => {
    const words = "Turkey accused Russia of lying. Moscow urged calm.";
    const { records } = resolved(words, {
      actors: ["Turkey/state", "Russia/state", "Moscow/state"],
      events: [
        { x: "accused", t: "ACCUSE", tgt: [1] },
        { x: "urged", t: "REQUEST", src: [2] },
      ],
      quotes: [
        { spk: "Turkey", cue: "accused", says: "lying" },
        { cue: "urged", says: "calm" },
      ],
    });
    expect(records.events[0]?.actor.map((ref) => ref.id)).toEqual(["TUR"]);
    expect(records.statements[1]?.speaker?.id).toBe("RUS");
  });

  it("ties an act to the statement that it stands in", () => {
    const [told, attacked] = scene.records.events;
    expect(told?.attributed_to).toBeNull();
    expect(attacked?.attributed_to).toBe(scene.records.statements[0]?.id);
  });
});

describe("records", () => {
  const text = "Turkish soldiers killed at least 12 people and wounded three in Idlib on Monday.";
  const scene: Scene = {
    published: "2019-02-15",
    actors: ["Turkish soldiers/MIL"],
    events: [{ x: "killed", t: "ASSAULT", m: "firearms", src: [0], place: ["Idlib"], time: ["on Monday"] }],
  };

  it("carries scores, codes, size, place and date", () => {
    expect(resolved(text, scene).records.events[0]).toMatchObject({
      quad_code: 4,
      event_scale: -9,
      cameo: "193",
      goldstein: -10,
      size: { dead: 12, injured: 3 },
      event_loc: { name: "Idlib", country: "SYR", how: "city" },
      date: { start: "2019-02-11", certainty: "implied", precision: "day" },
    });
  });

  it("says how each record and actor came about, the model's score first", () => {
    const { records, because } = resolved(text, scene);
    const steps = because.get(records.events[0]?.id ?? "") ?? [];
    expect(steps[0]?.rule).toBe("model");
    expect(steps.map((step) => step.rule)).toEqual(
      expect.arrayContaining(["place", "date", "size", "country-inside"]),
    );
    for (const actor of records.actors) expect(because.get(actor.id)?.length).toBeGreaterThan(0);
  });

  it("keeps one of exact doubles, the surer one", () => {
    const reading = readingOf(text, scene);
    const surer = { ...reading, events: reading.events.map((event) => ({ ...event, confidence: 0.95 })) };
    const { records } = resolve(reportOf(text, scene), [reading, surer], small, MADE_BY);
    expect(records.events.map((event) => event.confidence)).toEqual([0.95]);
    expect(records.actors).toHaveLength(1);
  });

  it("marks a headline's act that the body tells again", () => {
    const whole = "Turkey attacks Syria\n\nTurkey attacked Syria on Monday. Russia attacked Syria.";
    const head = {
      ...readingOf(
        whole,
        {
          actors: ["Turkey/state", "Syria/state"],
          events: [{ x: "attacks", t: "ASSAULT", src: [0], tgt: [1] }],
        },
        [0, 20],
      ),
    };
    const title = { ...head, passage: { ...head.passage, part: "title" as const } };
    const body = readingOf(
      whole,
      {
        actors: ["Turkey@2/state", "Syria@2/state", "Russia/state", "Syria@3/state"],
        events: [
          { x: "attacked", t: "ASSAULT", src: [0], tgt: [1] },
          { x: "attacked@2", t: "ASSAULT", src: [2], tgt: [3] },
        ],
      },
      [22, whole.length],
    );
    const { events } = resolve(reportOf(whole), [title, body], small, MADE_BY).records;
    expect(events.map((event) => event.retold_in)).toEqual([events[1]?.id, null, null]);
  });

  it("gives the same records whatever the order of the readings", () => {
    const whole = `${text} He left Turkey.`;
    const first = readingOf(whole, scene, [0, text.length]);
    const second = readingOf(whole, { actors: ["He/GOV", "Turkey/state"] }, [text.length, whole.length]);
    const one = resolve(reportOf(whole, scene), [first, second], small, MADE_BY);
    const other = resolve(reportOf(whole, scene), [second, first], small, MADE_BY);
    expect(other.records).toEqual(one.records);
  });

  it("says so where a report has no date", () => {
    const undated = { ...scene, published: undefined } as unknown as Scene;
    expect(resolved(text, undated).records.messages.map((message) => message.code)).toEqual(["undated"]);
    expect(resolved(text, scene).records.messages).toEqual([]);
  });

  it("says nothing of a report without readings", () => {
    const { records, because } = resolve(reportOf("Nothing here."), [], small, MADE_BY);
    expect(records).toMatchObject({ actors: [], events: [], statements: [], relations: [], messages: [] });
    expect(because.size).toBe(0);
  });

  it("refuses a reading that points outside the text", () => {
    const reading = readingOf(text, scene);
    const bad = {
      ...reading,
      mentions: reading.mentions.map((mention) => ({ ...mention, span: [5, 5_000] as Span })),
    };
    expect(() => resolve(reportOf(text), [bad], small, MADE_BY)).toThrow(/points to/);
  });

  it("turns into the scorer's form", () => {
    const prediction = toPrediction("p1", resolved(text, scene).records);
    expect(prediction).toMatchObject({
      id: "p1",
      events: [{ event: "ASSAULT", status: "actual", actor: ["TUR.MIL"], recipient: [] }],
    });
    expect(prediction.mentions).toEqual([{ span: at(text, "Turkish soldiers"), code: "TUR.MIL" }]);
  });
});

describe("any text", () => {
  const LANGUAGES = ["en", "ru", "tr", "es", "fr", "ar", "zh", "pt", "de", "uk", "fa", "it", "und"];

  it("gives spans that slice the text and ids that stay, whatever the words", () => {
    const word = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.constantFrom("Turkey", "Lavrov", "they", "обе стороны", "两国", "5 May", "((((", "-".repeat(30)),
    );
    const cases = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...LANGUAGES),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cases, ([words, language, dated]) => {
        const text = words.join(" ");
        let from = 0;
        const spans = words.map((one): Span => {
          const span: Span = [from, from + one.length];
          from += one.length + 1;
          return span;
        });
        const reading = {
          ...readingOf(text, {}),
          mentions: spans.map((span) => ({
            span,
            sector: "GOV" as const,
            confidence: 0.5,
            antecedent: null,
          })),
          events: spans.map((span, i) => ({
            trigger: span,
            event: "ASSAULT" as const,
            mode: null,
            status: "actual" as const,
            context: [],
            actor: [i],
            recipient: [],
            place: [span],
            time: [span],
            object: span,
            confidence: 0.5,
          })),
        };
        const report = reportOf(text, { language, ...(dated ? PUBLISHED : {}) });
        const once = resolve(report, [reading], small, MADE_BY);
        expect(resolve(report, [reading], small, MADE_BY)).toEqual(once);
        for (const actor of once.records.actors)
          for (const [start, end] of actor.mentions) expect(text.slice(start, end)).not.toBe("");
        expect(new Set(once.records.events.map((event) => event.id)).size).toBe(once.records.events.length);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it("stays linear on a very long report", () => {
    const line = "Turkey met Russia. They said that the police left Syria. ";
    const text = line.repeat(3_000);
    const readings = Array.from({ length: 3_000 }, (_, i) => {
      const from = i * line.length;
      const mention = (words: string, sector: "state" | "COP") => {
        const start = from + line.indexOf(words);
        return { span: [start, start + words.length] as Span, sector, confidence: 0.9, antecedent: null };
      };
      return {
        passage: {
          part: "body" as const,
          span: [from, from + line.length] as Span,
          sentences: [[from, from + line.length] as Span],
        },
        mentions: [
          mention("Turkey", "state"),
          mention("Russia", "state"),
          mention("They", "state"),
          mention("police", "COP"),
        ],
        events: [],
        relations: [],
        statements: [],
      };
    });
    const { records } = resolve(reportOf(text), readings, small, MADE_BY);
    expect(records.actors.map((actor) => actor.id)).toEqual(["TUR", "RUS", "SYR.COP"]);
  });

  it("has stages that each need only what stages before them give", () => {
    const given = new Set<string>();
    for (const stage of STAGES) {
      for (const facet of stage.needs) expect(given, stage.name).toContain(facet);
      for (const facet of stage.gives) given.add(facet);
    }
  });
});
