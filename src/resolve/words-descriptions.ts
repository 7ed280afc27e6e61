/** Nouns for other states whose own country the words do not tell: `its allies`, `neighbours`. */
export const OTHERS =
  /(?<!\p{L})(?:all(?:y|ies)|partners?|rivals?|enem(?:y|ies)|neighbou?rs?|adversar(?:y|ies)|friends?|opponents?|counterparts?|critics?|countries|nations|states|powers|others?|союзник\p{L}*|партнер\p{L}*|партнёр\p{L}*|müttefik\p{L}*|ortak\p{L}*|aliad[oa]s?|soci[oa]s?|vecin[oa]s?|alliés?|partenaires?|voisins?|parceir[oa]s?|vizinhos?|verbündet\p{L}*|nachbar\p{L}*)(?!\p{L})|حلفا|شركا|جيران|盟友|盟国|伙伴|邻国|对手/iu;

/** Words that say that these are not the ones named before. */
export const NOT_THE_SAME =
  /(?<!\p{L})(?:others?|another|друг(?:ие|их|им|ими|ой|ого)|інш\p{L}+|diğer\p{L}*|başka|otr[oa]s?|autres?|outr[oa]s?|altr[ioae]|ander(?:e|en|er|es)|دیگر)(?!\p{L})|أخرى|الآخر|其他|其它|另/iu;

/** A noun for another state or party that stands last, so that its name may follow: `its ally`. */
export const ENDS_IN_OTHER = new RegExp(`(?:${OTHERS.source})$`, "iu");

/** Such a noun with a place or body after it: `its ally in the CSTO`, `союзник по ОДКБ`. */
export const ALLY_IN = new RegExp(
  `(?:${OTHERS.source}) (?:in|within|at|по|в|у|en|dans|de|da|do|no|na|della|in der|im|في)(?: |$)`,
  "iu",
);

/** What may stand between such a noun and the name: a space, an article. */
export const APPOSED = /^ (?:(?:the|le|la|les|el|los|las|il|o|a|os|as) |l['’])?(?=\p{Lu}|\p{Script=Arabic})/u;

/** Nouns that say foreign of whatever country: never the country at hand. */
export const FOREIGN =
  /(?<!\p{L})(?:foreign(?! (?:minist|secretar|affairs|office|policy|department))|international|western|world|global|european|arab|other|islamist|jihadi\p{L}*|иностранн\p{L}* (?!дел)|международн\p{L}*|western|batılı|yabancı|extranjer\p{L}+|étrang\p{L}+|internacional\p{L}*|internationa\p{L}+)(?!\p{L})/iu;

/** Words before a description that point back to something named already. */
export const DEFINITE: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:the|this|that|these|those|such)\s*$|^(?:the|this|that|these|those) /iu,
  es: /(?:^|\s)(?:el|la|los|las|ese|esa|este|esta|dicho|dicha|del|al)\s*$|^(?:el|la|los|las|este|esta) /iu,
  fr: /(?:^|\s)(?:le|la|les|ce|cette|ces|du|des|au|l['’])\s*$|^(?:le|la|les|ce|cette|ces) |^l['’]/iu,
  pt: /(?:^|\s)(?:o|a|os|as|esse|essa|este|esta|do|da|dos|das|ao|no|na)\s*$|^(?:o|a|os|as) /iu,
  de: /(?:^|\s)(?:der|die|das|den|dem|des|dieser?|diese[nms]?)\s*$|^(?:der|die|das) /iu,
  it: /(?:^|\s)(?:il|la|lo|i|le|gli|del|della|questo|questa)\s*$|^(?:il|la|lo|i|le|gli) /iu,
  ar: /^(?:ال|وال|بال|لل)/u,
};

/** Nouns for a group whatever its kind: `the group`, `the movement`, `the company`. */
export const GROUP_NOUNS =
  /(?<!\p{L})(?:group|movement|organi[sz]ation|faction|militia|party|company|firm|agency|bloc|alliance|coalition|union|body|network|team|organisation|группировк\p{L}*|организаци\p{L}*|движени\p{L}*|альянс\p{L}*|örgüt\p{L}*|parti\p{L}*|hareket\p{L}*|grupo|partido|movimiento|organización|empresa|compañía|groupe|mouvement|parti|organisation|grupo|partei|gruppe|bündnis|الجماعة|الحركة|الحزب|التنظيم|گروه|组织|集团|该党|公司)(?!\p{L})/iu;

/** Nouns for a state: `the country`, `the kingdom`. */
export const STATE_NOUNS =
  /(?:^|[^\p{L}])(?:country|nation|kingdom|republic|state|homeland|islands?|страна|страны|стране|страну|королевство|ülke\p{L}*|país|reino|república|pays|royaume|land|البلد|بلاده|بلاد|المملكة|کشور\p{L}*|该国|国家|我国)(?!\p{L})/iu;

/** Endings and words of one person: `the president`, `the politician`. */
export const PERSON_NOUNS =
  /(?<!\p{L})(?:man|woman|politician|leader|candidate|president|minister|premier|chancellor|senator|governor|mayor|king|queen|prince|diplomat|official|spokes\p{L}+|commander|general|judge|lawyer|activist|journalist|billionaire|businessman|chief|head|secretary|ambassador|envoy|congressman|congresswoman|representative|nominee|frontrunner|politiker|министр\p{L}*|президент\p{L}*|политик\p{L}*|лидер\p{L}*|глава|bakan|başkan|cumhurbaşkanı|lider|presidente|presidenta|ministr[oa]|líder|canciller|président\p{L}*|ministre|chef|dirigeant|kanzler\p{L}*|präsident\p{L}*|الرئيس|الوزير|总统|总理|部长|主席)(?!\p{L})/iu;

/** People between countries and of faiths: of no country unless their own words say so. */
export const WANDERING =
  /(?<!\p{L})(?:(?:im|e)?migrants?|refugees?|asylum|foreigners?|muslims?|christians?|jews?|sunnis?|shi['’]?as?|shiites?|islamists?|jihadi\p{L}*|беженц\p{L}*|мигрант\p{L}*|mülteci\p{L}*|göçmen\p{L}*|refugiad[oa]s?|migrantes?|réfugiés?|flüchtling\p{L}*|біженц\p{L}*|profughi|rifugiati)(?!\p{L})|لاجئ|مهاجر|پناه|难民|移民/iu;
