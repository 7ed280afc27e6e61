/** Month names and their newspaper abbreviations in the reader's languages, January first. */
const MONTH_NAMES: readonly string[] = [
  "january jan ocak oca enero ene janvier janv janeiro januar jänner gennaio gen января январь янв січня січень січ يناير كانون_الثاني ژانویه جانفي",
  "february feb febr şubat şub febrero février févr fév fevereiro fev februar febbraio febb февраля февраль фев февр лютого лютий лют فبراير شباط فوریه فيفري",
  "march mar mart marzo mars março märz mrz марта март мар березня березень бер مارس آذار",
  "april apr nisan nis abril abr avril avr aprile апреля апрель апр квітня квітень квіт кві أبريل ابريل نيسان آوریل أفريل",
  "may mayıs mayo mai maio maggio mag мая май травня травень трав тра مايو أيار ايار مه ماي",
  "june jun haziran haz junio juin junho juni giugno giu июня июнь июн червня червень черв чер يونيو حزيران ژوئن جوان",
  "july jul temmuz tem julio juillet juil julho juli luglio lug июля июль июл липня липень лип يوليو تموز ژوئیه جويلية",
  "august aug ağustos ağu agosto ago août agosto августа август авг серпня серпень серп сер أغسطس اغسطس آب اوت أوت",
  "september sept sep eylül eyl septiembre setiembre septembre setembro set settembre sett сентября сентябрь сент сен вересня вересень вер سبتمبر أيلول ايلول سپتامبر",
  "october oct ekim eki octubre octobre outubro out oktober okt ottobre ott октября октябрь окт жовтня жовтень жовт жов أكتوبر اكتوبر تشرين_الأول اکتبر",
  "november nov kasım kas noviembre novembre novembro ноября ноябрь нояб ноя листопада листопад лист лис نوفمبر تشرين_الثاني نوامبر",
  "december dec aralık ara diciembre dic décembre déc dezembro dez dezember dicembre декабря декабрь дек грудня грудень груд гру ديسمبر كانون_الأول دسامبر",
];

/** The months of the Persian solar calendar, as Iran and Afghanistan name them. */
const PERSIAN_MONTHS =
  "فروردین|حمل اردیبهشت|ثور خرداد|جوزا تیر|سرطان مرداد|اسد شهریور|سنبله مهر|میزان آبان|عقرب آذر|قوس دی|جدی بهمن|دلو اسفند|حوت".split(
    " ",
  );
/** Persian months follow the Western ones in the count. */
const PERSIAN = 12;

/** Case away, Turkish dots and dotless letters included, so that a month is found however it is set. */
const foldMonth = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\u0307/g, "")
    .replace(/ı/g, "i")
    .replace(/\.$/, "")
    .replace(/\s+/g, " ");

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  [...MONTH_NAMES.map((row) => row.split(" ")), ...PERSIAN_MONTHS.map((row) => row.split("|"))].flatMap(
    (names, index) => names.map((name) => [foldMonth(name.replace("_", " ")), index + 1] as const),
  ),
);

/** A pattern (for flags `iu`) that matches any month name, the longest first, an abbreviation's full stop included. */
export const MONTH_PATTERN = `(?:${[...MONTH_NUMBERS.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((name) => name.replace(/i/g, "[iıİ]"))
  .join("|")})(?![\\p{L}\\p{M}])\\.?`;

/** A month by its place in the year (1 to 12) and the calendar it belongs to. */
export interface MonthFound {
  readonly month: number;
  readonly calendar: "western" | "persian";
}

/** The month that a word names in any of the languages, or null. */
export function monthNamed(word: string): MonthFound | null {
  const number = MONTH_NUMBERS.get(foldMonth(word));
  if (number === undefined) return null;
  return number > PERSIAN
    ? { month: number - PERSIAN, calendar: "persian" }
    : { month: number, calendar: "western" };
}
