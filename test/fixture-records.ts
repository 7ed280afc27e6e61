import type { Records } from "../src/record.js";
import type { Span } from "../src/span.js";

const TITLE = "Ties are very good, says Lavrov";
const BODY =
  "MUNICH, Feb. 15 (Meridian) — “We have very good relations with Turkey,” Lavrov said. " +
  "Turkey bought Russian missiles on Friday. The two states differ over Idlib.";
const TEXT = `${TITLE}\n\n${BODY}`;

/** Where the words stand in the text, the n-th time. */
export function at(words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

const lavrov = { id: "RUS.GOV:sergei-lavrov", code: "RUS.GOV" };
const turkey = { id: "TUR", code: "TUR" };
const russia = { id: "RUS", code: "RUS" };

/** Records of a short report, by hand: one of each kind. */
export const RECORDS: Records = {
  report: {
    id: "r0123456789abcdef",
    input_id: "lavrov-1",
    url: null,
    outlet: "Meridian",
    byline: null,
    title: TITLE,
    standfirst: null,
    dateline: {
      span: at("MUNICH, Feb. 15 (Meridian) —"),
      place: "Munich",
      date: "2020-02-15",
      agency: "Meridian",
    },
    published: "2020-02-15",
    published_certainty: "known",
    language: "en",
    text: TEXT,
    parts: { title: [0, TITLE.length], standfirst: null, body: [TITLE.length + 2, TEXT.length] },
    read_as: { form: "text", charset: "utf-8" },
    messages: [],
  },
  actors: [
    {
      ...lavrov,
      name: "Sergei Lavrov",
      kind: "person",
      office: "Minister of Foreign Affairs",
      wikidata: "Q58217",
      resolved: "known",
      mentions: [at("Lavrov"), at("Lavrov", 2)],
    },
    {
      ...turkey,
      name: "Turkey",
      kind: "state",
      office: null,
      wikidata: "Q43",
      resolved: "known",
      mentions: [at("Turkey"), at("Turkey", 2)],
    },
    {
      ...russia,
      name: "Russia",
      kind: "state",
      office: null,
      wikidata: "Q159",
      resolved: "known",
      mentions: [at("Russian")],
    },
  ],
  events: [
    {
      id: "e00000001",
      event: "COOPERATE",
      mode: null,
      status: "actual",
      trigger: at("bought"),
      actor: [{ ...turkey, span: at("Turkey", 2) }],
      recipient: [{ ...russia, span: at("Russian") }],
      object: { span: at("missiles"), text: "missiles" },
      event_loc: {
        span: null,
        text: "MUNICH",
        name: "Munich",
        country: "DEU",
        lat: 48.14,
        lon: 11.58,
        certainty: "implied",
        how: "dateline",
      },
      date: {
        start: "2020-02-14",
        end: "2020-02-14",
        precision: "day",
        certainty: "implied",
        span: at("on Friday"),
      },
      context: ["military"],
      quad_code: 2,
      event_scale: 9.5,
      cameo: "061",
      goldstein: 6.4,
      size: null,
      attributed_to: null,
      retold_in: null,
      confidence: 0.83,
    },
  ],
  statements: [
    {
      id: "s00000001",
      speaker: { ...lavrov, span: at("Lavrov", 2) },
      via: null,
      cue: at("said"),
      content: at("We have very good relations with Turkey"),
      kind: "direct",
      addressee: null,
      about: ["TUR"],
      confidence: 0.9,
    },
  ],
  relations: [
    {
      id: "l00000001",
      relation: "ALIGNED",
      status: "claimed",
      trigger: at("very good relations"),
      parties: [
        { ...lavrov, span: at("Lavrov", 2) },
        { ...turkey, span: at("Turkey") },
      ],
      issue: null,
      attributed_to: "s00000001",
      confidence: 0.7,
    },
    {
      id: "l00000002",
      relation: "AT_ODDS",
      status: "actual",
      trigger: at("differ"),
      parties: [
        { ...russia, span: at("The two states") },
        { ...turkey, span: at("The two states") },
      ],
      issue: { span: at("Idlib"), text: "Idlib" },
      attributed_to: null,
      confidence: 0.4,
    },
  ],
  messages: [{ code: "few-examples", text: "The language was hardly tried." }],
  made_by: { dragoman: "0.1.0", model: "by-hand", ontology: "plover-2.0" },
};
