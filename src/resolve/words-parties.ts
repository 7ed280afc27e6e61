/** Pronouns by which a party does act on itself. */
export const REFLEXIVE =
  /^(?:(?:him|her|it|my|your)self|(?:them|our)selves|себя|себе|собой|kendi\p{L}*|sí mism[oa]s?|(?:lui|elle|eux|elles|soi)-mêmes?|si mesm[oa]s?|sé|se stess[oaie]|sich|نفسه|نفسها|أنفسهم|خود\p{L}*|自己)$/iu;

/** What may stand between the trigger of a relation and its parties, and nothing else. */
export const BETWEEN_PARTIES = {
  after:
    /^ (?:(?:with|of|to|towards|by|from|against|for|between|the|a|an|its|deeply|avec|de|du|des|la|le|les|contre|à|au|aux|con|contra|el|los|las|al|del|com|do|da|dos|das|o|os|as|mit|gegen|von|zu|der|die|das|dem|den|c|с|со|к|против|от|з|із|до|проти|від|مع|ضد|با) )*$/iu,
  before:
    /^(?:['’]s?)? (?:(?:is|are|was|were|has|have|had|been|being|remains?|remained|a|an|the|very|close|closest|long|old|main|key|traditional|deeply|also|still|est|sont|était|un|une|es|son|está|están|era|é|são|está|um|uma|ist|sind) ){0,4}$/iu,
} as const;

/** A stretch that ends with `with`: what follows is one side, and the other is not named there. */
export const WITH =
  /(?:^|\s)(?:with|avec|con|com|mit|с|со|з|із|مع|با)(?: the| la| el| los| les| le| dem| der)?\s*$/iu;

/** What joins the two sides: `between Chad and Niger`. */
export const JOINED =
  /^\s*(?:(?:and|y|e|et|ed|ve|ile|и|та|і|й|und|و|和|与|與|及)(?: (?:the|la|le|les|el|los|las|o|a|os|as|die|der|das|den))?|[-–])\s*$/iu;

/** Nouns for a relation that has an owner and another side: `its ally`, `our friendship with`. */
export const RELATIVES =
  /^(?:all(?:y|ies)|partners?|friends?|rivals?|enem(?:y|ies)|foes?|adversar(?:y|ies)|neighbou?rs?|ties|relations(?:hip)?s?|friendship|partnership|alliance|bonds?|rivalry|disputes?|quarrels?|feud|differences|disagreements?|rift|rows?|союзни\p{L}+|партн[её]р\p{L}*|друж\p{L}+|друз\p{L}+|враг\p{L}*|соперни\p{L}+|отношени\p{L}+|спор\p{L}*|разноглас\p{L}+|партнерств\p{L}*|друзі|ворог\p{L}*|відносин\p{L}*|стосунк\p{L}*|супереч\p{L}+|müttefi\p{L}+|orta[kğ]\p{L}*|dost\p{L}*|rakib\p{L}*|düşman\p{L}*|ilişki\p{L}*|anlaşmazlı\p{L}+|aliad[oa]s?|soci[oa]s?|amig[oa]s?|amistad|rivale?s?|enemig[oa]s?|relacion(?:es)?|relación|alianza|disputas?|alliée?s?|partenaires?|amitié|ennemie?s?|différends?|parceir[oa]s?|amizade|relaç(?:ão|ões)|aliança|inimig[oa]s?|alleat[oi]|amicizi\p{L}|rapporti|nemic[oi]|verbündet\p{L}*|partner\p{L}*|freund\p{L}*|feind\p{L}*|rival\p{L}*|beziehung\p{L}*|streit|bündnis)$/iu;

/** Between an owner and the noun: `Chad’s closest [ally]`. */
export const OWNED = /^['’]s? (?:\p{Ll}[\p{L}-]* ){0,2}$/u;

/** Between the noun and the owner: `[ally] of Chad`; a bare space where a case says it. */
export const OWNED_BY =
  /^(?: (?:of|to|de|du|des|de la|del|do|da|di|della|dell['’]|von|der|d['’]))? ?(?:the |l['’])?$/u;

/** Between the phrase and the one that it stands beside: a comma, an article, up to two adjectives. */
export const ASIDE = /^, ?(?:\p{Ll}[\p{L}-]* ){0,2}$/u;

/** Between a noun with its owner and the name that follows: a comma and an article. */
export const NAME_ASIDE = /^, ?(?:(?:the|le|la|les|el|los|las|o|a|os|as|il|i|die|der|das) |l['’])?$/iu;
