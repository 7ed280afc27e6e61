import { overlaps, type Span } from "../span.js";
import {
  type Draft,
  type DraftEvent,
  type DraftMention,
  type DraftRelation,
  type Stage,
  wordsOf,
} from "./draft.js";
import { possessive } from "./shape.js";
import {
  ASIDE,
  BETWEEN_PARTIES,
  JOINED,
  NAME_ASIDE,
  OWNED,
  OWNED_BY,
  REFLEXIVE,
  RELATIVES,
  WITH,
} from "./words-parties.js";

const idsOf = (keys: readonly number[], draft: Draft): ReadonlySet<string> =>
  new Set(keys.flatMap((key) => draft.mentions[key]?.who ?? []).map(({ id }) => id));

/** Nameless parts of a country (`the president`, `the minister`) share an id and are two parties none the less. */
const isNameless = ({
  kind,
  id,
  code,
}: {
  readonly kind: string;
  readonly id: string;
  readonly code: string;
}) => kind === "group" && id === code;

/** Whether two mentions are one party: every actor of the one is also one of the other, by name or as its pronoun. */
function isOne(a: DraftMention, b: DraftMention): boolean {
  const ids = new Set(b.who.map(({ id }) => id));
  if (a.who.length === 0 || !a.who.every(({ id }) => ids.has(id))) return false;
  const pronoun = a.shape.kind === "pronoun" || b.shape.kind === "pronoun";
  return pronoun || a.antecedent === b.key || b.antecedent === a.key || !a.who.some(isNameless);
}

const isReflexive = (mention: DraftMention): boolean => REFLEXIVE.test(mention.words.trim());

/** The recipients that are the actor named again. Of such pairs in labelled passages the actor was right nine times in eleven. */
function actorsAgain({ actor, recipient }: DraftEvent, { mentions }: Draft): readonly number[] {
  const mention = (key: number) => mentions[key] as DraftMention;
  return recipient.filter(
    (key) =>
      !isReflexive(mention(key)) &&
      actor.some((other) => isOne(mention(key), mention(other)) || isOne(mention(other), mention(key))),
  );
}

/** An act whose parties are all on both sides (`accused each other`) is one of all together. */
function isMutual(event: DraftEvent, draft: Draft): boolean {
  const [actors, recipients] = [idsOf(event.actor, draft), idsOf(event.recipient, draft)];
  return actors.size > 1 && recipients.size > 0 && [...recipients].every((id) => actors.has(id));
}

/** Nobody acts on himself by being named twice. */
function withoutDoubles(event: DraftEvent, draft: Draft): DraftEvent {
  if (isMutual(event, draft)) {
    const step = { rule: "each-other", says: "all who are acted on act too" };
    return { ...event, recipient: [], steps: [...event.steps, step] };
  }
  const again = actorsAgain(event, draft);
  if (again.length === 0) return event;
  const named = again.map((key) => `"${draft.mentions[key]?.words}"`).join(", ");
  const step = { rule: "named-twice", says: `${named} is the actor named again` };
  const recipient = event.recipient.filter((key) => !again.includes(key));
  return { ...event, recipient, steps: [...event.steps, step] };
}

/**
 * The parties without words that are no side: an owner of whom nothing is known (`its ally`, and nobody before), and, where two
 * others stand, the noun of the relation itself (`Chad, ally of Niger`).
 */
function withoutStrays(
  { parties: keys, read }: DraftRelation,
  { mentions, language }: Draft,
): readonly number[] {
  const unknown = keys.filter((key) => mentions[key]?.who.every(({ resolved }) => resolved === "unknown"));
  const isStray = (key: number) => {
    const { words, span } = mentions[key] as DraftMention;
    const noun = overlaps(span, read.trigger) && keys.length - unknown.length > 1;
    return unknown.includes(key) && (possessive(words, language) !== null || noun);
  };
  const kept = keys.filter((key) => !isStray(key));
  return kept.length > 0 ? kept : keys;
}

/** The parties each once, a name before its pronoun. */
function distinct(keys: readonly number[], draft: Draft): readonly number[] {
  const mention = (key: number) => draft.mentions[key] as DraftMention;
  return keys.filter(
    (key) =>
      !keys.some((other) => {
        if (other === key || !isOne(mention(key), mention(other))) return false;
        if (!isOne(mention(other), mention(key))) return true;
        const [mine, its] = [key, other].map((one) => (mention(one).shape.kind === "pronoun" ? 1 : 0));
        return mine === its ? other < key : (mine as number) > (its as number);
      }),
  );
}

