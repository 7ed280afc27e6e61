import type { Dateline } from "../report.js";
import { AGENCY_PATTERN, agencyName, CHINESE_AGENCY_PATTERN } from "./agencies.js";
import { dayAt, dayFoundIso, impliedYear } from "./iso-date.js";

/** A dateline is never longer than this. */
const LONGEST = 160;
/** Nor is a by-line that stands above it. */
const BYLINE_LONGEST = 100;

const CAPS = "(?:\\p{Lu}[\\p{Lu}\\p{M}'’.-]+|\\p{Lu}\\.)";
const CAPS_PLACE = `${CAPS}(?: (?:DE |DEL |LA |OF )?${CAPS}){0,3}`;
const TITLE = "(?:(?:al|el|as|ash|ad)-)?\\p{Lu}[\\p{L}\\p{M}'’.-]+";
const TITLE_PLACE = `${TITLE}(?: (?:de |del |de la |do |da |dos |upon |sur |am |an der |of )?${TITLE}){0,2}`;
const ARABIC = "[\\p{Script=Arabic}\\p{M}\\u200c]+";
const ARABIC_PLACE = `${ARABIC}(?: ${ARABIC}){0,2}?(?=\\s*[-–—،,/(0-9٠-٩۰-۹]| \\d)`;
/** The kinds of writing a place can be set in, the surest first. */
const PLACES: readonly { readonly set: "caps" | "title" | "arabic"; readonly pattern: RegExp }[] = [
  { set: "caps", pattern: new RegExp(`(${CAPS_PLACE})(?:\\s?/\\s?${CAPS_PLACE})*(?![\\p{L}])`, "uy") },
  { set: "title", pattern: new RegExp(`(${TITLE_PLACE})(?:\\s?/\\s?${TITLE_PLACE})*(?![\\p{L}])`, "uy") },
  { set: "arabic", pattern: new RegExp(`(${ARABIC_PLACE})`, "uy") },
];
const REGION = new RegExp(`(?:, (?:${CAPS_PLACE}|${TITLE_PLACE})| \\((?:${TITLE_PLACE})\\))`, "uy");
/** Words in capitals before a dash that are no places. */
const NO_PLACE =
  /^(?:BREAKING|UPDATE|UPDATED|LIVE|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|WATCH|VIDEO|PHOTOS?|URGENT|ALERT|CORRECTED|NEWS|EXPLAINER|FACTBOX|TIMELINE|INTERVIEW|FEATURE|NATO|UN|EU|US|USA|UK|OPEC|IMF|WHO|СРОЧНО|МОЛНИЯ|ООН|НАТО|ЕС|США|ОБНОВЛЕНО|SON DAKİKA|ÖZEL|ABD|AB|BM|URGENTE|EXCLUSIVA|EILMELDUNG|DIREKT|DIRECT|DIRETTA)\b/u;

const GAP = /(?:\s*(?:[,،.;·|/]|\.?[-–—―]{1,2})\s*|\s+)/uy;
const AGENCY = new RegExp(`(?:[(/\\[（]\\s*)?(${AGENCY_PATTERN})\\s*(?:[)/\\]）])?`, "iuy");
const STRANGE_AGENCY = /\(([\p{Lu}\p{Script=Arabic}][\p{L}\p{N} .&-]{1,23})\)/uy;
const DASH_END = /\s*(?:[.:]?\s*[-–—―]{1,2})\s*/uy;
const WEAK_END = /\s*(?:[.:]|(?=\n|$))\s*/uy;
const LED_BY_AGENCY = new RegExp(`\\(\\s*(${AGENCY_PATTERN})\\s*\\)\\s*[-–—]\\s*`, "iuy");
const CHINESE_DAY = "((?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)";
const REPORTER = "(?:\\s*[（(][^）)\\n]{1,40}[）)])?";
/** Agency before the place, as Xinhua has it; or place and day alone, and an agency in brackets after them. */
const CHINESE: readonly RegExp[] = [
  new RegExp(
    `[（(]?(?<agency>${CHINESE_AGENCY_PATTERN})(?<place>\\p{Script=Han}{2,10}?)?${CHINESE_DAY}(?:综合)?[电電讯]${REPORTER}[）)]?\\s*`,
    "uy",
  ),
  new RegExp(
    `(?<place>\\p{Script=Han}{2,8}?)${CHINESE_DAY}(?:综合)?[电電讯]\\s*[（(](?<agency>\\p{Script=Han}{1,8}[社网])[^）)\\n]{0,30}[）)]\\s*`,
    "uy",
  ),
];

interface Found {
  readonly place: string | null;
  readonly date: string | null;
  readonly agency: string | null;
  readonly end: number;
}

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

function dateOf(text: string, position: number, published: string | null) {
  const day = dayAt(text, position);
  if (day === null) return null;
  const iso = day.year === null ? published && impliedYear(day, published) : dayFoundIso(day, day.year);
  return { iso: iso || null, end: position + day.length };
}

