/** News agencies as datelines name them. The first spelling is the one that `dateline.agency` gives. */
const AGENCIES: readonly string[] = [
  "Reuters|رويترز|Рейтер|Рейтерс|路透社|رویترز",
  "AP|Associated Press|The Associated Press|أسوشيتد برس|美联社",
  "AFP|Agence France-Presse|أ ف ب|أ.ف.ب|ا ف ب|فرانس برس|法新社",
  "dpa|dpa-AFX|د ب أ|د.ب.أ|德新社",
  "EFE|EFEUSA|إفي",
  "ANSA|آنسا",
  "TASS|ITAR-TASS|ТАСС|ИТАР-ТАСС|تاس|塔斯社",
  "RIA Novosti|РИА Новости|РИА «Новости»",
  "Interfax|Интерфакс|INTERFAX.RU|Interfax-Ukraine|Интерфакс-Украина|Інтерфакс-Україна",
  "Sputnik|Спутник|سبوتنيك",
  "Anadolu|AA|Anadolu Agency|Anadolu Ajansı|الأناضول|Анадолу|آناتولی",
  "DHA|Demirören Haber Ajansı",
  "İHA|IHA|İhlas Haber Ajansı",
  "ANKA",
  "Xinhua|新华社|新華社|شينخوا|Синьхуа",
  "China News Service|中新社|中新网|中国新闻网",
  "Kyodo|Kyodo News|共同社",
  "Jiji|Jiji Press",
  "Yonhap|韩联社",
  "KCNA|朝中社",
  "IRNA|ایرنا|إرنا|ارنا|伊通社",
  "ISNA|ایسنا",
  "Tasnim|تسنیم|تسنيم",
  "Fars|فارس",
  "Mehr|خبرگزاری مهر",
  "SANA|سانا",
  "WAFA|وفا",
  "SPA|واس",
  "WAM|وام",
  "QNA|قنا",
  "KUNA|كونا",
  "BNA|بنا",
  "Petra|بترا",
  "MENA|أ ش أ",
  "APS|واج",
  "MAP|ومع",
  "TAP|وات",
  "NNA|الوكالة الوطنية للإعلام",
  "Ukrinform|Укринформ|Укрінформ",
  "UNIAN|УНИАН|УНІАН",
  "BelTA|БЕЛТА|БелТА",
  "Trend|Тренд",
  "APA|АПА",
  "Azertac|Azərtac|АЗЕРТАДЖ",
  "Armenpress|Арменпресс",
  "Kazinform|Казинформ",
  "PAP",
  "CTK|ČTK",
  "MTI",
  "BTA|БТА",
  "Tanjug|Танјуг",
  "HINA",
  "Agerpres",
  "ANA-MPA|AMNA",
  "Belga",
  "ANP",
  "Lusa|LUSA",
  "Agência Brasil|ABr",
  "Estadão Conteúdo",
  "Europa Press|EUROPA PRESS",
  "Notimex",
  "Télam|Telam",
  "Prensa Latina|PL",
  "Xinhua Español",
  "askanews",
  "Adnkronos",
  "AGI",
  "KNA|epd",
  "SDA|Keystone-SDA|ATS",
  "PA|PA Media|Press Association",
  "UPI",
  "Bloomberg|بلومبرغ|彭博社",
  "PTI",
  "ANI",
  "IANS",
  "APP",
  "UNB",
  "Antara",
  "Bernama",
  "VNA",
  "NAN",
  "PANA",
  "IPS",
  "CNN",
  "BBC",
  "UN News",
  "PRNewswire|Business Wire|GLOBE NEWSWIRE",
  "CMC",
  "Rudaw",
  "Agencies|وكالات|Ajanslar|Agencias|Agences|Agenturen|Agenzie|Агентства|خبرگزاری‌ها",
];

const ROWS = AGENCIES.map((row) => row.split("|"));

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => row.map((spelling) => [spelling.toLowerCase(), row[0] ?? spelling] as const)),
);

const longestFirst = ROWS.flat().sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A pattern (for flags `iu`) that matches any agency's name as a whole word. */
export const AGENCY_PATTERN = `(?:${longestFirst.map(escapePattern).join("|")})(?![\\p{L}\\p{N}])`;

/** A pattern for the agencies that write in Chinese, where no space parts words. */
export const CHINESE_AGENCY_PATTERN = `(?:${longestFirst.filter((name) => /^\p{Script=Han}+$/u.test(name)).join("|")})`;

/** The usual name of an agency from any spelling in the table, or null. */
export const agencyName = (spelling: string): string | null =>
  SPELLINGS.get(spelling.trim().toLowerCase()) ?? null;
