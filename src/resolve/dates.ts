import { de, en, es, fr, it, pt, ru, uk, zh } from "chrono-node";
import type { RecordDate } from "../record.js";
import type { Span } from "../span.js";
import { type Day, dayAt, dayOf, isoOf } from "./calendar.js";
import { type Draft, type DraftEvent, type Stage, wordsOf } from "./draft.js";
import { asRecordDate, readTime, type Told } from "./time-words.js";

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

function withAnchor(event: DraftEvent, draft: Draft): DraftEvent {
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
    steps: [...event.steps, { rule: "date", says: `no time words: the ${anchor.from} date ${anchor.start}` }],
  };
}

function withTime(event: DraftEvent, span: Span, draft: Draft): DraftEvent | null {
  const words = wordsOf(draft, span);
  // Days are counted from a day alone: a year or a month is no place to count from.
  const anchor = draft.anchor?.precision === "day" ? dayOf(draft.anchor.date) : null;
  const ahead = AHEAD.has(event.read.status);
  const found =
    readTime(words, draft.language, anchor, ahead) ??
    (anchor === null ? null : byChrono(words, draft.language, anchor));
  if (!found) return null;
  const date = asRecordDate(found, span);
  return {
    ...event,
    date,
    steps: [...event.steps, { rule: "date", says: `"${words}" is ${date.start} (${found.rule})` }],
  };
}

function dated(event: DraftEvent, draft: Draft): DraftEvent {
  for (const span of event.read.time) {
    const found = withTime(event, span, draft);
    if (found) return found;
  }
  const span = event.read.time[0];
  if (span) return { ...event, date: { ...NOTHING, span } };
  return withAnchor(event, draft);
}

/** When each event took place: its time words, counted from the dateline or the publication date. */
export const dates: Stage = {
  name: "dates",
  needs: ["mentions"],
  gives: ["dates"],
  run: (draft) => ({ ...draft, events: draft.events.map((event) => dated(event, draft)) }),
};
