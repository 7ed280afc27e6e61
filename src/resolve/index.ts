import type { Knowledge } from "../knowledge/knowledge.js";
import type { Reading } from "../reader/reading.js";
import type { Records } from "../record.js";
import type { Report } from "../report.js";
import { anchorAt } from "./anchor.js";
import { clues } from "./clues.js";
import { countries } from "./countries.js";
import { dates } from "./dates.js";
import type { Draft, Facet, Stage, Step } from "./draft.js";
import { mentions } from "./mentions.js";
import { names } from "./names.js";
import { parties } from "./parties.js";
import { places } from "./places.js";
import { pronouns } from "./pronouns.js";
import { type Resolution, toRecords } from "./records.js";
import { roles } from "./roles.js";
import { LANGUAGES } from "./shape.js";
import { sizes } from "./sizes.js";
import { checkSpans } from "./spans.js";
import { speakers } from "./speakers.js";
import { attribution, statements } from "./statements.js";

export { type Prediction, toPrediction } from "./prediction.js";
export type { Resolution, Step };

/** The chain from readings to records, in order. */
export const STAGES: readonly Stage[] = [
  mentions,
  roles,
  speakers,
  statements,
  clues,
  names,
  countries,
  pronouns,
  parties,
  places,
  dates,
  sizes,
  attribution,
];

function anchorOf(report: Report): Draft["anchor"] {
  if (report.dateline?.date) return anchorAt(report.dateline.date, "dateline");
  return report.published ? anchorAt(report.published, "published") : null;
}

const languageOf = (report: Report): string => {
  const base = report.language.toLowerCase().split("-")[0] ?? "en";
  return LANGUAGES.includes(base) ? base : "en";
};

/**
 * Who, where and when: turns what the model read in a report into records, with the steps that led to each.
 * Pure: the same report and readings give the same records. Throws where a reading's span lies outside the text.
 */
export function resolve(
  report: Report,
  readings: readonly Reading[],
  knowledge: Knowledge,
  madeBy: Records["made_by"],
): Resolution {
  checkSpans(readings, report.text);
  const start: Draft = {
    report,
    readings,
    anchor: anchorOf(report),
    language: languageOf(report),
    mentions: [],
    clues: [],
    events: [],
    relations: [],
    statements: [],
  };
  const given = new Set<Facet>();
  const done = STAGES.reduce((draft, stage) => {
    const missing = stage.needs.filter((facet) => !given.has(facet));
    if (missing.length > 0)
      throw new Error(`stage ${stage.name} needs ${missing.join(", ")}, which no stage before it gives`);
    for (const facet of stage.gives) given.add(facet);
    return stage.run(draft, knowledge);
  }, start);
  return toRecords(done, madeBy);
}
