/**
 * Time words by language. Months and weekdays (from Monday) are stems in order; a stem matches a word that begins with
 * it, `=` at its end asks for the whole word. Alternatives of one stand with `|`.
 */
export const MONTHS: Readonly<Record<string, string>> = {
  en: "jan=|january feb=|february mar=|march apr=|april may= jun=|june jul=|july aug=|august sep=|sept=|september oct=|october nov=|november dec=|december",
  ru: "январ феврал март апрел май=|мая=|мае= июн июл август сентябр октябр ноябр декабр",
  uk: "січ лют берез квіт трав черв лип серп верес жовт листопад груд",
  tr: "ocak|ocağ şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık|aralığ",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  fr: "janvier février|fevrier mars= avril mai= juin juillet août|aout septembre octobre novembre décembre|decembre",
  pt: "janeiro fevereiro março|marco= abril maio junho julho agosto setembro outubro novembro dezembro",
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  de: "januar|jänner februar märz april mai= juni juli august september oktober november dezember",
  ar: "يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|ابريل|نيسان مايو|أيار|ماي= يونيو|حزيران|جوان يوليو|يوليوز|تموز|جويلية أغسطس|غشت|آب=|أوت سبتمبر|شتنبر|أيلول أكتوبر|تشرين_الأول نوفمبر|نونبر|تشرين_الثاني ديسمبر|دجنبر|كانون_الأول",
  fa: "ژانویه فوریه مارس آوریل مه=|می= ژوئن ژوئیه|جولای اوت=|آگوست سپتامبر اکتبر نوامبر دسامبر",
};

export const WEEKDAYS: Readonly<Record<string, string>> = {
  en: "monday tuesday|tues= wednesday thursday|thurs= friday saturday sunday",
  ru: "понедельник вторник сред четверг пятниц суббот воскресень",
  uk: "понеділ|понеділк вівтор|вівтірк серед четвер пʼятниц|п'ятниц|п’ятниц субот неділ",
  tr: "pazartesi salı çarşamba perşembe cuma=|cumaya|cuma= cumartesi pazar=|pazara",
  es: "lunes martes miércoles jueves viernes sábado domingo",
  fr: "lundi mardi mercredi jeudi vendredi samedi dimanche",
  pt: "segunda terça quarta quinta sexta sábado domingo",
  it: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
  de: "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
  ar: "الاثنين|الإثنين|الأثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد",
  fa: "دوشنبه سه‌شنبه|سه_شنبه چهارشنبه|چهار‌شنبه پنجشنبه|پنج‌شنبه جمعه شنبه= یکشنبه|یک‌شنبه",
  zh: "周一|星期一 周二|星期二 周三|星期三 周四|星期四 周五|星期五 周六|星期六 周日|星期日|星期天",
};

/** Words for a day by its distance from the anchor. `=` and `|` as above, `_` is a space. */
export const DAY_WORDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    "today|tonight|this_morning|this_afternoon|this_evening": 0,
    "yesterday|last_night|overnight": -1,
    tomorrow: 1,
  },
  ru: { сегодня: 0, "вчера|накануне": -1, позавчера: -2, послезавтра: 2, завтра: 1 },
  uk: { сьогодні: 0, "вчора|учора|напередодні": -1, завтра: 1 },
  tr: { "bugün|bu_sabah|bu_akşam": 0, "dün=|dün_gece": -1, yarın: 1 },
  es: { "hoy=": 0, "ayer=|anoche|víspera": -1, anteayer: -2, "mañana=": 1 },
  fr: { aujourd: 0, "hier=|veille": -1, "avant-hier": -2, "demain=": 1 },
  pt: { "hoje=": 0, "ontem=|véspera": -1, anteontem: -2, amanhã: 1 },
  it: { "oggi=": 0, "ieri=": -1, "domani=": 1 },
  de: { "heute=": 0, "gestern=|tags_zuvor": -1, vorgestern: -2, "morgen=": 1 },
  ar: { "اليوم=": 0, "أمس=|امس=|البارحة": -1, "غدا|الغد": 1 },
  fa: { امروز: 0, دیروز: -1, فردا: 1 },
  zh: { "今天|今日|今晚|今早": 0, "昨天|昨日|昨晚": -1, 前天: -2, "明天|明日": 1 },
};

