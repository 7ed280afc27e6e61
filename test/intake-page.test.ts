import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { reportFrom } from "../src/intake/index.js";
import type { Report } from "../src/report.js";

const bodyOf = (report: Report): string => report.text.slice(...report.parts.body);
const codes = (report: Report): string[] => report.messages.map(({ code }) => code);

const PROSE = [
  "GENEVA, Feb. 15 (Meridian) — The foreign ministers of Norland and Sudmark agreed on Thursday to reopen the bridge at Kellen, which has been shut since a customs dispute three years ago.",
  "“We do not see eye to eye on fishing, and need not,” Norland’s minister, Ida Holt, told reporters. “But lorries must be able to cross.”",
  "Sudmark withdrew its complaint to the trade court the same evening, and said that its inspectors would leave the crossing within a week.",
  "The two governments still support opposite sides in the Lower Vale, where a truce has held since the autumn under observers from a third state.",
];

const CLUTTER = {
  top: `<div id="onetrust-consent-sdk"><p>We use cookies and similar tools to measure our audience and to show you advertisements that fit you, as our partners and we see it.</p><button>Accept all</button></div>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>`,
  middle: `<figure><img src="b.jpg"><figcaption>The bridge at Kellen on a quiet day. Photo: Meridian/Ole Berg</figcaption></figure>
    <div class="newsletter-signup"><h4>Morning briefing</h4><p>Get our newsletter with the world's news every morning at seven o'clock, free of charge.</p></div>
    <p><strong>Read more:</strong> <a href="/fish">Why herring divides two neighbours</a></p>
    <div class="related-articles"><h3>Related</h3><ul><li><a href="/a">Norland votes on a new budget</a></li><li><a href="/b">Sudmark's king is ill</a></li></ul></div>
    <div class="ad-slot ads">Advertisement</div>
    <div style="display:none">Hidden words that nobody sees on the page.</div>`,
  bottom: `<div class="share-bar"><a href="#">Share</a><a href="#">Post</a></div>
    <section id="comments"><h3>2 comments</h3><p>I cross this bridge daily and am glad that this quarrel is over at last, says a reader.</p></section>
    <aside><h3>Most read</h3><ol><li><a href="/c">Storm closes schools</a></li></ol></aside>
    <footer><p>© 2024 The Example Post. All rights reserved.</p></footer>`,
};

const HEAD = `<meta charset="utf-8"><title>Norland and Sudmark to reopen bridge | The Example Post</title>
  <meta property="og:title" content="Norland and Sudmark to reopen bridge">
  <meta property="og:site_name" content="The Example Post">
  <link rel="canonical" href="https://post.example/world/bridge">
  <script>var text = "<p>not a paragraph</p>";</script><style>p { color: black }</style>`;
const LD = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@graph": [{ "@type": "WebSite" }, { "@type": "NewsArticle", headline: "Norland and Sudmark to reopen bridge", ...more }] })}</script>`;

interface Parts {
  readonly head?: string;
  readonly paragraphs?: readonly string[];
  readonly beforeBody?: string;
  readonly extra?: string;
}
const page = ({
  head = HEAD,
  paragraphs = PROSE,
  beforeBody = "",
  extra = "",
}: Parts = {}) => `<!doctype html>
<html lang="en-GB"><head>${head}</head><body class="has-cookie-banner share-enabled">${CLUTTER.top}
<main><article><h1>Norland and Sudmark to reopen bridge</h1>
<p class="standfirst">Three years after a customs quarrel, lorries may cross at Kellen again.</p>
<div class="byline">By <a href="/staff">Mara Lind</a></div><time datetime="2024-02-15T18:00:00Z">15 February 2024, 18:00</time>
${beforeBody}<div class="article-body"><p>${paragraphs[0] ?? ""}</p>${CLUTTER.middle}${paragraphs
  .slice(1)
  .map((text) => `<p>${text}</p>`)
  .join("\n")}</div>${extra}</article></main>${CLUTTER.bottom}</body></html>`;

