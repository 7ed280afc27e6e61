/** Prepositions and articles before the name of a place. */
export const BEFORE_PLACE =
  /^(?:(?:in|at|near|outside|inside|around|from|to|into|towards?|off|across|the|in der|in die|im|bei|nach|aus|vor|à|au|aux|en|dans|près de|vers|de|du|des|d['’]|à la|em|no|na|nos|nas|perto de|cerca de|hacia|a|al|nel|nella|a|в|во|на|у|под|близ|возле|из|біля|поблизу|до|з|في|من|إلى|قرب|در|به|از|نزدیک|在|于|从|到|赴|抵)(?:\s+|(?<=['’在于从到赴抵])))+(?:(?:the|la|le|les|el|los|las|o|os|as|der|die|das|den|dem|il|lo)\s+)?/iu;

/** A side of the world before the name of a place: the town or region itself is near enough. */
export const SIDE_BEFORE =
  /^(?:(?:(?:north|south)[- ]?)?(?:north|south|east|west)(?:ern)?(?: of)?|central|greater|western|eastern|(?:le |el |il |o |the )?(?:nord|norte|sud|sur|sul|est|este|leste|ouest|oeste|ovest|north|south|east|west)(?:[- ](?:est|este|ouest|oeste|ovest))? (?:of|de|da|do|di|d['’]) ?|(?:kuzey|güney|doğu|batı)|(?:شمالي?|جنوبي?|شرقي?|غربي?|وسط))\s*/iu;

const KINDS_BEFORE = [
  "(?:the )?(?:[a-z-]+ern )?(?:cit(?:y|ies)|towns?|villages?|provinces?|ports?|regions?|states?|districts?|islands?|capital|suburbs?|outskirts|area) of",
  "(?:la )?(?:ciudad|localidad|provincia|región|estado|puerto|isla) de(?:l)?",
  "(?:la )?(?:ville|province|région|port|île|commune) (?:de |d['’])(?:la )?",
  "(?:a |o )?(?:cidade|província|região|estado|porto|ilha) d[eoa]",
  "(?:der|die|das)? ?(?:Stadt|Provinz|Region|Hafenstadt|Hauptstadt|Insel)",
  "(?:la |il )?(?:città|provincia|regione|porto|isola) d[ei]",
  "г\\.|город[аеу]?|село|селе|сел[ау]|посёлк?[аеу]?|порт[аеу]?|аэропорт[аеу]?|м\\.|міст[оіа]|місті",
  "(?:ال)?(?:مدينة|بلدة|قرية|محافظة|ولاية|منطقة|إقليم|مطار|مخيم|ميناء|العاصمة)",
  "شهر|استان|روستای|بندر|فرودگاه|منطقه",
];
/** A word for the kind of place before its name: `the city of`, `город`, `مدينة`. */
export const KIND_BEFORE = new RegExp(`^(?:${KINDS_BEFORE.join("|")})\\s+`, "iu");

/** A word for the kind of place after its name: `市`, `province`, `kenti`. */
export const KIND_AFTER =
  /(?:(?:特别行政区|自治区|地区|境内|附近|郊区|[省市县镇村])[东南西北]?[部]?|[东南西北中]部|\s+(?:city|town|airport|port|harbou?r|suburbs?|kenti(?:nde)?|ili(?:nde)?|şehri(?:nde)?|ilçesi(?:nde)?|Havalimanı|область|обл\.))$/iu;

/** Kinds of place that are written like a place's name: `مدينة` alone is no Medina. */
export const NO_PLACE =
  /^(?:مدينة|بلدة|قرية|محافظة|ولاية|منطقة|العاصمة|شهر|استان|Stadt|Land|Ort|Hauptstadt)$/u;

/** Words that a reader may take for a place and that tell of none. */
export const NOWHERE =
  /^(?:the|a|an|in|at|on|of|to|from|there|here|home|abroad|the air|port of|le|la|les|el|los|las|o|os|der|die|das|dem|den|il|square (?:kilomet(?:re|er)s|miles)|домой|додому|там|здесь|туда|orada|oraya|burada|dort|hier|là|ici|allí|aquí|lá|aqui|هنا|هناك)$/iu;
