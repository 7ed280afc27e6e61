/** What follows these words is whom a statement is made to: `told reporters`, `сообщил депутатам`. */
export const TOLD =
  /(?:^|[^\p{L}])(?:told|tells|telling|informed|assured|reminded|warned|asked|wrote to|addressing|speaking to|in an interview (?:with|to)|said to|сообщи\p{L}+|рассказа\p{L}+|заяви\p{L}+|розпові\p{L}+|повідоми\p{L}+|dijo a|aseguró a|declaró a|explicó a|a déclaré (?:à|aux?)|a dit (?:à|aux?)|a confié (?:à|aux?)|disse (?:a|à|ao|aos)|afirmou (?:a|à|ao|aos)|detto (?:a|al|ai|alla)|sagte|قال ل|وقال ل|أبلغ|أخبر|به|告诉|对)$/iu;

/** What may stand between the cue and the one who is told. */
export const TOLD_GAP =
  /^(?:\s*(?:the|a|an|to|в интервью|with|журналистам|os|as|o|a|la|las|los|el|les|le|au|aux)?\s*)$/iu;

/** Cues whose subject is the one who carries, when somebody is named right after them: `TASS quoted Lavrov as saying`. */
export const QUOTED_AS =
  /(?:^|[^\p{L}])(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|цитиру\p{L}+|процитирова\p{L}+|цитує|zitier(?:t|te|ten)|citó|cita|citando|cité|citant|citou|citato|نقل\p{L}*|ونقل\p{L}*|援引|aktar\p{L}*)$/iu;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words beside pronouns that alone tell nothing of what is said, by language. */
export const WORDLESS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    "this that these those so no not yes the a an what which as one such same do does did is was of to and or all both any",
  ),
  ru: words(
    "это этого этому этим этом то того тому тем что так такое нет да не об о все всё и или которое что-то",
  ),
  uk: words("це цього цьому цим те того тому що так таке ні не про все і та або"),
  tr: words("bu bunu buna bunun şu şunu öyle böyle hayır evet ki de da her şey hepsini"),
  es: words("eso esto aquello que qué así no sí lo el la un una ello y o todo lo"),
  fr: words("cela ça ceci ce c que qu quoi l le la les un une non oui ainsi y en et ou tout"),
  pt: words("isso isto aquilo que assim não sim o a um uma e ou tudo disso"),
  it: words("ciò questo quello che così no sì lo il la un una e o tutto ne"),
  de: words("das dies dieses dass daß so nein ja nicht der die ein eine und oder alles es dazu davon"),
  ar: words("ذلك هذا هذه تلك ما أن إن لا نعم كذلك هكذا الأمر بذلك ذلك"),
  fa: words("این آن را که چنین نه بله همین همه"),
  zh: words("这 那 此 这点 这一点 是 不 不是 没有 其"),
};

/** `that` and its like at the end of a stretch: a clause follows. */
export const THAT_BEFORE = /(?:^|[^\p{L}])(?:that|что|що|que|qu['’]|dass|daß|che|أن|إن|که)\s*$/iu;

/** An article alone: the noun follows. */
export const ARTICLE_ALONE =
  /^(?:an?|the|une?|una|uno|les?|la|el|l[oa]s|der|die|das|eine?|o|os|as|uma?|il|lo|gli)$/iu;