describe("a news page", () => {
  it("gives its report, its parts and nothing of what stands around them", async () => {
    const report = await reportFrom({ html: page() });
    expect(report.text).toBe(
      [
        "Norland and Sudmark to reopen bridge",
        "Three years after a customs quarrel, lorries may cross at Kellen again.",
        ...PROSE,
      ].join("\n\n"),
    );
    expect(bodyOf(report)).toBe(PROSE.join("\n\n"));
    expect(report).toMatchObject({
      outlet: "The Example Post",
      url: "https://post.example/world/bridge",
      published: "2024-02-15",
      published_certainty: "known",
      language: "en",
      read_as: { form: "html", charset: "utf-8" },
      messages: [],
    });
    expect(report.dateline).toMatchObject({ place: "GENEVA", date: "2024-02-15", agency: "Meridian" });
  });

  it("leaves out the time stamps of a live blog", async () => {
    const stamps = ["14:35 GMT", "2 hours ago", "14.35", "Updated at 19.32 BST", "15 February 2024, 18.40"];
    const paragraphs = PROSE.flatMap((text, i) => [text, stamps[i] ?? "9:15 am"]);
    expect(bodyOf(await reportFrom({ html: page({ paragraphs }) }))).toBe(PROSE.join("\n\n"));
  });

  it.each([
    "Ayrıca bakınız: Köprü neden kapandı?",
    "Читайте также: почему закрыли мост",
    "Lea también: por qué cerró el puente",
    "Lire aussi : pourquoi le pont avait fermé",
    "اقرأ أيضا: لماذا أغلق الجسر",
    "相关新闻：大桥为何关闭",
    "Lesen Sie auch: Warum die Brücke zu war",
    "Advertisement",
    "(Reporting by Mara Lind; editing by Ole Berg)",
    "Follow us on our channels",
  ])("leaves out the line: %s", async (line) => {
    const paragraphs = [...PROSE.slice(0, 2), line, ...PROSE.slice(2)];
    expect(bodyOf(await reportFrom({ html: page({ paragraphs }) }))).toBe(PROSE.join("\n\n"));
  });

  it("keeps what a box holds when that is the report itself", async () => {
    const html = page().replace('class="article-body"', 'class="share-content related-topic"');
    expect(bodyOf(await reportFrom({ html }))).toBe(PROSE.join("\n\n"));
  });

  it("takes no first paragraph with a dateline, and no teaser below, for a standfirst", async () => {
    const teaser = '<div class="summary">A quarrel over fish has kept the two sides apart for years.</div>';
    const html = page({ extra: teaser })
      .replace(/<p class="standfirst">.*?<\/p>/, "")
      .replace("<p>GENEVA", '<p class="lead">GENEVA');
    const report = await reportFrom({ html });
    expect(report.standfirst).toBeNull();
    expect(bodyOf(report)).toContain(PROSE.join("\n\n"));
  });

  it("reads a page that is nothing but old-fashioned breaks", async () => {
    const html = `<html><head><title>Bridge reopens</title></head><body><font>${PROSE.join("<br><br>\n")}</font></body></html>`;
    expect(bodyOf(await reportFrom({ html }))).toBe(PROSE.join("\n\n"));
  });

  it("reads paragraphs without any page around them", async () => {
    const report = await reportFrom({ html: PROSE.map((text) => `<p>${text}</p>`).join("") });
    expect(bodyOf(report)).toBe(PROSE.join("\n\n"));
    expect(report.title).toBeNull();
  });
});

