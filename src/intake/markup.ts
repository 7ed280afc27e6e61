/** Elements whose content is no text of the page; data for search engines (JSON-LD) is kept apart before. */
const RAW = ["script", "style", "svg", "math", "template", "noscript", "iframe", "object", "canvas"] as const;
/** Elements that have no end tag, or may go without one: they open no depth. */
const SHALLOW = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option colgroup".split(
    " ",
  ),
);
const BLOCK =
  /^(?:p|div|br|li|ul|ol|h[1-6]|section|article|header|footer|main|aside|nav|table|tr|td|blockquote|pre|title|hr|dd|dt|figure|figcaption|form)$/;
/** Elements nested deeper than this are no page that a person wrote, and would exhaust the parser's stack. */
const DEEPEST = 400;
/** Nor are pages with more tags than this. */
const MOST_TAGS = 120_000;

interface Skipped {
  readonly html: string;
  readonly jsonLd: readonly string[];
}

/**
 * A page without comments, scripts, styles and drawings, and its JSON-LD blocks by themselves. Takes time in proportion
 * to the page's length, whatever stands in it; an element that is never closed is left to the parser.
 */
export function withoutRaw(html: string): Skipped {
  const opening = new RegExp(`<!--|<(${RAW.join("|")})(?=[\\s>/])`, "gi");
  const neverClosed = new Set<string>();
  const lower = html.toLowerCase();
  const kept: string[] = [];
  const jsonLd: string[] = [];
  let from = 0;
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const close = match[1] === undefined ? "-->" : `</${match[1].toLowerCase()}`;
    const end = neverClosed.has(close) ? -1 : lower.indexOf(close, opening.lastIndex);
    if (end < 0) {
      neverClosed.add(close);
      continue;
    }
    const after = close === "-->" ? end + 3 : lower.indexOf(">", end) + 1 || html.length;
    kept.push(html.slice(from, match.index));
    const bodyStart = html.indexOf(">", match.index) + 1;
    if (close === "</script" && /ld\+json/i.test(html.slice(match.index, bodyStart))) {
      jsonLd.push(html.slice(bodyStart, end));
    }
    from = after;
    opening.lastIndex = after;
  }
  kept.push(html.slice(from));
  return { html: kept.join(" "), jsonLd };
}

/**
 * Whether a page's tags are nested or piled up beyond what the parser bears. Reads tag names alone, so it may think an
 * honest page a little deeper than it is, never shallower.
 */
export function tooTangled(html: string): boolean {
  const open: string[] = [];
  let tags = 0;
  for (const [, slash, written = ""] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    const name = written.toLowerCase();
    if (++tags > MOST_TAGS) return true;
    if (SHALLOW.has(name)) continue;
    if (slash === "") open.push(name);
    else if (open.lastIndexOf(name) >= 0) open.length = open.lastIndexOf(name);
    if (open.length > DEEPEST) return true;
  }
  return false;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
};

function decodeEntity(whole: string, name: string): string {
  if (name[0] !== "#") return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Character references to the characters that they stand for: numbers, and the names that news uses. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity);

/** The text between the tags of a page, a block's end as a blank line: for pages that no parser bears. */
export function stripTags(html: string): string {
  const out: string[] = [];
  let from = 0;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", from)) {
    out.push(html.slice(from, open));
    const close = html.indexOf(">", open);
    if (close < 0) return decodeEntities(out.join(""));
    const name = /^<\/?([a-z][a-z0-9]{0,20})/i.exec(html.slice(open, open + 24))?.[1] ?? "";
    if (BLOCK.test(name.toLowerCase())) out.push("\n\n");
    from = close + 1;
  }
  out.push(html.slice(from));
  return decodeEntities(out.join(""));
}
