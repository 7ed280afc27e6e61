/**
 * Words by language that tell on which side of a time an act lies. `before` stand before the time (maybe with the small
 * words of `FILL` between), `after` stand behind it; both may also be the first or last words of the time itself.
 */
export interface Direction {
  readonly before: string | null;
  readonly after: string | null;
}

/** Small words between such a word and its time: `until at least next Friday`, `bis Ende Januar`. */
export const FILL =
  "the next this at least late early mid end of el la los las próximo próxima fin fines final finales de del le l les o a ao à dia au début " +
  "zum zur den ende anfang mitte nächsten kommenden spätestens al alla all['’] il конца начала середины следующей следующего кінця наступної يوم نهاية مطلع روز پایان";

/** The time is where an act ends, and none on which it took place. */
export const UNTIL: Readonly<Record<string, Direction>> = {
  en: { before: "until|till|up until", after: null },
  ru: { before: "до|вплоть до", after: null },
  uk: { before: "до|аж до", after: null },
  tr: { before: null, after: "kadar|dek|değin" },
  es: { before: "hasta", after: null },
  fr: { before: "jusqu['’]?|jusque", after: null },
  pt: { before: "até", after: null },
  it: { before: "fino|sino", after: null },
  de: { before: "bis", after: null },
  ar: { before: "حتى|لغاية|إلى غاية", after: null },
  fa: { before: "تا", after: null },
  zh: { before: "直到|直至|截至", after: "为止" },
};

/** The time is where an act began that went on. */
export const SINCE: Readonly<Record<string, Direction>> = {
  en: { before: "since", after: null },
  ru: { before: "с|со|начиная с", after: null },
  uk: { before: "з|із|зі|від|починаючи з", after: null },
  tr: { before: null, after: "beri|bu yana|itibaren" },
  es: { before: "desde", after: null },
  fr: { before: "depuis", after: null },
  pt: { before: "desde", after: null },
  it: { before: "da|dal|dallo|dalla|dall['’]|sin da|sin dal", after: null },
  de: { before: "seit", after: null },
  ar: { before: "منذ", after: null },
  fa: { before: "از", after: null },
  zh: { before: "自从|自", after: "以来" },
};

/** `four weeks after …`: an amount of time that is counted from what the next words tell, by the words that say so. */
export const AFTER_WHAT: Readonly<Record<string, string>> = {
  en: "after|following",
  ru: "после|спустя после",
  uk: "після",
  es: "después de|después del|tras",
  fr: "après",
  pt: "depois d\\p{L}{1,2}|após",
  it: "dopo",
  de: "nach|nachdem",
  ar: "من|على",
  fa: "پس از|بعد از",
};

/** How an amount of time is put to tell the day as far before the report, in forms and a language that are read well. */
export const AGO: Readonly<Record<string, (amount: string) => readonly [words: string, language: string]>> = {
  en: (amount) => [`${amount} ago`, "en"],
  ru: (amount) => [`${amount} назад`, "ru"],
  uk: (amount) => [`${amount} тому`, "uk"],
  es: (amount) => [`${inEnglish(amount)} ago`, "en"],
  fr: (amount) => [`il y a ${amount}`, "fr"],
  pt: (amount) => [`${inEnglish(amount)} ago`, "en"],
  it: (amount) => [`${amount} fa`, "it"],
  de: (amount) => [`vor ${amount}`, "de"],
};

/** Spanish and Portuguese words of amounts, by the English ones that stand for them. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  ["1", "una?|uma?"],
  ["2", "dos|dois|duas"],
  ["3", "tres|três"],
  ["4", "cuatro|quatro"],
  ["5", "cinco"],
  ["6", "seis"],
  ["7", "siete|sete"],
  ["8", "ocho|oito"],
  ["9", "nueve|nove"],
  ["10", "diez|dez"],
  ["hours", "horas?"],
  ["days", "d[ií]as?"],
  ["weeks", "semanas?"],
  ["months", "m[eê]s|meses"],
  ["years", "años?|anos?"],
].map(([english = "", own = ""]) => [new RegExp(`(?<!\\p{L})(?:${own})(?!\\p{L})`, "giu"), english]);

const inEnglish = (amount: string): string =>
  ENGLISH.reduce((words, [own, english]) => words.replace(own, english), amount);

/** Units of time as the last word of an amount. */
export const UNITS =
  /(?<!\p{L})(?:(?:minute|hour|day|week|month|year|decade)s?|минут\p{L}*|час\p{L}{0,2}|д(?:ень|ня|ней|ні|нів)|недел\p{L}{1,2}|месяц\p{L}{0,2}|год|года|лет|тиж\p{L}+|місяц\p{L}+|рок\p{L}{1,2}|рік|día|días|semanas?|mes|meses|años?|horas?|jours?|semaines?|mois|ans?|heures?|dias?|mês|anos?|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|or[ae]|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|يوم|يوما|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|عام|عامين|أعوام|سنة|سنتين|سنوات|ساعة|ساعات|روز|هفته|ماه|سال)$/iu;
