/** What stands at a key: the rest of each of its lines, and whether longer keys begin with it. */
export interface Found {
  readonly lines: readonly string[];
  readonly longer: boolean;
}

const NOTHING: Found = { lines: [], longer: false };
/** Keys asked for are few and come again; beyond this the memory of them is started afresh. */
const REMEMBERED = 20_000;

/**
 * Lines of the form `key<TAB>rest`, sorted by UTF-16 code unit, asked by binary search: nothing is built at
 * loading, and since a tab and a space sort before every letter, all keys that go on with a further word
 * stand right after the key itself, so that the list is a trie as it is.
 */
export class SortedLines {
  private readonly seen = new Map<string, Found>();

  constructor(private readonly lines: readonly string[]) {}

  /** The lines under exactly this key (the part after the tab), and whether `key + " …"` exists. */
  look(key: string): Found {
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    if (this.seen.size > REMEMBERED) this.seen.clear();
    const found = this.search(key);
    this.seen.set(key, found);
    return found;
  }

  private search(key: string): Found {
    const head = `${key}\t`;
    let at = this.lowerBound(head);
    const lines: string[] = [];
    for (let line = this.lines[at]; line?.startsWith(head); line = this.lines[++at]) {
      lines.push(line.slice(head.length));
    }
    const longer = this.lines[at]?.startsWith(`${key} `) ?? false;
    return lines.length === 0 && !longer ? NOTHING : { lines, longer };
  }

  private lowerBound(target: string): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.lines[middle] ?? "") < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