describe("what a page says of itself", () => {
  const PLAIN = "<title>Norland and Sudmark to reopen bridge - The Example Post</title>";
  const dateOf = async (head: string, url = "", time = "") => {
    const html = page({ head: PLAIN + head }).replace(/<time.*?<\/time>/, time);
    return (await reportFrom({ html, ...(url && { url }) })).published;
  };

  it("dates it by JSON-LD, then OpenGraph, then <time>, then other metas, then its address", async () => {
    const ld = LD({ datePublished: "2024-02-11T08:00:00Z" });
    const og = '<meta property="article:published_time" content="2024-02-12T08:00:00Z">';
    const time = '<time datetime="2024-02-13">yesterday</time>';
    const meta = '<meta name="pubdate" content="20240214">';
    const url = "https://post.example/2024/02/15/bridge";
    expect(await dateOf(ld + og + meta, url, time)).toBe("2024-02-11");
    expect(await dateOf(og + meta, url, time)).toBe("2024-02-12");
    expect(await dateOf(meta, url, time)).toBe("2024-02-13");
    expect(await dateOf(meta, url)).toBe("2024-02-14");
    expect(await dateOf("", url)).toBe("2024-02-15");
    expect(await dateOf("")).toBeNull();
  });

  it("names outlet and authors, and survives damaged JSON-LD", async () => {
    const authors = {
      author: [{ name: "Mara Lind" }, { name: "Ole Berg" }],
      publisher: { name: "Example Post" },
    };
    const told = await reportFrom({ html: page({ head: PLAIN + LD(authors) }) });
    expect([told.byline, told.outlet]).toEqual(["Mara Lind, Ole Berg", "Example Post"]);
    const broken = `${PLAIN}<script type="application/ld+json">{"@type": "NewsArticle", </script>`;
    expect(bodyOf(await reportFrom({ html: page({ head: broken }) }))).toBe(PROSE.join("\n\n"));
  });

  it("gives way to what the record around it says", async () => {
    const report = await reportFrom({
      html: page(),
      title: "Bridge",
      date: "2024-02-20",
      outlet: "Wire",
      id: "7",
    });
    expect(report).toMatchObject({ title: "Bridge", published: "2024-02-20", outlet: "Wire", input_id: "7" });
  });
});

describe("a page that is no report", () => {
  /** No body is kept, and the text is title and standfirst. */
  const expectNoBody = (report: Report, code: string, text: string) => {
    expect(codes(report)).toEqual([code]);
    expect(report.messages[0]?.where).toBe("memory");
    expect(report.text).toBe(text);
    expect(report.parts.body).toEqual([text.length, text.length]);
    expect(report.dateline).toBeNull();
  };
  const TITLE = "Norland and Sudmark to reopen bridge";
  const OPENING = `${TITLE}\n\nThree years after a customs quarrel, lorries may cross at Kellen again.`;

  it("is a stub where a wall says so and little stands before it", async () => {
    const stub = {
      paragraphs: PROSE.slice(0, 1),
      extra: "<div class='gate'><p>Subscribe to continue reading.</p></div>",
    };
    const report = await reportFrom({ html: page(stub) });
    expectNoBody(report, "paywall", OPENING);
    expect(report.title).toBe(TITLE);
    const told = await reportFrom({
      html: page({ head: HEAD + LD({ isAccessibleForFree: "False" }), paragraphs: PROSE.slice(0, 1) }),
    });
    expectNoBody(told, "paywall", OPENING);
  });

  it("is a whole report in spite of a wall where all of it is there", async () => {
    const paragraphs = [...PROSE, ...PROSE.map((text) => text.replace(/^GENEVA.*?— /, "Later that day. "))];
    const long = [
      ...paragraphs,
      "A last paragraph closes the report with the words of a bystander at the bridge.",
    ];
    const report = await reportFrom({
      html: page({
        paragraphs: long,
        extra: "<p>This article is for subscribers only.</p>",
        head: HEAD + LD({ isAccessibleForFree: false }),
      }),
    });
    expect(codes(report)).toEqual([]);
    expect(bodyOf(report)).toContain("bystander");
  });

  it("is a list of links", async () => {
    const links = Array.from(
      { length: 30 },
      (_, i) => `<li><a href="/${i}">Headline number ${i} about the talks in Geneva</a></li>`,
    );
    const html = `<html><body><h1>World</h1><ul>${links.join("")}</ul></body></html>`;
    expectNoBody(await reportFrom({ html }), "links-only", "World");
  });

  it("is empty", async () => {
    const untold = "<html><head><title>x</title></head><body><script>1</script></body></html>";
    expectNoBody(await reportFrom({ html: untold }), "empty", "x");
    expectNoBody(await reportFrom({ html: "<html></html>" }), "empty", "");
  });

  it("is told from another one by its title, as a list without doubles must", async () => {
    const walled = (title: string) =>
      reportFrom({
        html: `<html><head><title>${title}</title></head><body><p>Subscribe to continue reading.</p></body></html>`,
      });
    const [one, other] = [await walled("Norland closes its border"), await walled("Sudmark votes")];
    expect(one.id).not.toBe(other.id);
    expect((await walled("Norland closes its border")).id).toBe(one.id);
  });
});