/** A span of a unit by its distance from the one that the anchor is in: `last week` is `[week, -1]`. */
export type Unit = "week" | "month" | "year" | "weekend";

export const UNIT_WORDS: Readonly<Record<string, readonly (readonly [RegExp, Unit, number])[]>> = {
  en: [
    [/\b(?:last|past|previous) week\b(?!end)/iu, "week", -1],
    [/\b(?:this|earlier this|the current) week\b(?!end)/iu, "week", 0],
    [/\b(?:next|coming|following) week\b(?!end)/iu, "week", 1],
    [/\b(?:last|past|this|the|over the) weekend\b/iu, "weekend", -1],
    [/\b(?:last|past|previous) month\b/iu, "month", -1],
    [/\b(?:this|earlier this) month\b/iu, "month", 0],
    [/\b(?:next|coming) month\b/iu, "month", 1],
    [/\b(?:last|previous|past) year\b/iu, "year", -1],
    [/\b(?:this|earlier this) year\b/iu, "year", 0],
    [/\b(?:next|coming) year\b/iu, "year", 1],
  ],
  ru: [
    [/прошл\p{L}+ недел/iu, "week", -1],
    [/(?:эт\p{L}+|нынешн\p{L}+|текущ\p{L}+) недел/iu, "week", 0],
    [/(?:следующ|будущ)\p{L}+ недел/iu, "week", 1],
    [/прошл\p{L}+ месяц/iu, "month", -1],
    [/(?:этом|этого|текущ\p{L}+) месяц/iu, "month", 0],
    [/следующ\p{L}+ месяц/iu, "month", 1],
    [/прошл\p{L}+ год/iu, "year", -1],
    [/(?:этом|этого|нынешн\p{L}+|текущ\p{L}+) год/iu, "year", 0],
    [/(?:следующ|будущ)\p{L}+ год/iu, "year", 1],
  ],
  uk: [
    [/минул\p{L}+ тиж/iu, "week", -1],
    [/ц\p{L}+ тиж/iu, "week", 0],
    [/наступн\p{L}+ тиж/iu, "week", 1],
    [/минул\p{L}+ місяц/iu, "month", -1],
    [/(?:минул\p{L}+ ро[кц]|торік)/iu, "year", -1],
    [/(?:ц\p{L}+ ро[кц]|цьогоріч)/iu, "year", 0],
    [/наступн\p{L}+ ро[кц]/iu, "year", 1],
  ],
  tr: [
    [/geçen hafta(?! ?son)/iu, "week", -1],
    [/bu hafta(?! ?son)/iu, "week", 0],
    [/(?:gelecek|önümüzdeki) hafta(?! ?son)/iu, "week", 1],
    [/hafta ?sonu/iu, "weekend", -1],
    [/geçen ay(?!\p{L}{3})/iu, "month", -1],
    [/bu ay(?!\p{L}{3})/iu, "month", 0],
    [/(?:gelecek|önümüzdeki) ay(?!\p{L}{3})/iu, "month", 1],
    [/geçen yıl/iu, "year", -1],
    [/bu yıl/iu, "year", 0],
    [/(?:gelecek|önümüzdeki) yıl/iu, "year", 1],
  ],
  es: [
    [/semana pasada/iu, "week", -1],
    [/esta (?:misma )?semana/iu, "week", 0],
    [/(?:próxima semana|semana próxima|semana que viene)/iu, "week", 1],
    [/fin de semana/iu, "weekend", -1],
    [/mes pasado/iu, "month", -1],
    [/este mes/iu, "month", 0],
    [/(?:próximo mes|mes próximo|mes que viene)/iu, "month", 1],
    [/año pasado/iu, "year", -1],
    [/este año/iu, "year", 0],
    [/(?:próximo año|año próximo|año que viene)/iu, "year", 1],
  ],
  fr: [
    [/semaine (?:dernière|passée)/iu, "week", -1],
    [/cette semaine/iu, "week", 0],
    [/semaine prochaine/iu, "week", 1],
    [/week-end/iu, "weekend", -1],
    [/mois dernier/iu, "month", -1],
    [/ce mois/iu, "month", 0],
    [/mois prochain/iu, "month", 1],
    [/(?:an dernier|année dernière)/iu, "year", -1],
    [/cette année/iu, "year", 0],
    [/(?:an prochain|année prochaine)/iu, "year", 1],
  ],
  pt: [
    [/semana passada/iu, "week", -1],
    [/n?esta semana/iu, "week", 0],
    [/(?:próxima semana|semana que vem)/iu, "week", 1],
    [/fim de semana/iu, "weekend", -1],
    [/mês passado/iu, "month", -1],
    [/n?este mês/iu, "month", 0],
    [/(?:próximo mês|mês que vem)/iu, "month", 1],
    [/ano passado/iu, "year", -1],
    [/n?este ano/iu, "year", 0],
    [/(?:próximo ano|ano que vem)/iu, "year", 1],
  ],
  it: [
    [/settimana scorsa|scorsa settimana/iu, "week", -1],
    [/questa settimana/iu, "week", 0],
    [/prossima settimana|settimana prossima/iu, "week", 1],
    [/mese scorso|scorso mese/iu, "month", -1],
    [/anno scorso|scorso anno/iu, "year", -1],
    [/quest['’]anno/iu, "year", 0],
    [/prossimo anno|anno prossimo/iu, "year", 1],
  ],
  de: [
    [/(?:letzte|vergangene|vorige)[nrs]? woche(?!n)/iu, "week", -1],
    [/diese[rn]? woche(?!n)/iu, "week", 0],
    [/(?:nächste|kommende)[nr]? woche(?!n)/iu, "week", 1],
    [/wochenende/iu, "weekend", -1],
    [/(?:letzte|vergangene|vorige)[nms]? monat/iu, "month", -1],
    [/(?:letzte|vergangene|vorige)[nms]? jahr|vorjahr/iu, "year", -1],
    [/diese[ms] jahr/iu, "year", 0],
    [/(?:nächste|kommende)[ns]? jahr/iu, "year", 1],
  ],
  ar: [
    [/الأسبوع الماضي/u, "week", -1],
    [/هذا الأسبوع/u, "week", 0],
    [/الأسبوع (?:المقبل|القادم)/u, "week", 1],
    [/الشهر الماضي/u, "month", -1],
    [/الشهر (?:الجاري|الحالي)/u, "month", 0],
    [/الشهر (?:المقبل|القادم)/u, "month", 1],
    [/العام (?:الماضي|الفائت)/u, "year", -1],
    [/(?:هذا العام|العام الجاري|العام الحالي)/u, "year", 0],
    [/العام (?:المقبل|القادم)/u, "year", 1],
  ],
  fa: [
    [/هفته گذشته/u, "week", -1],
    [/این هفته/u, "week", 0],
    [/هفته آینده/u, "week", 1],
    [/ماه گذشته/u, "month", -1],
    [/سال گذشته/u, "year", -1],
    [/امسال/u, "year", 0],
    [/سال آینده/u, "year", 1],
  ],
  zh: [
    [/上周|上星期/u, "week", -1],
    [/本周|这周/u, "week", 0],
    [/下周/u, "week", 1],
    [/上个?月/u, "month", -1],
    [/本月|这个月/u, "month", 0],
    [/下个?月/u, "month", 1],
    [/去年/u, "year", -1],
    [/今年/u, "year", 0],
    [/明年/u, "year", 1],
  ],
};

/** Words that turn a weekday forward or back. */
export const NEXT =
  /(?<!\p{L})(?:next|coming|following|следующ\p{L}*|будущ\p{L}*|наступн\p{L}*|gelecek|önümüzdeki|próxim[oa]|prochain|prossim[oa]|kommende\p{L}*|nächste\p{L}*|المقبل|القادم|آینده)(?!\p{L})|下周/iu;
export const LAST =
  /(?<!\p{L})(?:last|past|прошл\p{L}*|минул\p{L}*|geçen|geçtiğimiz|pasado|passad[oa]|dernier|scors[oa]|letzte\p{L}*|vergangene\p{L}*|الماضي|گذشته)(?!\p{L})|上周/iu;
