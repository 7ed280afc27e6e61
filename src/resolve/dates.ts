// One by one: all of the package's languages together take a quarter of a second to load.
import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import * as it from "chrono-node/it";
import * as pt from "chrono-node/pt";
import * as ru from "chrono-node/ru";
import * as uk from "chrono-node/uk";
import * as zh from "chrono-node/zh";
import type { RecordDate } from "../record.js";
import type { Span } from "../span.js";
import { type Day, dayAt, dayOf, isoOf } from "./calendar.js";
import { type Draft, type DraftEvent, type Stage, wordsOf } from "./draft.js";
import { amountAfter, phraseAt, wayOf } from "./time-direction.js";
import { asRecordDate, readTime, type Told } from "./time-words.js";
import { AGO } from "./words-directions.js";

type Locale = Pick<typeof en, "parse">;

const LOCALES: Readonly<Record<string, Locale>> = { en, fr, de, es, pt, it, ru, uk, zh: zh.hans };

/** Time told by distance, which chrono reads well: `two weeks ago`, `hace tres días`. */
const DISTANCE =
  /(?<!\p{L})(?:ago|earlier|later|before|after|назад|спустя|через|тому|hace|dentro|il y a|dans|há|atrás|fa|tra|vor|nach)(?!\p{L})|前|后/iu;

const MAX_WORDS = 80;

function byChrono(words: string, language: string, anchor: Day): Told | null {
  const locale = LOCALES[language];
  if (!locale || words.length > MAX_WORDS || !DISTANCE.test(words)) return null;
  const reference = { instant: new Date(`${isoOf(anchor)}T12:00:00Z`), timezone: 0 };
  const found = locale.parse(words, reference)[0]?.start;
  const parts = found ? [found.get("year"), found.get("month"), found.get("day")] : [];
  const [year, month, day] = parts;
  if (!found || !year || !month || !day) return null;
  const at = dayAt(year, month, day);
  if (at === null) return null;
  const exact = found.isCertain("day");
  return {
    start: at,
    end: at,
    precision: exact ? "day" : "period",
    certainty: "implied",
    rule: "distance from the anchor",
  };
}

const AHEAD: ReadonlySet<string> = new Set(["planned", "sought", "possible"]);

const NOTHING: RecordDate = {
  start: null,
  end: null,
  precision: "unknown",
  certainty: "unknown",
  span: null,
};

/** The last day on which an act that the report tells as done can lie: that of its publication, or its dateline's. */
function lastDay({ report, anchor }: Draft): Day | null {
  const days = [report.published, anchor?.end].map((date) => (date ? dayOf(date) : null));
  const known = days.filter((day) => day !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function withAnchor(event: DraftEvent, draft: Draft, why: string): DraftEvent {
  const { anchor } = draft;
  if (!anchor || event.read.status !== "actual") return event;
  const date: RecordDate = {
    start: anchor.start,
    end: anchor.end,
    precision: anchor.precision,
    certainty: "implied",
    span: null,
  };
  return {
    ...event,
    date,
    steps: [...event.steps, { rule: "date", says: `${why}: the ${anchor.from} date ${anchor.start}` }],
  };
}

/** `four weeks after Minsk forced a jet to land`: the act is what the amount is counted from, and lies before the report. */
function isCountedFrom({ read }: DraftEvent, span: Span, text: string): boolean {
  return read.trigger[0] >= span[1] && !/[.,;:!?،؛\n]/u.test(text.slice(span[1], read.trigger[0]));
}

/** Whether a time tells nothing of the day of an act: its end, or the distance from another act. */
function isAside(event: DraftEvent, span: Span, draft: Draft): boolean {
  const { text } = draft.report;
  const way = wayOf(phraseAt(text, span, draft.language));
  return way === "until" || (way === "after" && !isCountedFrom(event, span, text));
}

/** What an amount of time before the report tells. */
function agoBy(amount: string, language: string, anchor: Day): Told | null {
  const ago = AGO[language]?.(amount);
  return ago === undefined ? null : byChrono(...ago, anchor);
}

/** What words tell of an act that goes on since then. */
const goingOn = (found: Told, last: Day | null): Told =>
  last === null || last <= found.end || found.precision === "period"
    ? found
    : { ...found, end: last, precision: "period", rule: `${found.rule}, and since then` };

function toldBy(event: DraftEvent, span: Span, draft: Draft): Told | null {
  const phrase = phraseAt(draft.report.text, span, draft.language);
  const { words, language } = phrase;
  // Days are counted from a day alone: a year or a month is no place to count from.
  const anchor = draft.anchor?.precision === "day" ? dayOf(draft.anchor.date) : null;
  const amount = amountAfter(phrase);
  if (amount !== null) return anchor === null ? null : agoBy(amount, language, anchor);
  const ahead = AHEAD.has(event.read.status);
  const found =
    readTime(words, language, anchor, ahead) ?? (anchor === null ? null : byChrono(words, language, anchor));
  return found && !ahead && wayOf(phrase) === "since" ? goingOn(found, lastDay(draft)) : found;
}

function withTime(event: DraftEvent, span: Span, draft: Draft): DraftEvent | null {
  const found = toldBy(event, span, draft);
  const last = lastDay(draft);
  if (!found || (event.read.status === "actual" && last !== null && found.start > last)) return null;
  const date = asRecordDate(found, span);
  const says = `"${wordsOf(draft, span)}" is ${date.start} (${found.rule})`;
  return { ...event, date, steps: [...event.steps, { rule: "date", says }] };
}

function dated(event: DraftEvent, draft: Draft): DraftEvent {
  const spans = event.read.time.filter((span) => !isAside(event, span, draft));
  for (const span of spans) {
    const found = withTime(event, span, draft);
    if (found) return found;
  }
  const [unread] = spans;
  if (unread) return { ...event, date: { ...NOTHING, span: unread } };
  const [aside] = event.read.time;
  if (!aside) return withAnchor(event, draft, "no time words");
  const empty = { ...event, date: { ...NOTHING, span: aside } };
  return withAnchor(empty, draft, `"${wordsOf(draft, aside)}" is no day of the act`);
}

/** When each event took place: its time words, counted from the dateline or the publication date. */
export const dates: Stage = {
  name: "dates",
  needs: ["mentions"],
  gives: ["dates"],
  run: (draft) => ({ ...draft, events: draft.events.map((event) => dated(event, draft)) }),
};