describe("a hostile or damaged page", () => {
  it.each(["<div>", "<b>", "<div/>", "<p><b>", "<table><tr><td>", "<ul><li>", "</x><section>"])(
    "10,000 nested tags (%s) do not stop it",
    async (tag) => {
      const html = `<html><head><title>Deep</title></head><body>${tag.repeat(10_000)}${PROSE.join("\n\n")}</body></html>`;
      const report = await reportFrom({ html });
      expect(report.text).toContain(PROSE[1]);
      expect(codes(report)).toEqual(["tangled-markup"]);
    },
  );

  it.each([1400, 900, 500])(
    "cut in the middle, it gives what there is (%i from its end)",
    async (missing) => {
      const whole = page();
      const report = await reportFrom({ html: whole.slice(0, whole.length - missing) });
      expect(bodyOf(report)).toContain("GENEVA, Feb. 15 (Meridian) —");
    },
  );

  it.each([
    ["unclosed scripts", "<script>".repeat(20_000)],
    ["unclosed comments", "<!-- ".repeat(20_000)],
    ["angle brackets", "<".repeat(100_000)],
    ["open quotes", '<a href="'.repeat(20_000)],
    ["entities", "&#x110000;&#0;&nope;".repeat(5000)],
    ["links", "<a href=x>x ".repeat(20_000)],
  ])("a pile of %s ends soon and without an error", async (_name, pile) => {
    const report = await reportFrom({
      html: `<html><body><p>${PROSE.join("</p><p>")}</p>${pile}</body></html>`,
    });
    expect(typeof report.text).toBe("string");
  });
});

describe("the charset of a page", () => {
  const russian = (charset: string, meta: string) =>
    iconv.encode(
      `<html><head>${meta}<title>Мост</title></head><body><p>Министры двух стран договорились в четверг вновь открыть мост, закрытый три года назад. «Мы не во всём согласны», — сказала министр.</p></body></html>`,
      charset,
    );

  it.each([
    ["windows-1251", '<meta charset="windows-1251">', undefined, "windows-1251"],
    ["koi8-r", "", "text/html; charset=koi8-r", "koi8-r"],
    ["windows-1251", "", undefined, "windows-1251"],
    ["utf-8", '<meta charset="windows-1251">', undefined, "utf-8"],
    ["utf-16le", "", undefined, "utf-16le"],
    ["utf-16be", "", undefined, "utf-16be"],
  ])("%s with %j and header %j is read", async (charset, meta, contentType, expected) => {
    const report = await reportFrom({ bytes: russian(charset, meta), ...(contentType && { contentType }) });
    // KOI8-R has neither these quotes nor the dash.
    expect(report.text).toContain(
      charset === "koi8-r" ? "сказала министр." : "«Мы не во всём согласны», — сказала министр.",
    );
    expect(report.read_as).toEqual({ form: "html", charset: expected });
  });

  it("an XML declaration counts", async () => {
    const source = `<?xml version="1.0" encoding="iso-8859-9"?><html><body><p>Dışişleri Bakanı köprünün yeniden açılacağını söyledi; iki ülke şimdilik anlaştı.</p></body></html>`;
    const report = await reportFrom({ bytes: iconv.encode(source, "iso-8859-9") });
    expect(report.text).toContain("Dışişleri Bakanı köprünün yeniden açılacağını");
  });

  it("windows-1252 keeps its curly quotes and dashes, whatever it calls itself", async () => {
    for (const name of ["windows-1252", "iso-8859-1", "latin1"]) {
      const source = `<html><head><meta charset="${name}"></head><body><p>“We need not agree on everything” – so the minister said on a stage in Munich, and left.</p></body></html>`;
      const report = await reportFrom({ bytes: iconv.encode(source, "windows-1252") });
      expect(report.text).toContain("“We need not agree on everything” – so");
    }
  });
});
