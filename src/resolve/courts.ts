import type { Knowledge } from "../knowledge/knowledge.js";
import { placeAfter } from "./beside.js";
import { countryOf, type DraftMention, type Who } from "./draft.js";
import { COURT_COMPANIONS, COURT_SEATS, COURTS } from "./words-courts.js";

const nounsIn = new RegExp(COURTS.source, "giu");

/** Whether words say `court` and hardly more, so that a court named before them is meant: `the tribunal`, `суда`. */
export const isBareCourt = (words: string): boolean =>
  COURTS.test(words) &&
  words
    .toLowerCase()
    .replace(nounsIn, " ")
    .split(/[\s'’]+/u)
    .every((word) => word === "" || COURT_COMPANIONS.has(word));

const courtOf = (mention: DraftMention | undefined): Who | null => {
  const who = mention?.who[0];
  if (!mention || !who || mention.who.length > 1 || who.kind === "person" || who.kind === "state")
    return null;
  const named = COURTS.test(mention.words) || (who.entity !== null && COURTS.test(who.entity.name));
  return named && (who.code === "IGO" || who.code.endsWith(".JUD")) ? who : null;
};

/** How many mentions back a court may have been named. */
const REACH = 30;

/**
 * The court that `the court`, `the tribunal` or `the judges` means: the last one before it, unless the words after it put it in
 * another country. `after` is the text that follows the mention.
 */
export function courtBefore(
  mention: DraftMention,
  after: string,
  settled: readonly DraftMention[],
  knowledge: Knowledge,
): { readonly who: Who; readonly words: string } | null {
  if (!isBareCourt(mention.words)) return null;
  for (let key = mention.key - 1; key >= Math.max(0, mention.key - REACH); key--) {
    const who = courtOf(settled[key]);
    if (!who) continue;
    const place = placeAfter(after, knowledge);
    const elsewhere = place && place.country !== countryOf(who.code) && !COURT_SEATS.test(place.words);
    return elsewhere ? null : { who, words: settled[key]?.words ?? "" };
  }
  return null;
}
