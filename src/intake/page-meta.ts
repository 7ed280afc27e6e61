import { dateInUrl, readDate } from "./iso-date.js";
import { foldedWords, normaliseLine } from "./normalise.js";
import type { PageElement } from "./page-dom.js";

/** What a page says about itself. */
export interface PageMeta {
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** Whether the page says that only subscribers read it. */
  readonly locked: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
const JSON_LD_DEEPEST = 6;

/** Every object of a JSON-LD value that says it is an article. */
function articlesIn(value: unknown, depth = 0): readonly Json[] {
  if (depth > JSON_LD_DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  if (!isRecord(value)) return [];
  const types = [value["@type"]].flat().filter((type) => typeof type === "string");
  const below = articlesIn(value["@graph"] ?? value.mainEntity ?? null, depth + 1);
  return types.some((type) => ARTICLE_TYPE.test(type)) ? [value, ...below] : below;
}

function parseJsonLd(source: string): readonly Json[] {
  try {
    return articlesIn(JSON.parse(source.replace(/[\n\r\t]/g, " ")));
  } catch {
    return [];
  }
}

/** A JSON-LD value as a line: a string, an object's name, or the names of a list. */
function nameOf(value: unknown): string | null {
  if (typeof value === "string") return normaliseLine(value) || null;
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(", ") || null;
  return isRecord(value) ? nameOf(value.name) : null;
}

/** The content of the first meta element with one of these names that has any. */
function metaOf(root: PageElement, names: readonly string[]): string | null {
  for (const name of names) {
    for (const key of ["property", "name", "itemprop", "http-equiv"]) {
      const content = root.querySelector(`meta[${key}="${name}"]`)?.getAttribute("content");
      const line = normaliseLine(content ?? "");
      if (line !== "") return line;
    }
  }
  return null;
}

const PUBLISHED_METAS = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datePublished",
  "parsely-pub-date",
  "sailthru.date",
  "DC.date.issued",
  "dc.date",
  "DC.date",
  "dcterms.created",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "article.published",
  "date",
];

function timeElementDate(root: PageElement): string | null {
  const places = [
    "time[pubdate]",
    "time[itemprop=datePublished]",
    "header time",
    "article time",
    "main time",
    "time",
  ];
  for (const place of places) {
    const time = root.querySelector(place);
    const date = time && readDate(time.getAttribute("datetime") ?? time.textContent ?? "");
    if (date) return date;
  }
  return null;
}

const firstDate = (...values: readonly (string | null)[]): string | null => {
  for (const value of values) {
    const date = value === null ? null : readDate(value);
    if (date !== null) return date;
  }
  return null;
};

/** A title without the outlet that pages add behind a stroke or a dash. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = /^(.{12,}?)\s+[|–—»·-]\s+([^|–—»·]{2,40})$/u.exec(title);
  if (!parts) return title;
  const known = outlet !== null && foldedWords(parts[2] ?? "").includes(foldedWords(outlet));
  return known || title.includes(" | ") ? (parts[1] ?? title) : title;
}

/** The headline: what the page shows as one where it agrees with what it says of itself, else what it says. */
function titleOf(root: PageElement, article: Json | undefined, outlet: string | null): string | null {
  const headings = Array.from(root.querySelectorAll("h1"))
    .map((heading) => normaliseLine(heading.textContent ?? ""))
    .filter((text) => text.length > 3);
  const titleElement = normaliseLine(root.querySelector("title")?.textContent ?? "") || null;
  const told = metaOf(root, ["og:title", "twitter:title"]) ?? nameOf(article?.headline) ?? titleElement;
  const clean = told === null ? null : withoutOutlet(told, outlet);
  if (clean === null) return headings[0] ?? null;
  const toldWords = foldedWords(told ?? "");
  const shown = headings.find(
    (text) => toldWords.includes(foldedWords(text)) && foldedWords(text).includes(" "),
  );
  return shown ?? (headings.length === 1 && told === titleElement ? (headings[0] ?? clean) : clean);
}

/** What a page says about itself: JSON-LD first, then OpenGraph and other metas, `<time>`, and its address. */
export function pageMeta(root: PageElement, jsonLd: readonly string[], givenUrl: string | null): PageMeta {
  const article = jsonLd.flatMap(parseJsonLd)[0];
  const canonical = root.querySelector("link[rel=canonical]")?.getAttribute("href");
  const url = givenUrl ?? metaOf(root, ["og:url"]) ?? (canonical || null) ?? nameOf(article?.url);
  const outlet = nameOf(article?.publisher) ?? metaOf(root, ["og:site_name", "application-name"]);
  const ldDate = nameOf(article?.datePublished) ?? nameOf(article?.dateCreated);
  const metaDates = PUBLISHED_METAS.map((name) => metaOf(root, [name]));
  const openGraph = firstDate(ldDate, ...metaDates.slice(0, 3));
  return {
    title: titleOf(root, article, outlet),
    url,
    outlet,
    byline: nameOf(article?.author) ?? metaOf(root, ["author", "article:author_name", "byl", "dc.creator"]),
    published: openGraph ?? timeElementDate(root) ?? firstDate(...metaDates) ?? dateInUrl(url ?? ""),
    language:
      (root.getAttribute("lang") || null) ??
      nameOf(article?.inLanguage) ??
      metaOf(root, ["og:locale", "content-language", "language"]),
    locked:
      /^(?:false|0|no)$/i.test(String(article?.isAccessibleForFree ?? "")) ||
      /^(?:locked|metered|paid|premium|subscriber)/i.test(metaOf(root, ["article:content_tier"]) ?? ""),
  };
}
