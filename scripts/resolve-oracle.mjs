// Scores the resolver alone: labelled passages become perfect readings, and what `resolve` makes of them is compared
// with the labels. usage: node scripts/resolve-oracle.mjs LABELS.jsonl [--errors N] [--out PRED.jsonl] (after `npm run build`)
import { readFileSync, writeFileSync } from "node:fs";
import { loadKnowledge } from "../dist/knowledge/index.js";
import { resolve, toPrediction } from "../dist/resolve/index.js";

const [file, ...flags] = process.argv.slice(2);
const flag = (name) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : null);
const knowledge = await loadKnowledge();
const lines = readFileSync(file, "utf8").split("\n").filter(Boolean).map(JSON.parse);

const sectorOf = (code) => {
  const first = code.split("|")[0];
  return first === "IGO" ? "IGO" : (first.split(".")[1] ?? "state");
};

// A year alone is taken as its middle.
const dateOf = (date) =>
  !date ? null : date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date;

const sentencesOf = (text) =>
  [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)].map((s) => [
    s.index,
    s.index + s.segment.length,
  ]);

function readingOf(row) {
  const at = new Map(row.actors.map((actor, index) => [actor.span.join(), index]));
  const keys = (spans) => spans.flatMap((span) => at.get(span.join()) ?? []);
  return {
    passage: { part: "body", span: [0, row.text.length], sentences: sentencesOf(row.text) },
    mentions: row.actors.map((actor) => ({
      span: actor.span,
      sector: sectorOf(actor.code),
      confidence: 1,
      antecedent: null,
    })),
    events: row.events.map((event) => ({
      trigger: event.trigger,
      event: event.type,
      mode: event.mode ?? null,
      status: event.status,
      context: event.context ?? [],
      actor: keys(event.actor),
      recipient: keys(event.recipient),
      place: event.place ?? [],
      time: event.time ?? [],
      object: event.object ?? null,
      confidence: 1,
    })),
    relations: row.relations.map((relation) => ({
      trigger: relation.trigger,
      relation: relation.type,
      status: relation.status,
      parties: keys(relation.parties),
      issue: relation.issue ?? null,
      confidence: 1,
    })),
    statements: row.quotes
      .filter((quote) => quote.content)
      .map((quote) => ({
        cue: quote.cue ?? null,
        content: quote.content,
        speaker: quote.speaker,
        via: quote.via ?? null,
        confidence: 1,
      })),
  };
}

const reportOf = (row) => ({
  id: `r${row.id}`,
  input_id: row.id,
  url: null,
  outlet: null,
  byline: null,
  title: null,
  standfirst: null,
  dateline: null,
  published: dateOf(row.date),
  published_certainty: "known",
  language: row.lang ?? "en",
  text: row.text,
  parts: { title: null, standfirst: null, body: [0, row.text.length] },
  read_as: { form: "json", charset: "utf-8" },
  messages: [],
});

const country = (code) => {
  const head = (code.startsWith("IGO") ? "IGO" : code).split(":")[0].split(".")[0];
  return { "": "---", INT: "IGO", UNK: "---" }[head] ?? head;
};
const setOf = (code, by) => [...new Set(code.split("|").map(by))].sort().join("|");

const errors = new Map();
const rules = new Map();
const languages = new Map();
let total = 0;
let right = 0;
let exact = 0;
const predictions = [];
const started = performance.now();
for (const row of lines) {
  const { records, because } = resolve(reportOf(row), [readingOf(row)], knowledge, {
    dragoman: "0",
    model: "oracle",
    ontology: "",
  });
  const prediction = toPrediction(row.id, records);
  predictions.push(JSON.stringify(prediction));
  const found = new Map(prediction.mentions.map((mention) => [mention.span.join(), mention.code]));
  for (const actor of row.actors) {
    const code = found.get(actor.span.join()) ?? "";
    const good = setOf(code, country) === setOf(actor.code, country);
    const words = row.text.slice(...actor.span);
    const ids = records.actors.filter((a) => a.mentions.some((m) => m.join() === actor.span.join()));
    const steps = ids
      .flatMap((a) => because.get(a.id) ?? [])
      .filter((step) => step.says.includes(`"${words}"`) && step.rule !== "model");
    const sector = ["country-around", "unknown"].includes(steps.at(-1)?.rule)
      ? `-${sectorOf(actor.code)}`
      : "";
    const rule = `${steps.at(-1)?.rule ?? "none"}${flags.includes("--sectors") ? sector : ""}`;
    const tally = rules.get(rule) ?? [0, 0];
    rules.set(rule, [tally[0] + (good ? 1 : 0), tally[1] + 1]);
    const lang = languages.get(row.lang ?? "en") ?? [0, 0];
    languages.set(row.lang ?? "en", [lang[0] + (good ? 1 : 0), lang[1] + 1]);
    total++;
    if (good) right++;
    if (setOf(code, (c) => c.split(":")[0]) === setOf(actor.code, (c) => c)) exact++;
    if (!good) {
      const key = `${rule} | ${words} | ${code} for ${actor.code}`;
      errors.set(key, [...(errors.get(key) ?? []), row.id]);
    }
  }
}
console.log(
  `country ${(right / total).toFixed(4)}  code ${(exact / total).toFixed(4)}  of ${total} mentions, ${Math.round(performance.now() - started)} ms`,
);
const table = (map) =>
  [...map]
    .sort((a, b) => b[1][1] - a[1][1])
    .map(([name, [good, all]]) => `${name} ${(good / all).toFixed(3)} of ${all}`);
console.log(`by rule: ${table(rules).join(", ")}`);
console.log(`by language: ${table(languages).join(", ")}`);
const worst = [...errors].sort((a, b) => b[1].length - a[1].length).slice(0, Number(flag("--errors") ?? 0));
for (const [key, ids] of worst) console.log(`${ids.length}\t${key}\t${ids.slice(0, 3).join(" ")}`);
const out = flag("--out");
if (out) writeFileSync(out, `${predictions.join("\n")}\n`);
