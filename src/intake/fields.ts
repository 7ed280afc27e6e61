import type { Message } from "../error.js";
import { splitTitle } from "./headline.js";
import { type Draft, emptyDraft, type ReadForm } from "./intake.js";
import { dateInUrl, readDate } from "./iso-date.js";
import { readPage } from "./page.js";
import { paragraphsOf } from "./paragraphs.js";

/** A record as JSON or CSV gives it. */
export type Fields = Readonly<Record<string, unknown>>;

/** The names that files give each field, the best first; case, `_`, `-` and spaces do not count. */
const FIELD_NAMES = {
  id: "id _id uid guid docid articleid storyid",
  url: "url link uri canonicalurl permalink sourceurl",
  outlet: "outlet publisher source sitename sourcename media newspaper domain",
  byline: "byline author authors creator",
  title: "title headline heading",
  standfirst: "standfirst subtitle summary description lead abstract dek",
  date: "date published publishedat pubdate datepublished publicationdate publisheddate publishdate createdat timestamp",
  language: "language lang languagecode",
  text: "text body content maintext articletext articlebody fulltext story",
  html: "html rawhtml bodyhtml contenthtml",
  contentType: "contenttype mimetype mime",
} as const;
export type FieldName = keyof typeof FIELD_NAMES;

const NAME_LISTS = Object.fromEntries(
  Object.entries(FIELD_NAMES).map(([field, names]) => [field, names.split(" ")]),
) as Record<FieldName, string[]>;

const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_-]/g, "")
    .replace(/^_+/, "");

const CONTENT_NAMES: ReadonlySet<string> = new Set([...NAME_LISTS.text, ...NAME_LISTS.html]);
const ALL_NAMES: ReadonlySet<string> = new Set(Object.values(NAME_LISTS).flat());

const NO_CONTENT = "none of the fields text, body, content or html";

/** Whether one of these names is one for a text or a page. */
const namesContent = (names: readonly string[]): boolean =>
  names.some((name) => CONTENT_NAMES.has(foldName(name)));

/** Why a table with this header holds no reports: no column for a text, or two for one field's name; null where it may. */
export function headerRefusal(header: readonly string[]): string | null {
  if (!namesContent(header)) return `the header names ${NO_CONTENT}; is the first line a header?`;
  const folded = header.map(foldName);
  const twice = header.find((_, i) => ALL_NAMES.has(folded[i] ?? "") && folded.indexOf(folded[i] ?? "") < i);
  return twice === undefined
    ? null
    : `the header names \`${twice}\` twice; rename or drop one of the two columns`;
}

/** A value as a string: a number, an object's name, or the parts of a list; null where it has none. */
function asString(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.map(asString).filter(Boolean).join(", ") || null;
  if (typeof value !== "object" || value === null) return null;
  return "name" in value ? asString(value.name) : null;
}

/** Looks fields up in a record under any of their names. */
function lookUp(fields: Fields): (name: FieldName) => unknown {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [foldName(name), value] as const));
  return (name) => {
    for (const spelling of NAME_LISTS[name]) {
      const value = byName.get(foldName(spelling));
      if (value !== undefined && value !== null && value !== "") return value;
    }
    return undefined;
  };
}

const MARKUP = /<(?:p|div|br|span|a|h[1-6]|strong|em|b|i|ul|blockquote|img|figure|article)\b[^>]*>/i;

/** A date that tells only its year or month, such as archives give: `2019`, `2019-07`. */
const yearOrMonth = (value: string): string | null =>
  /^\s*((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)\s*$/.exec(value)?.[1] ?? null;

/** What to say of a date field that tells no day. */
export const dateMessage = (value: string): Message => ({
  code: "unreadable-date",
  text: `The date "${value.slice(0, 40)}" tells no day for certain and was not used; give it as YYYY-MM-DD.`,
});

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, "") || null;
}

/** A plain text or a page as a draft, before what the record says of it is laid over. */
async function draftOfContent(
  text: string,
  html: string | null,
  url: string | null,
  titled: boolean,
): Promise<Draft> {
  if (html !== null) return readPage(html, "utf-8", url);
  if (MARKUP.test(text)) return readPage(text, "utf-8", url);
  const { title, rest } = titled ? { title: null, rest: text } : splitTitle(text);
  return { ...emptyDraft("json", "utf-8"), title, paragraphs: paragraphsOf(rest) };
}

/**
 * A record as a draft, or the reason why it is none. With `verbatim` its text stays exactly as given, and a record
 * without one is refused.
 */
export async function draftOfFields(
  fields: Fields,
  form: ReadForm,
  charset: string,
  verbatim: boolean,
): Promise<Draft | string> {
  const get = lookUp(fields);
  const given = get("text");
  const text = typeof given === "string" ? given : null;
  const page = get("html");
  const html = typeof page === "string" ? page : null;
  if (verbatim && typeof (fields.text ?? text) !== "string") return "has no `text` to take as a passage";
  if (!namesContent(Object.keys(fields))) return `has ${NO_CONTENT}`;
  const say = (name: FieldName) => asString(get(name));
  const url = say("url");
  const content = verbatim
    ? { ...emptyDraft(form, charset), verbatim: String(fields.text ?? text) }
    : await draftOfContent(text ?? "", html, url, say("title") !== null);
  const date = say("date");
  const published = date === null ? null : (readDate(date) ?? yearOrMonth(date));
  return {
    ...content,
    form,
    charset,
    inputId: say("id"),
    url: url ?? content.url,
    outlet: say("outlet") ?? content.outlet ?? hostOf(url),
    byline: say("byline") ?? content.byline,
    title: say("title") ?? content.title,
    standfirst: say("standfirst") ?? content.standfirst,
    published: published ?? content.published ?? (date === null ? dateInUrl(url ?? "") : null),
    declaredLanguage: say("language") ?? content.declaredLanguage,
    messages:
      date !== null && published === null ? [...content.messages, dateMessage(date)] : content.messages,
  };
}
