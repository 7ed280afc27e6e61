/** The part of a DOM node that intake uses. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode>;
}

/** The part of a DOM element that intake uses. */
export interface PageElement extends PageNode {
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

/** A parsed page. */
export interface Page {
  readonly root: PageElement;
  readonly body: PageElement;
  /** The main text as Readability finds it, or null. Changes the page: call it last. */
  readable(): PageElement | null;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** Gives a page the `html` and `body` that its source left out; the parser adds neither. */
function framed(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  if (/<\/head\s*>/i.test(html)) return html.replace(/<\/head\s*>/i, (end) => `${end}<body>`);
  return `<!doctype html><html><body>${html.replace(/<!doctype[^>]{0,200}>|<\/?html[^>]{0,500}>/gi, " ")}</body></html>`;
}

/** Parses a page. The parser is loaded when the first page comes (0.1 s). Throws on pages that exhaust its stack. */
export async function parsePage(html: string): Promise<Page> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  const { document } = parseHTML(framed(html)) as unknown as {
    document: { documentElement: PageElement; body: PageElement };
  };
  return {
    root: document.documentElement,
    body: document.body,
    readable() {
      const options = { charThreshold: 200, serializer: (node: unknown) => node as PageElement };
      // biome-ignore lint/suspicious/noExplicitAny: two libraries that share a DOM but no types
      return new Readability(document as any, options).parse()?.content ?? null;
    },
  };
}
