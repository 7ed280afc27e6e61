/** Nouns for a court, or for its judges as a bench. One judge is no court. */
export const COURTS =
  /(?<!\p{L})(?:courts?|tribunals?|judges|justices|суд(?:а|у|ом|е)?|трибунал\p{L}*|судьи|судей|судьям\p{L}?|судді|суддів|суддям\p{L}?|mahkeme(?!ler)\p{L}*|yargıçlar\p{L}*|[Hh][âa]kimler\p{L}*|divan\p{L}*|tribunal|corte|jueces|magistrad[oa]s|cour|juges|magistrats|juízes|tribunale|giudici|gericht(?:s|es|e)?|gerichtshof(?:s|es)?|richtern?)(?!\p{L})|(?<!\p{L})[ولبف]?ال?(?:محكمة|قضاة)(?!\p{L})|لل?محكمة|(?<!\p{L})(?:دادگاه|دیوان|قضات)(?!\p{L})|法院|法庭|法官们/iu;

/** What may stand beside the noun where a court named before is meant: articles, `this`, `highest`. */
export const COURT_COMPANIONS: ReadonlySet<string> = new Set(
  "the this that these its same top high higher highest supreme world international la le les el los las l o a os as il i der die das dem den des dieses ce cette haute alto alta este esta этот этого этому цей цього суда судом bu yüksek oberste oberster oberstes الدولية العليا عالی این بین‌المللی".split(
    " ",
  ),
);

/** Towns where international courts sit: judges there are not of the country. */
export const COURT_SEATS =
  /(?<!\p{L})(?:hague|haye|haya|haia|aia|aja|haag\p{L}*|гааг\p{L}*|lahey\p{L}*|stra(?:s|ß)bo?ur\p{L}*|estrasburgo|страсб\p{L}+|luxemb\p{L}*|lussemburgo|люксембург\p{L}*)(?!\p{L})|لاهاي|لاهه|ستراسبورغ|استراسبورگ|海牙/iu;