/** `新华社北京2月15日电`: agency, place and day without a mark between them. */
function chineseAt(text: string, start: number, published: string | null): Found | null {
  const match = CHINESE.map((pattern) => at(pattern, text, start)).find((found) => found !== null);
  if (!match) return null;
  const { place, agency = "" } = match.groups ?? {};
  const day = dateOf(match[0], match[0].search(/\d/), published);
  return {
    place: place ?? null,
    date: day?.iso ?? null,
    agency: agencyName(agency) ?? agency,
    end: start + match[0].length,
  };
}

/** What stands after the place, in any order: a date and an agency, each at most once. */
interface Rest {
  day: { iso: string | null; end: number } | null;
  agency: string | null;
  /** Between strokes or brackets, so that no dash need follow. */
  fenced: boolean;
  end: number;
}

function takeAgency(text: string, position: number, rest: Rest): boolean {
  const known = at(AGENCY, text, position);
  if (known === null) return false;
  if (/^\p{Ll}/u.test(known[0]) && !/^(?:dpa|askanews)/.test(known[0])) return false;
  rest.agency = agencyName(known[1] ?? "");
  rest.fenced = /^[(/[（]/.test(known[0]);
  rest.end = position + known[0].trimEnd().length;
  return true;
}

function takeStrangeAgency(text: string, position: number, rest: Rest): boolean {
  const strange = at(STRANGE_AGENCY, text, position);
  if (strange === null || at(DASH_END, text, position + strange[0].length) === null) return false;
  rest.agency = strange[1] ?? null;
  rest.end = position + strange[0].length;
  return true;
}

function restAfter(text: string, start: number, published: string | null): Rest {
  const rest: Rest = { day: null, agency: null, fenced: false, end: start };
  for (let turn = 0; turn < 2; turn++) {
    const position = rest.end + (at(GAP, text, rest.end)?.[0].length ?? 0);
    const day = rest.day === null ? dateOf(text, position, published) : null;
    if (day !== null) {
      rest.day = day;
      rest.end = day.end;
    } else if (
      rest.agency !== null ||
      !(takeAgency(text, position, rest) || takeStrangeAgency(text, position, rest))
    ) {
      break;
    }
  }
  return rest;
}

/** Whether what was found is enough to call it a dateline, and where it ends then. */
function endOf(text: string, set: string, name: string, rest: Rest): number | null {
  const dash = at(DASH_END, text, rest.end);
  const weak = at(WEAK_END, text, rest.end);
  const dashEnds = rest.end + (dash?.[0].length ?? 0);
  const weakEnds = rest.end + (weak?.[0].length ?? 0);
  if (rest.agency !== null && dash) return dashEnds;
  if (rest.agency !== null && rest.fenced && (rest.day || weak)) return weakEnds;
  if (rest.agency !== null && weak && (rest.day || set !== "title")) return weakEnds;
  if (rest.day && dash) return dashEnds;
  if (set !== "caps") return null;
  if (rest.day && weak) return weakEnds;
  return dash && name.length > 3 && /[–—―]|--/.test(dash[0]) ? dashEnds : null;
}

function westernAt(text: string, start: number, published: string | null): Found | null {
  const lead = at(LED_BY_AGENCY, text, start);
  const from = start + (lead?.[0].length ?? 0);
  for (const { set, pattern } of PLACES) {
    const place = at(pattern, text, from);
    const name = place?.[1]?.trim();
    if (place === null || !name || NO_PLACE.test(name) || (set === "caps" && name.length < 3)) continue;
    const bare = from + place[0].length;
    const region = at(REGION, text, bare)?.[0].length ?? 0;
    for (const after of region > 0 ? [bare, bare + region] : [bare]) {
      const rest = restAfter(text, after, published);
      if (lead !== null) rest.agency ??= agencyName(lead[1] ?? "");
      const end = endOf(text, set, name, rest);
      if (end === null || end - start > LONGEST) continue;
      return { place: name.replace(/[.,]$/, ""), date: rest.day?.iso ?? null, agency: rest.agency, end };
    }
  }
  return null;
}

/**
 * The dateline that opens a body (`ANKARA, Feb. 15 (Reuters) —`), or null. `text` is normalised; the body begins at
 * `from`; a by-line or two may stand above. The span holds the dateline and the dash after it. `place` is the first
 * place named, as it stands; a date without a year gets the nearest one not after `published` (ISO), else is null.
 */
export function findDateline(text: string, published: string | null = null, from = 0): Dateline | null {
  let start = from;
  for (let paragraph = 0; paragraph < 3 && start < text.length; paragraph++) {
    const opening = text.slice(start, start + 2 * LONGEST);
    const found = chineseAt(opening, 0, published) ?? westernAt(opening, 0, published);
    if (found !== null) {
      const length = opening.slice(0, found.end).trimEnd().length;
      return { span: [start, start + length], place: found.place, date: found.date, agency: found.agency };
    }
    const next = text.indexOf("\n\n", start);
    if (next < 0 || next - start > BYLINE_LONGEST) return null;
    start = next + 2;
  }
  return null;
}
