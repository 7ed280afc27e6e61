import { ARABIC, ARABIC_PREFIXES, CYRILLIC, type Ending, LATIN, NO_NAMES } from "./endings.js";
import { keyWord, type Word } from "./words.js";

/** A form under which a word may stand in the tables. */
export interface Form {
  readonly key: string;
  /** `as-is`; a form that any name may take; or one that only adjectives, peoples and role words take. */
  readonly by: "as-is" | "any" | "people";
}

const byLastLetter = (endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> => {
  const map = new Map<string, Ending[]>();
  for (const ending of endings) {
    const last = ending.ending.at(-1) ?? "";
    map.set(last, [...(map.get(last) ?? []), ending]);
  }
  return map;
};

const TABLES = {
  cyrillic: byLastLetter(CYRILLIC),
  latin: byLastLetter(LATIN),
  arabic: byLastLetter(ARABIC),
} as const;

const tableOf = (folded: string): (typeof TABLES)[keyof typeof TABLES] | null => {
  const code = folded.charCodeAt(folded.length - 1);
  if (code < 0x250) return TABLES.latin;
  if (code >= 0x400 && code < 0x530) return TABLES.cyrillic;
  return code >= 0x600 && code < 0x700 ? TABLES.arabic : null;
};

const withoutEnding = (key: string, forms: Form[]): void => {
  const table = tableOf(key);
  for (const { ending, instead, of, rest } of table?.get(key.at(-1) ?? "") ?? []) {
    const kept = key.length - ending.length;
    if (kept < rest || !key.endsWith(ending)) continue;
    const stem = key.slice(0, kept);
    for (const end of instead) forms.push({ key: stem + end, by: of });
  }
};

const withoutPrefix = (folded: string, forms: Form[]): void => {
  for (const prefix of ARABIC_PREFIXES) {
    if (!folded.startsWith(prefix) || folded.length < prefix.length + 3) continue;
    const key = keyWord(folded.slice(prefix.length));
    forms.push({ key, by: "any" });
    withoutEnding(key, forms);
  }
};

const LONGEST_INFLECTED = 40;
const REMEMBERED = 20_000;
const memory = new Map<string, readonly Form[]>();

/** The dictionary forms that a word may be an inflection of, the word as it is first, without doubles. */
export const formsOf = (word: Word): readonly Form[] => {
  const known = memory.get(word.folded);
  if (known !== undefined) return known;
  if (memory.size > REMEMBERED) memory.clear();
  const forms = worked(word.folded);
  memory.set(word.folded, forms);
  return forms;
};

const worked = (folded: string): readonly Form[] => {
  const key = keyWord(folded);
  const forms: Form[] = [{ key, by: "as-is" }];
  if (folded.length > LONGEST_INFLECTED || NO_NAMES.has(folded)) return forms;
  withoutEnding(key, forms);
  if (tableOf(folded) === TABLES.arabic) withoutPrefix(folded, forms);
  const seen = new Set<string>();
  return forms.filter(({ key, by }) => {
    const mark = `${by} ${key}`;
    return !seen.has(mark) && seen.add(mark);
  });
};
