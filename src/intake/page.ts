import type { Message } from "../error.js";
import { findDateline } from "./dateline.js";
import { type Draft, emptyDraft } from "./intake.js";
import { stripTags, tooTangled, withoutRaw } from "./markup.js";
import { letterCount, normaliseLine } from "./normalise.js";
import { type Page, type PageElement, parsePage } from "./page-dom.js";
import { isJunkBlock, removeJunk } from "./page-junk.js";
import { pageMeta } from "./page-meta.js";
import { type Block, blocksOf } from "./page-text.js";
import { pageVerdict } from "./page-verdict.js";
import { paragraphsOf } from "./paragraphs.js";

const STANDFIRSTS = [
  "[itemprop=alternativeHeadline]",
  "[class*=standfirst]",
  "[class*=subheadline]",
  "[class*=sub-headline]",
  "[class*=subtitle]",
  "[class*=article__lead]",
  "[class*=article-lead]",
  "[class*=article-summary]",
  "[class*=article__summary]",
  "[class*=entradilla]",
  "[class*=chapo]",
  "[class~=dek]",
  "[class~=deck]",
  "[class~=lead]",
  "[class~=spot]",
  "[class~=summary]",
  "h1 + h2",
];
const STANDFIRST_LENGTH = { least: 20, most: 700 };
/** A block with more letters than this is a paragraph of prose. */
const PARAGRAPH_LETTERS = 120;
/** Main text below this many letters makes us look for more in another way. */
const LITTLE_TEXT = 140;

/** Whether a text stands above the first real paragraph of a page, as a standfirst does and a teaser does not. */
function leads(text: string, blocks: readonly Block[]): boolean {
  const place = blocks.findIndex((block) => normaliseLine(block.text) === text);
  const prose = blocks.findIndex((block, i) => i !== place && block.letters > PARAGRAPH_LETTERS);
  return place >= 0 && (prose < 0 || place < prose);
}

/**
 * The standfirst that a page shows, taken out of it so that the body does not repeat it; null where it shows none.
 * A first paragraph that opens with a dateline is the report itself, whatever its class says.
 */
function takeStandfirst(body: PageElement): string | null {
  const blocks = blocksOf(body);
  for (const selector of STANDFIRSTS) {
    const element = body.querySelector(selector);
    const text = normaliseLine(element?.textContent ?? "");
    if (element === null || text.length < STANDFIRST_LENGTH.least || text.length > STANDFIRST_LENGTH.most)
      continue;
    if (!leads(text, blocks) || findDateline(text) !== null) continue;
    element.remove();
    return text;
  }
  return null;
}

const lettersIn = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.letters, 0);

/** The blocks of the main text: where the page marks it, else where Readability finds it, else where prose stands. */
function mainBlocks(page: Page, title: string | null): readonly Block[] {
  const clean = (element: PageElement | null): readonly Block[] =>
    element === null ? [] : blocksOf(element).filter((block) => !isJunkBlock(block, title));
  const marked = Array.from(page.body.querySelectorAll("[itemprop=articleBody]"));
  const fromMark = marked.length === 1 ? clean(marked[0] ?? null) : [];
  if (lettersIn(fromMark) >= LITTLE_TEXT) return fromMark;
  const prose = [page.body.querySelector("article"), page.body.querySelector("main"), page.body]
    .map(clean)
    .find((blocks) => lettersIn(blocks) > 0);
  const readable = clean(page.readable());
  return lettersIn(readable) >= LITTLE_TEXT ? readable : (prose ?? []);
}

const inParagraphs = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.text.includes("\n") ? paragraphsOf(block.text) : [block.text]));

async function fromPage(
  html: string,
  jsonLd: readonly string[],
  url: string | null,
): Promise<Omit<Draft, "charset">> {
  const page = await parsePage(html);
  const meta = pageMeta(page.root, jsonLd, url);
  const all = blocksOf(page.body);
  removeJunk(page.body);
  const standfirst = takeStandfirst(page.body);
  const cleaned = blocksOf(page.body);
  const paragraphs = inParagraphs(mainBlocks(page, meta.title));
  const verdict = pageVerdict({ paragraphs, all, cleaned, locked: meta.locked });
  return {
    ...emptyDraft("html", ""),
    url: meta.url,
    outlet: meta.outlet,
    byline: meta.byline,
    title: meta.title,
    standfirst: standfirst === meta.title ? null : standfirst,
    published: meta.published,
    declaredLanguage: meta.language,
    paragraphs,
    withheld: verdict !== null,
    messages: verdict === null ? [] : [verdict],
  };
}

const TANGLED: Message = {
  code: "tangled-markup",
  text: "The page's tags are nested beyond reason; its text was taken without them, additions of the page included.",
};

function fromTangle(html: string, url: string | null): Omit<Draft, "charset"> {
  const start = html.search(/<body[\s>]/i);
  const paragraphs = paragraphsOf(stripTags(start < 0 ? html : html.slice(start)));
  const title = /<title[^>]{0,200}>([^<]{1,500})</i.exec(html)?.[1] ?? null;
  const empty = letterCount(paragraphs.join(" ")) === 0;
  const verdict: Message = { code: "empty", text: "The page holds no text of a report." };
  return {
    ...emptyDraft("html", ""),
    url,
    title: title === null ? null : normaliseLine(stripTags(title)) || null,
    paragraphs,
    withheld: empty,
    messages: empty ? [TANGLED, verdict] : [TANGLED],
  };
}

/**
 * Reads a news page: main text, title, standfirst, by-line, outlet, date and language. A page that is no report is
 * `withheld`, with a message that says why. Tags nested beyond what the parser bears are stripped instead.
 */
export async function readPage(html: string, charset: string, url: string | null = null): Promise<Draft> {
  const bare = withoutRaw(html);
  if (tooTangled(bare.html)) return { ...fromTangle(bare.html, url), charset };
  try {
    return { ...(await fromPage(bare.html, bare.jsonLd, url)), charset };
  } catch {
    // Whatever a hostile page does to the parsers, its text is still there and the batch goes on.
    return { ...fromTangle(bare.html, url), charset };
  }
}
