import type { Found } from "./token-spans.js";

/** Words that name nobody alone: articles, which stay outside of a name, and forms of address, which belong to it. */
const ARTICLES = /^(?:the|a|an|la|le|les|l['’]|el|los|las|der|die|das|den|dem|o|os|as|il|lo|gli|i)$/iu;
const ADDRESSES = /^(?:mr|mrs|ms|dr|sir|г-н|sayın|sr|sra|m|mme)\.?$/iu;

/** The farthest that a fragment stands from the name it belongs to. */
const BESIDE = 1;

/** Mentions without those that are a mere article or form of address: these join the name beside them, or go. */
export function withoutFragments(found: readonly Found[], text: string): readonly Found[] {
  const wordsOf = ({ span }: Found) => text.slice(span[0], span[1]);
  return found.flatMap((mention, k): Found[] => {
    const words = wordsOf(mention);
    if (ARTICLES.test(words) || ADDRESSES.test(words)) return [];
    const before = found[k - 1];
    if (!before || mention.span[0] - before.span[1] > BESIDE || !ADDRESSES.test(wordsOf(before)))
      return [mention];
    return [{ ...before, span: [before.span[0], mention.span[1]] }];
  });
}
