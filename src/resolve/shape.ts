import { OWNER_ENDINGS, PAIRS, POSSESSIVES, PRONOUNS } from "./words-pronouns.js";

/** What a pronoun asks of the actor that it stands for. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly many: boolean;
  /** `m` and `f` of persons, `n` of things, `x` of either. */
  readonly gender: "m" | "f" | "n" | "x";
}

/** The grammatical shape of a mention. A name and a description are told apart later, by what the tables know. */
export type Shape =
  | { readonly kind: "pronoun"; readonly pronoun: Pronoun }
  | { readonly kind: "pair"; readonly count: number }
  | { readonly kind: "words"; readonly owner: Pronoun | null; readonly rest: string };

type Table = ReadonlyMap<string, Pronoun>;

const entry = (code: string): Pronoun => ({
  person: Number(code[0]) as 1 | 2 | 3,
  many: code[1] === "p",
  gender: (code[2] ?? "x") as Pronoun["gender"],
});

const tableOf = (line: string | undefined): Table =>
  new Map(
    (line ?? "").split(" ").flatMap((pair) => {
      const [word, code] = pair.split("=");
      return word && code ? [[word.toLowerCase(), entry(code)] as const] : [];
    }),
  );

const tables = (source: Readonly<Record<string, string>>): ReadonlyMap<string, Table> =>
  new Map(Object.keys(source).map((language) => [language, tableOf(source[language])]));

const pronouns = tables(PRONOUNS);
const possessives = tables(POSSESSIVES);
const endings = tables(OWNER_ENDINGS);

/** The languages whose pronouns stand in the tables. */
export const LANGUAGES: readonly string[] = Object.keys(PRONOUNS);

/** In capitals these are a country and bodies; `us` and `who` are not, nor `eu` in Portuguese. */
const ACRONYMS: ReadonlySet<string> = new Set(["US", "EU", "WHO"]);

/** Two capitals are a style of address and no owner, `Her Majesty`; German writes every noun so. */
const STYLE = /^\p{Lu}\S* \p{Lu}/u;

/** What a possessive of a language asks of its owner; null for another word. */
export const possessive = (word: string, language: string): Pronoun | null =>
  possessives.get(language)?.get(word.toLowerCase()) ?? null;

function ownerOf(words: string, language: string): { owner: Pronoun; rest: string } | null {
  const table = possessives.get(language);
  const first = words.split(" ")[0] ?? "";
  const owner = table?.get(first.toLowerCase());
  if (owner && first.length < words.length && (language === "de" || !STYLE.test(words)))
    return { owner, rest: words.slice(first.length + 1) };
  if (language === "zh") {
    for (const [word, found] of table ?? [])
      if (words.startsWith(word)) return { owner: found, rest: words.slice(word.length) };
  }
  for (const [ending, found] of endings.get(language) ?? []) {
    if (words.length > ending.length + 2 && !words.includes(" ") && words.endsWith(ending))
      return { owner: found, rest: words.slice(0, -ending.length) };
  }
  return null;
}

/**
 * The shape of a mention's words in a language of the tables.
 * A word that is no pronoun there and no phrase for several at once is a name or a description, with its owner if it
 * begins with a possessive (`his government`).
 */
export function shapeOf(words: string, language: string): Shape {
  const pronoun = ACRONYMS.has(words) ? undefined : pronouns.get(language)?.get(words.toLowerCase());
  if (pronoun) return { kind: "pronoun", pronoun };
  const pair = PAIRS[language]?.exec(words);
  if (pair) return { kind: "pair", count: pair.groups?.n ? 3 : 2 };
  const owned = ownerOf(words, language);
  return { kind: "words", owner: owned?.owner ?? null, rest: owned?.rest ?? words };
}
