/** Names that say who stands behind or against an actor, not whose it is: blanked before a country is looked for. */
export const BACKERS: readonly RegExp[] = [
  /\p{L}[\p{L}.’']*(?:[- ])(?:backed|led|supported|allied|funded|sponsored|aligned|linked|trained|controlled|run|born|based|brokered|bound|mediated|occupied|held|owned|affiliated|inspired)(?!\p{L})/giu,
  /(?<!\p{L})(?:pro|anti)[- ]?\p{Lu}\p{L}+/gu,
  /(?:backed|supported|funded|led|armed|trained) by [\p{L} ]+$/giu,
  /\p{L}+ (?:destekli|yanlısı|karşıtı)/giu,
  /(?:поддерживаем\p{L}+|при поддержке) \p{L}+/giu,
  /(?<!\p{L})про[а-яё]{4,}/giu,
  /(?:respaldad|apoyad|apoiad|sostenut|soutenu)\p{L}* (?:por|par|pel[oa]|da\p{L}*)(?: l[ae]s?)?[ ’']?\p{L}+/giu,
  /المدعوم\p{L}* من \p{L}+/gu,
  /(?:مورد حمایت|تحت حمایت) \p{L}+/gu,
  /\p{Script=Han}{2,4}(?:支持的|主导的|领导的)/gu,
  /von \p{L}+ (?:unterstütz|geführ)\p{L}+/giu,
];

/** What follows these is where somebody is sent or stands against: `ambassador to Russia`. */
export const TOWARDS =
  /(?<!\p{L})(?:ambassadors?|envoys?|adviser|advisor|embassy|consul\p{L}*|representatives?)( (?:to|in|for|at) [\p{L} ]+)$/iu;

/** Small words that may stand between a title, its country and the name. */
export const TITLE_FILLERS: ReadonlySet<string> = new Set(
  "of the a an for de del la el los las le les du des da do dos das di della dello der die den von zu al und and y e et и та ve acting former ex outgoing deputy vice senior top new mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gen gen. lt lt. col col. gov gov. sir lord general sheikh ayatollah господин sayın state".split(
    " ",
  ),
);

/** Signs in the text that a person is of a country's politics whatever the words around: `Sen. X (R-Texas)`. */
export const NATIONAL_SIGNS: readonly { readonly pattern: RegExp; readonly country: string }[] = [
  { pattern: /^\s?[,(]\s?(?:R|D|I)[-–][A-Z]/u, country: "USA" },
  { pattern: /^,? MP for \p{Lu}/u, country: "GBR" },
];

/** Capitalised words that make a name that of an organisation and not of a person. */
export const BODY_WORDS =
  /(?<!\p{L})(?:part(?:y|ido|ito|i|isi|ei|ія|ия)|ministr\p{L}+|bakanlığı|council|committee|commission|group|front|army|movement|union|league|alliance|coalition|company|corp\p{L}*|inc|ltd|bank|agency|association|federation|institute|foundation|university|court|parliament|congress|senate|house|assembly|office|department|forces?|brigades?|police|guards?|council|network|center|centre|times|post|news|organi[sz]ation|society|church|campaign|administration|government|команд\p{L}*|совет|фронт|армия|банк|комитет|союз|движение|министерство|суд|компания|örgütü|partisi|konseyi|birliği|hareketi|cephesi|mahkemesi|ministerio|consejo|frente|ejército|tribunal|banco|movimiento|unión|ministère|conseil|armée|banque|cour|mouvement|ministério|conselho|exército|partei|ministerium|rat|bund|gericht)(?!\p{L})/iu;

/** Prepositions just after an actor that say where it is or comes from. */
export const WITHIN =
  /^\s(?:in|from|of|at|across|inside|en|de|del|du|des|da|do|à|au|em|no|na|in|aus|von|в|во|из|на|у|з|із|di|del|della|في|من|در|از)\s/iu;

/** Case endings of Russian and Ukrainian surnames, the nominative's too; `й` is `и` where marks are taken off. */
export const CASE_ENDINGS =
  /(?<=\p{Script=Cyrillic})(?:ого|ому|ыми?|ими?|о[июм]|е[июм]|ові|еві|ью|ы[ийх]?|и[ийх]?|іи?|а|у|ю|я|е|ь)$/u;

/** `and`, `to`, `by`, `so`, `as` that Arabic writes onto a name. */
export const ARABIC_ON_NAMES = /^[ولبفك](?=\p{Script=Arabic}{3})/u;

/** A Turkish genitive at the end of a stretch, with a place and an adjective after it at most: `Mısır’ın`, `Çad’ın Paris’teki yeni`. */
export const GENITIVE =
  /(?<owner>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)['’]n?[ıiuü]n(?: \p{Lu}\p{L}+['’][dt][ae]ki)?(?: \p{Ll}+)? $/u;
