import { letterCount, normaliseText } from "./normalise.js";
import { ELEMENT_NODE, type PageElement, type PageNode, TEXT_NODE } from "./page-dom.js";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);

/** A stretch of text between block borders, and how many of its letters stand in links. */
export interface Block {
  readonly text: string;
  readonly letters: number;
  readonly linkLetters: number;
  readonly links: number;
}

/** Walks a page in reading order and closes a block at every border. */
class BlockWriter {
  readonly blocks: Block[] = [];
  private text = "";
  private linkLetters = 0;
  private links = 0;

  private close(): void {
    const text = normaliseText(this.text);
    if (text !== "") {
      const letters = letterCount(text);
      this.blocks.push({
        text,
        letters,
        linkLetters: Math.min(this.linkLetters, letters),
        links: this.links,
      });
    }
    this.text = "";
    this.linkLetters = 0;
    this.links = 0;
  }

  private write(data: string, inLink: boolean): void {
    this.text += data.replace(/[\r\n\t ]+/g, " ");
    if (inLink) this.linkLetters += letterCount(data);
  }

  walk(node: PageNode, inLink: boolean): void {
    if (node.nodeType === TEXT_NODE) this.write(node.textContent ?? "", inLink);
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (name === "BR") this.text += "\n";
    if (name === "A") this.links++;
    if (name === "HEAD" || name === "BR") return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.close();
    for (const child of Array.from(node.childNodes)) this.walk(child, inLink || name === "A");
    if (isBlock) this.close();
  }

  end(): readonly Block[] {
    this.close();
    return this.blocks;
  }
}

/** The blocks of text under an element, in reading order. `<br>` is a newline inside one; two are a blank line. */
export function blocksOf(element: PageElement): readonly Block[] {
  const writer = new BlockWriter();
  writer.walk(element, false);
  return writer.end();
}