const RELATIVE_TRIGGER = new RegExp(`(?<!\\p{L})${RELATIVES.source.slice(1)}`, "iu");

/** `Israel, a close ally of Chad`, `Chad’s closest ally, Israel`: what stands beside a comma is the same as the noun. */
function isAside(other: DraftMention, party: DraftMention, trigger: Span, draft: Draft): boolean {
  const text = (from: number, to: number) => (from <= to ? draft.report.text.slice(from, to) : "");
  const phrase: Span = [Math.min(party.span[0], trigger[0]), Math.max(party.span[1], trigger[1])];
  const owned = OWNED.test(text(party.span[1], trigger[0])) || OWNED_BY.test(text(trigger[1], party.span[0]));
  const beside =
    ASIDE.test(text(other.span[1], phrase[0])) || NAME_ASIDE.test(text(phrase[1], other.span[0]));
  return owned && beside;
}

/** How many mentions away the other side may stand. */
const NEAR = 8;

/** Languages that put both sides before the verb: what follows it is another clause. */
const VERB_LAST: ReadonlySet<string> = new Set(["tr", "fa"]);

/** The mention that the words tie to the single party: `X and Y`, `ally of Y`, `X’s ally`. */
function otherSide(party: DraftMention, { read }: DraftRelation, draft: Draft): DraftMention | null {
  const { trigger } = read;
  const between = (from: number, to: number) => (from <= to ? draft.report.text.slice(from, to) : null);
  const fits = (words: string | null, pattern: RegExp) => words !== null && pattern.test(words);
  return (
    draft.mentions.slice(Math.max(0, party.key - NEAR), party.key + NEAR).find((other) => {
      if (other.who.length === 0 || isOne(other, party) || isOne(party, other)) return false;
      const joined =
        fits(between(party.span[1], other.span[0]), JOINED) ||
        fits(between(other.span[1], party.span[0]), JOINED);
      const after =
        !VERB_LAST.has(draft.language) &&
        party.span[1] <= trigger[0] &&
        fits(between(trigger[1], other.span[0]), BETWEEN_PARTIES.after);
      const before =
        party.span[0] >= trigger[1] && fits(between(other.span[1], trigger[0]), BETWEEN_PARTIES.before);
      const aside = RELATIVE_TRIGGER.test(wordsOf(draft, trigger)) && isAside(other, party, trigger, draft);
      return joined || after || before || aside;
    }) ?? null
  );
}

/** `relations with Chad are excellent, said X`: the other side is the one who speaks. */
function speakerSide(party: DraftMention, relation: DraftRelation, draft: Draft): DraftMention | null {
  const { trigger } = relation.read;
  if (party.span[0] < trigger[1] || !WITH.test(wordsOf(draft, [trigger[0], party.span[0]]))) return null;
  const said = draft.statements.find(
    ({ read }) => read.content[0] <= trigger[0] && trigger[1] <= read.content[1],
  );
  const speaker = said?.speaker == null ? undefined : draft.mentions[said.speaker];
  return speaker && speaker.who.length > 0 && !isOne(speaker, party) ? speaker : null;
}

/** A relation with each party once, and with the other side where the words give it. */
function withBothSides(relation: DraftRelation, draft: Draft): DraftRelation {
  const parties = distinct(withoutStrays(relation, draft), draft);
  const [only] = parties;
  const party = only === undefined ? undefined : draft.mentions[only];
  if (parties.length !== 1 || !party || party.who.length > 1) return { ...relation, parties };
  const other = otherSide(party, relation, draft) ?? speakerSide(party, relation, draft);
  if (!other) return { ...relation, parties };
  const step = { rule: "other-side", says: `"${other.words}" is the other side of "${party.words}"` };
  const both = [party, other].sort((a, b) => a.key - b.key).map(({ key }) => key);
  return { ...relation, parties: both, steps: [...relation.steps, step] };
}

/** No party on both sides of an act, and both sides of a relation, where the words tell them. */
export const parties: Stage = {
  name: "parties",
  needs: ["who"],
  gives: ["parties"],
  run: (draft) => ({
    ...draft,
    events: draft.events.map((event) => withoutDoubles(event, draft)),
    relations: draft.relations.map((relation) => withBothSides(relation, draft)),
  }),
};
