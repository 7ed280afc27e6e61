/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ə: "e",
  ё: "е",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ۀ: "ه",
  ک: "ك",
  گ: "ك",
};
const WHOLE = new RegExp(`[${Object.keys(WHOLE_LETTERS).join("")}]`, "g");
/** Arabic vowel signs and the stretching stroke, soft hyphen, joiners, stress mark: carry no name of their own. */
const SILENT = /\u0301|\u0670|[\u064B-\u065F]|[\u00AD\u0640\u200B-\u200F\u2060\uFEFF.·]/g;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
const PLAIN = /^[a-z]+$/;

/**
 * Brings one word to the form in which names are compared: lower case, Latin letters without marks,
 * one spelling for Arabic and Persian letters that are written in several ways. Cyrillic й and ї stay.
 */
export const fold = (word: string): string => {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(LATIN_MARKS, "$1")
    .normalize("NFC")
    .replace(SILENT, "")
    .replace(WHOLE, (letter) => WHOLE_LETTERS[letter] ?? letter);
};
