/**
 * Pronouns by language. Each word carries its person (1, 2, 3), number (s one, p many) and, in the third person,
 * m male, f female, n thing, x any. Possessives and object forms stand beside the subject forms.
 */
export const PRONOUNS: Readonly<Record<string, string>> = {
  en: "I=1s me=1s my=1s mine=1s myself=1s we=1p us=1p our=1p ours=1p ourselves=1p you=2p your=2p he=3sm him=3sm his=3sm himself=3sm she=3sf her=3sf hers=3sf herself=3sf it=3sn its=3sn itself=3sn they=3px them=3px their=3px theirs=3px themselves=3px [they]=3px [them]=3px [he]=3sm [she]=3sf who=3sx those=3px",
  ru: "я=1s меня=1s мне=1s мной=1s мой=1s мы=1p нас=1p нам=1p нами=1p наш=1p наша=1p наши=1p нашей=1p наших=1p вы=2p вас=2p он=3sm его=3sm него=3sm ему=3sm нему=3sm им=3sm ним=3sm нем=3sm нём=3sm она=3sf ее=3sf её=3sf нее=3sf неё=3sf ей=3sf ней=3sf оно=3sn они=3px их=3px них=3px ими=3px ними=3px тот=3sm та=3sf те=3px",
  uk: "я=1s мене=1s мені=1s мій=1s ми=1p нас=1p нам=1p нами=1p наш=1p наша=1p наші=1p ви=2p вас=2p він=3sm його=3sm нього=3sm йому=3sm ним=3sm ньому=3sm вона=3sf її=3sf неї=3sf їй=3sf нею=3sf воно=3sn вони=3px їх=3px них=3px їм=3px ними=3px",
  tr: "ben=1s beni=1s bana=1s benim=1s biz=1p bizi=1p bize=1p bizim=1p biziz=1p siz=2p sizi=2p size=2p o=3sx onu=3sx ona=3sx onun=3sx ondan=3sx kendisi=3sx kendisine=3sx kendisini=3sx onlar=3px onları=3px onlara=3px onların=3px bunlar=3px",
  es: "yo=1s me=1s mi=1s nosotros=1p nos=1p nuestro=1p nuestra=1p nuestros=1p nuestras=1p usted=2s ustedes=2p él=3sm ella=3sf ello=3sn lo=3sm la=3sf le=3sx les=3px los=3px las=3pf ellos=3px ellas=3pf su=3sx sus=3sx este=3sm esta=3sf aquel=3sm",
  fr: "je=1s j'=1s moi=1s me=1s mon=1s ma=1s nous=1p notre=1p nos=1p vous=2p il=3sx elle=3sf lui=3sx le=3sx la=3sf ils=3px elles=3pf eux=3px leur=3px leurs=3px les=3px son=3sx sa=3sx ses=3sx celui-ci=3sm celle-ci=3sf ceux-ci=3px",
  pt: "eu=1s me=1s meu=1s minha=1s nós=1p nos=1p nosso=1p nossa=1p nossos=1p vocês=2p ele=3sm ela=3sf lhe=3sx o=3sm a=3sf eles=3px elas=3pf lhes=3px os=3px as=3pf seu=3sx sua=3sx seus=3sx suas=3sx dele=3sm dela=3sf deles=3px",
  it: "io=1s mi=1s mio=1s noi=1p ci=1p nostro=1p nostra=1p nostri=1p voi=2p lui=3sm lei=3sf egli=3sm ella=3sf esso=3sn essa=3sn lo=3sm la=3sf gli=3sm le=3sf loro=3px essi=3px suo=3sx sua=3sx suoi=3sx",
  de: "ich=1s mich=1s mir=1s mein=1s meine=1s wir=1p uns=1p unser=1p unsere=1p ihr=3sf er=3sm ihn=3sm ihm=3sm sie=3px es=3sn ihnen=3px ihre=3px sein=3sm seine=3sm deren=3px denen=3px dieser=3sm diese=3px",
  ar: "أنا=1s نحن=1p أنتم=2p هو=3sm هي=3sf هم=3px هما=3px له=3sm لها=3sf لهم=3px عنه=3sm عنها=3sf منها=3sf منه=3sm به=3sm بها=3sf إياه=3sm إياها=3sf إياهم=3px",
  fa: "من=1s ما=1p شما=2p او=3sx وی=3sx آن=3sn آنها=3px آن‌ها=3px آنان=3px ایشان=3px اش=3sx",
  zh: "我=1s 我们=1p 我們=1p 咱们=1p 你=2s 你们=2p 他=3sm 她=3sf 它=3sn 他们=3px 她们=3pf 它们=3px 其=3sx 我方=1p 对方=3sx",
};

