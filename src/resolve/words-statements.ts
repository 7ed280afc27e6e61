/** What follows these words is whom a statement is made to: `told reporters`, `сообщил депутатам`. */
export const TOLD =
  /(?:^|[^\p{L}])(?:told|tells|telling|informed|assured|reminded|warned|asked|wrote to|addressing|speaking to|in an interview (?:with|to)|said to|сообщи\p{L}+|рассказа\p{L}+|заяви\p{L}+|розпові\p{L}+|повідоми\p{L}+|dijo a|aseguró a|declaró a|explicó a|a déclaré (?:à|aux?)|a dit (?:à|aux?)|a confié (?:à|aux?)|disse (?:a|à|ao|aos)|afirmou (?:a|à|ao|aos)|detto (?:a|al|ai|alla)|sagte|قال ل|وقال ل|أبلغ|أخبر|به|告诉|对)$/iu;

/** What may stand between the cue and the one who is told. */
export const TOLD_GAP =
  /^(?:\s*(?:the|a|an|to|в интервью|with|журналистам|os|as|o|a|la|las|los|el|les|le|au|aux)?\s*)$/iu;

/** Cues whose subject is the one who carries, when somebody is named right after them: `TASS quoted Lavrov as saying`. */
export const QUOTED_AS =
  /(?:^|[^\p{L}])(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|цитиру\p{L}+|процитирова\p{L}+|цитує|zitier(?:t|te|ten)|citó|cita|citando|cité|citant|citou|citato|نقل\p{L}*|ونقل\p{L}*|援引|aktar\p{L}*)$/iu;
