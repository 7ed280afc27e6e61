/** English number words up to twenty. */
export const NUMBER_WORDS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** Words that say what became of the counted people. */
export const FATES: Readonly<Record<"dead" | "injured" | "arrested", RegExp>> = {
  dead: /(?<!\p{L})(?:kill\p{L}*|dead|died|deaths?|slain|executed|murdered|shot dead|lives|fatalities|уби\p{L}+|погиб\p{L}+|жертв\p{L}*|заги\p{L}+|вби\p{L}+|öl(?:dü|en|ü)\p{L}*|hayatını|şehit|muert\p{L}+|murieron|mat(?:ó|aron|ou|aram)|fallec\p{L}+|morts?|tué\p{L}*|mort[oa]s|uccis\p{L}+|mort[ie]|getötet\p{L}*|tote[nr]?|starben|ums leben)(?!\p{L})|قتل|مقتل|قتيل|استشهد|کشته|جان باخت|死亡|丧生|身亡|打死|炸死/iu,
  injured:
    /(?<!\p{L})(?:injur\p{L}*|wound\p{L}*|hurt|ранен\p{L}*|ранил\p{L}*|пострада\p{L}*|поранен\p{L}*|yaral\p{L}+|herid[oa]s?|blessé\p{L}*|ferid[oa]s?|ferit\p{L}+|verletz\p{L}+|verwundet\p{L}*)(?!\p{L})|جرح|جريح|مصاب|إصابة|زخمی|مجروح|受伤/iu,
  arrested:
    /(?<!\p{L})(?:arrest\p{L}*|detain\p{L}*|held|rounded up|took into custody|арестова\p{L}*|задержа\p{L}*|заарештова\p{L}*|затрима\p{L}*|gözaltı\p{L}*|tutukla\p{L}*|deten\p{L}*|detuv\p{L}*|arrêt\p{L}*|interpell\p{L}*|det(?:idos?|eve|iveram)|pres[oa]s?|festgenommen\p{L}*|verhaftet\p{L}*)(?!\p{L})|اعتقل|اعتقال|توقيف|بازداشت|دستگیر|逮捕|拘留|被捕/iu,
};

/** Counted things that are no people, and units: `12 years`, `3 km`, `40 percent`. */
export const NOT_PEOPLE =
  /^[\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|km|kilomet|miles?|met|per ?cent|%|percent|million (?:dollars|euros)|dollars|euros|rockets?|missiles?|drones?|bombs?|tanks?|houses?|buildings?|billion|летн|год|лет|месяц|дн[ейя]|час|минут|процент|км|yıl|yaş|ay(?!\p{L})|gün|saat|año|mes|día|hora|ans?(?!\p{L})|mois|jours?|heures?|anos?(?!\p{L})|dias?|horas?|jahre?|monat|tage?|stunden?|prozent|uhr|roki?|років|місяц|годин|عام|سنة|سنوات|شهر|يوم|ساعة|سال|ماه|روز|年|月|日|岁|小时|天|公里|枚|架|%|°)/iu;