/** Leading words of a description that point to an owner: `his government`, `its allies`, `our soldiers`. */
export const POSSESSIVES: Readonly<Record<string, string>> = {
  en: "my=1s our=1p his=3sm her=3sf its=3sn their=3px",
  ru: "мой=1s наш=1p наша=1p наши=1p наших=1p нашей=1p его=3sm ее=3sf её=3sf их=3px свой=3sx своего=3sx своей=3sx своих=3sx свои=3sx свою=3sx своим=3sx",
  uk: "мій=1s наш=1p наша=1p наші=1p наших=1p його=3sm її=3sf їх=3px їхній=3px їхні=3px свій=3sx свого=3sx своїх=3sx свої=3sx",
  tr: "bizim=1p benim=1s onun=3sx onların=3px",
  es: "mi=1s nuestro=1p nuestra=1p nuestros=1p nuestras=1p su=3sx sus=3sx",
  fr: "mon=1s ma=1s notre=1p nos=1p son=3sx sa=3sx ses=3sx leur=3px leurs=3px",
  pt: "meu=1s nosso=1p nossa=1p nossos=1p nossas=1p seu=3sx sua=3sx seus=3sx suas=3sx",
  it: "nostro=1p nostra=1p nostri=1p suo=3sx sua=3sx suoi=3sx sue=3sx loro=3px",
  de: "mein=1s meine=1s unser=1p unsere=1p unserer=1p sein=3sm seine=3sm seiner=3sm seinen=3sm ihr=3px ihre=3px ihrer=3px ihren=3px",
  zh: "我国=1p 我军=1p 其=3sx 他的=3sm 她的=3sf 他们的=3px",
};

/** Endings that carry an owner where the language writes them on the noun: Arabic, Persian. */
export const OWNER_ENDINGS: Readonly<Record<string, string>> = {
  ar: "نا=1p هما=3px هم=3px ها=3sf ه=3sm",
  fa: "مان=1p شان=3px یش=3sx اش=3sx ش=3sx",
};

/** Phrases for two or three at once. Group `n` is the number where it is not two. */
export const PAIRS: Readonly<Record<string, RegExp>> = {
  en: /^(?:both|(?:both |each |either |neither |all )(?:sides?|countr\w+|nations?|governments?|states?|capitals?|leaders?|men|parties|powers|armies|presidents?|ministers?|part(?:y|ies))|(?:each|neither|either)|(?:the |these |those )(?:two|(?<n>three)|pair|neighbou?rs|sides)(?: \w+)?(?: \w+)?|(?:the )?(?:warring |opposing |rival )(?:parties|sides|factions))$/iu,
  ru: /^(?:обе|оба|обеих|обеим|обоих|(?:обе|обеих|обеим|эти две|этих двух|двух|две|два|двумя|(?<n>три|трех|трёх)) (?:стран|сторон|государств|сосед|держав|лидер|президент|министр|столиц)\p{L}*|(?:стороны|сторон|сторонами|сторонам|соседи|соседей|соседями))$/iu,
  uk: /^(?:обидві|обидва|обох|(?:обидві|обох|двох|дві|два|(?<n>три|трьох)) (?:країн|сторін|сторон|держав|сусід|лідер|президент|міністр|столиц)\p{L}*|(?:сторони|сторін|сусіди|сусідів))$/iu,
  tr: /^(?:(?:her )?(?:[iİ]ki|(?<n>üç)) (?:ülke|taraf|lider|komşu|devlet|bakan|başkent)\p{L}*|taraflar\p{L}*|(?:her )?[iİ]kisi\p{L}*|ikili)$/iu,
  es: /^(?:ambos|ambas)(?: \p{L}+)?$|^(?:los|las) (?:dos|(?<n>tres)) \p{L}+$|^las partes$/iu,
  fr: /^(?:les deux|tous deux|les (?<n>trois))(?: \p{L}+)?$|^les parties$|^les deux$/iu,
  pt: /^(?:ambos|ambas)(?: os| as)?(?: \p{L}+)?$|^(?:os|as) (?:dois|duas|(?<n>três)) \p{L}+$|^as partes$/iu,
  it: /^(?:entrambi|entrambe)(?: \p{L}+)*$|^(?:i|le) (?:due|(?<n>tre)) \p{L}+$|^le parti$/iu,
  de: /^(?:die |der |den )?(?:beiden?|beider)(?: \p{L}+)?$|^beide$|^die (?<n>drei) \p{L}+$/iu,
  ar: /^(?:كلا |كلتا )?(?:البلد|الطرف|الجانب|الدولت|الرئيس|الوزير|الزعيم|الجار)\p{L}?(?:ان|ين)$|^(?:هما|كلاهما|الأطراف|الجانبان|الدولتان|البلدين|الطرفين)$/iu,
  fa: /^(?:هر )?دو (?:کشور|طرف|رهبر|همسایه|دولت|وزیر|رئیس)\p{L}*$|^طرفین$|^هر دو$/iu,
  zh: /^(?:两|兩|(?<n>三))(?:国|國|方|个?(?:国家|邻国|盟国|大国|政府)|国\p{Script=Han}{1,4}|军|位(?:领导人|总统|部长|外长|领袖))$|^(?:双方|雙方|二者|两者)$/u,
};
