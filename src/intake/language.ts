import type { Message } from "../error.js";
import { letterCount } from "./normalise.js";

/** The languages that the reader was taught. */
export const READER_LANGUAGES = [
  "en",
  "ru",
  "tr",
  "es",
  "fr",
  "ar",
  "zh",
  "pt",
  "de",
  "uk",
  "fa",
  "it",
] as const;

/** Other ways in which files name those languages: ISO 639-2 and 639-3, English and own names. */
const OTHER_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "en eng english",
    "ru rus russian русский",
    "tr tur turkish türkçe",
    "es spa spanish español castellano",
    "fr fra fre french français",
    "ar ara arabic arb العربية",
    "zh zho chi cmn chinese mandarin 中文",
    "pt por portuguese português",
    "de deu ger german deutsch",
    "uk ukr ukrainian українська",
    "fa fas per prs pes persian farsi dari فارسی",
    "it ita italian italiano",
  ].flatMap((row) => {
    const [code = "", ...names] = row.split(" ");
    return names.map((name) => [name, code] as const);
  }),
);

/** How each script is recognised, and the one language of ours that is written in it, if it is only one. */
const SCRIPTS = [
  { name: "latin", letters: /\p{Script=Latin}/gu, only: null },
  { name: "cyrillic", letters: /\p{Script=Cyrillic}/gu, only: null },
  { name: "arabic", letters: /\p{Script=Arabic}/gu, only: null },
  { name: "kana", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, only: "ja" },
  { name: "han", letters: /\p{Script=Han}/gu, only: "zh" },
] as const;
type Script = (typeof SCRIPTS)[number]["name"];

const WRITTEN_IN: Readonly<Record<string, Script>> = {
  ru: "cyrillic",
  uk: "cyrillic",
  ar: "arabic",
  fa: "arabic",
  zh: "han",
};

/** No detector tells much from fewer letters than this; a declaration is believed then. */
const FEW_LETTERS = 60;
/** Nor does it need more text than this. */
const ENOUGH_TEXT = 1200;
/** A declared language is kept where it scores at least this share of the best. */
const NEARLY_AS_GOOD = 0.9;
/** Kana make up a quarter of Japanese text and more. */
const KANA_SHARE = 0.1;

/** Scores of languages for a text, the higher the likelier; empty where it cannot tell. */
export type Detector = (text: string) => Readonly<Record<string, number>>;

let loaded: Promise<Detector> | null = null;

/** The n-gram detector, loaded when first needed (0.1 s, 90 MB): short runs over script-bound languages do without. */
export function loadDetector(): Promise<Detector> {
  loaded ??= import("eld/extrasmall").then(
    ({ eld }) =>
      (text: string) =>
        eld.detect(text).getScores(),
  );
  return loaded;
}

/** The primary subtag of a language however a file names it: `en-GB`, `eng`, `English` are `en`. Null where it names none. */
export function languageCode(declared: string | null): string | null {
  const name = declared?.trim().toLowerCase() ?? "";
  const primary = name.split(/[-_]/)[0] ?? "";
  const code = OTHER_NAMES[name] ?? OTHER_NAMES[primary] ?? primary;
  return /^[a-z]{2,3}$/.test(code) && code !== "und" ? code : null;
}

/** The script that most letters are in, or null where that is none of ours. */
function scriptOf(text: string): (typeof SCRIPTS)[number] | null {
  const letters = letterCount(text);
  const counts = SCRIPTS.map((script) => ({ script, count: text.match(script.letters)?.length ?? 0 }));
  const kana = counts.find(({ script }) => script.name === "kana");
  if (kana !== undefined && kana.count > letters * KANA_SHARE) return kana.script;
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  // Chinese says with one letter what others say with four.
  const weight = best.script.name === "han" ? 4 : 1;
  return best.count * weight >= letters / 2 ? best.script : null;
}

/** Letters that only one of two languages of a script has. */
function tellingLetters(text: string, script: Script): string | null {
  if (script === "cyrillic") return /[іїєґ]/iu.test(text) ? "uk" : /[ыэъё]/iu.test(text) ? "ru" : null;
  if (script === "arabic") return /[پچژگیک]/u.test(text) ? "fa" : /[ةىيك]/u.test(text) ? "ar" : null;
  return null;
}

/** The stretch that is looked at: from the first letter on, since a page of figures may come before it. */
function sampleOf(text: string): string {
  const start = Math.max(0, text.search(/\p{L}/u));
  return text.slice(start, start + ENOUGH_TEXT);
}

const best = (scores: Readonly<Record<string, number>>): string | null =>
  Object.entries(scores).reduce<readonly [string | null, number]>(
    (top, [code, score]) => (score > top[1] ? [code, score] : top),
    [null, 0],
  )[0];

/** The language by script alone, where script tells: `zh`, `ja`, or `und` for a script of none of ours; else null. */
export function languageByScript(text: string): string | null {
  if (!/\p{L}/u.test(text)) return "und";
  const script = scriptOf(sampleOf(text));
  return script === null ? "und" : script.only;
}

/**
 * The language of a text as a primary subtag; `und` where it cannot be told. `declared` is what the input claims: it
 * decides for a short text in a script that fits it, and between languages that score nearly alike.
 */
export function detectLanguage(text: string, declared: string | null, detector: Detector): string {
  const byScript = languageByScript(text);
  if (byScript !== null) return byScript;
  const sample = sampleOf(text);
  const script = scriptOf(sample)?.name ?? "latin";
  const claim = languageCode(declared);
  const fits = claim !== null && (WRITTEN_IN[claim] ?? "latin") === script;
  const scores = detector(sample);
  const top = best(scores);
  const topScore = top === null ? 0 : (scores[top] ?? 0);
  if (fits && (scores[claim] ?? 0) >= topScore * NEARLY_AS_GOOD) return claim;
  if (letterCount(sample) >= FEW_LETTERS) return top ?? "und";
  if (fits) return claim;
  return tellingLetters(sample, script) ?? top ?? "und";
}

/** What to say of a language that the reader was not taught; null where it was. */
export function languageMessage(language: string, hasLetters: boolean): Message | null {
  if ((READER_LANGUAGES as readonly string[]).includes(language)) return null;
  if (!hasLetters) {
    return { code: "unknown-language", text: "The text has no letters, so there is nothing to read in it." };
  }
  const what = language === "und" ? "cannot be told" : `seems to be ${nameOf(language)}`;
  return {
    code: "unknown-language",
    text: `The language ${what}, which the reader was not taught (it knows ${READER_LANGUAGES.join(" ")}); records are doubtful.`,
  };
}

const nameOf = (code: string): string =>
  new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
