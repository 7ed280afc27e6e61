import { sentencesOf } from "./sentences.js";
import type { Tokenizer } from "./tokenizer.js";

/** Fewer words in capitals are a name, an abbreviation or an emphasis. */
const FEWEST_WORDS = 4;
const WORD = /\p{L}[\p{L}\p{M}]*(?:\.\p{L})*/gu;
/** Where no two words in capitals stand side by side there is no need to look for sentences. */
const MAYBE = /\p{Lu}[\p{Lu}\p{M}]+\P{L}+\p{Lu}[\p{Lu}\p{M}]+/u;

/** Abbreviations stay as they are: `us` and `un` are other words. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `USA UK EU USSR UAE NATO IMF WTO IAEA OSCE OPEC CIA FBI PLO PKK ONU OTAN EEUU ABD AB BM SSCB
  США ООН СССР РФ ЕС НАТО МИД ОБСЕ МАГАТЭ ЦРУ ФСБ ООП ФРГ ГДР КНР КНДР`.split(/\s+/),
);
const ENGLISH_ABBREVIATIONS: ReadonlySet<string> = new Set(["US", "UN"]);
const ENGLISH = /(?<!\p{L})(?:THE|OF|AND|FOR|WITH|TO|OVER)(?!\p{L})/u;
const TURKISH = /[İĞŞ]/u;

/**
 * A text whose sentences in capitals are written as sentences are: small letters but the first, abbreviations kept.
 * Nothing moves: each UTF-16 unit stands where it stood, and a letter whose small form is longer stays.
 */
export function withoutCapitals(text: string): string {
  if (!MAYBE.test(text)) return text;
  let out = text;
  for (const [start, end] of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (isInCapitals(sentence)) out = out.slice(0, start) + asSentence(sentence) + out.slice(end);
  }
  return out;
}

/** A tokenizer that is given texts without their capitals: few of what a model learns from is written so. */
export const readingCapitals = (tokenizer: Tokenizer): Tokenizer => ({
  encode: (text) => tokenizer.encode(withoutCapitals(text)),
});

const isInCapitals = (sentence: string): boolean =>
  !/\p{Ll}/u.test(sentence) && [...sentence.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)].length >= FEWEST_WORDS;

function asSentence(sentence: string): string {
  const english = ENGLISH.test(sentence);
  const turkish = TURKISH.test(sentence);
  const first = sentence.search(/\p{L}/u);
  return sentence.replace(WORD, (word, at: number) => {
    if (word.includes(".") || ABBREVIATIONS.has(word)) return word;
    if (english && ENGLISH_ABBREVIATIONS.has(word)) return word;
    const small = [...word].map((letter) => smallOf(letter, turkish));
    return at === first ? [...word].slice(0, 1).concat(small.slice(1)).join("") : small.join("");
  });
}

function smallOf(letter: string, turkish: boolean): string {
  if (letter === "İ") return "i";
  if (letter === "I" && turkish) return "ı";
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}
