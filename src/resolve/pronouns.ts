import type { Knowledge } from "../knowledge/knowledge.js";
import {
  antecedentOf,
  type Discourse,
  discourseOf,
  fitness,
  isPersonal,
  statementAround,
} from "./antecedents.js";
import { countryAround, withActors } from "./around.js";
import {
  type Clue,
  countryOf,
  type Draft,
  type DraftMention,
  hasCountry,
  type Stage,
  settle,
  type Who,
} from "./draft.js";
import type { Pronoun } from "./shape.js";
import { codeOf, nameless } from "./who.js";
import { OTHERS } from "./words-descriptions.js";

interface Found {
  readonly rule: string;
  readonly who: readonly Who[];
  readonly says: string;
}

/**
 * The actor that a pronoun takes from another mention: the same one where the sectors agree or it is one person,
 * else the part of that country which the model sees in it (`Russia … they` as soldiers).
 */
function take(mention: DraftMention, from: DraftMention, knowledge: Knowledge): readonly Who[] {
  return from.who.map((who) => {
    const country = countryOf(who.code);
    const sameSector = from.sector === mention.sector || codeOf(country, mention.sector) === who.code;
    if (sameSector || from.who.length > 1 || !hasCountry(country)) return who;
    const single =
      mention.shape.kind === "pronoun" && !mention.shape.pronoun.many && mention.shape.pronoun.gender !== "n";
    return single && isPersonal(from)
      ? who
      : nameless(country, mention.sector, mention.words, knowledge, "implied");
  });
}

/** The mention that the model links to, if it is settled and neither number, gender nor the act speak against it. */
function modelLink(
  mention: DraftMention,
  pronoun: Pronoun,
  { draft, opposites }: Discourse,
  settled: readonly DraftMention[],
): DraftMention | null {
  const target = mention.antecedent === null ? undefined : settled[mention.antecedent];
  if (!target || target.who.length === 0) return null;
  if (fitness(target, pronoun, draft.language === "en") === 0) return null;
  const impersonal = pronoun.many || pronoun.gender === "n";
  const across = opposites.get(mention.key)?.has(target.key) === true;
  // `Beijing demanded that they stop`: within a sentence they are not the one who demands.
  return impersonal && across && inOneSentence(mention, target, draft) ? null : target;
}

const inOneSentence = (a: DraftMention, b: DraftMention, draft: Draft): boolean => {
  const [first, second] = a.span[0] < b.span[0] ? [a, b] : [b, a];
  return !/[.!?؟]\s|[\n。！？]/u.test(draft.report.text.slice(first.span[1], second.span[0]));
};

function third(
  mention: DraftMention,
  pronoun: Pronoun,
  discourse: Discourse,
  settled: readonly DraftMention[],
  knowledge: Knowledge,
): Found | null {
  const link = modelLink(mention, pronoun, discourse, settled);
  if (link)
    return {
      rule: "antecedent",
      who: take(mention, link, knowledge),
      says: `the model links "${mention.words}" to "${link.words}"`,
    };
  const back = antecedentOf(mention, pronoun, discourse, settled);
  if (back)
    return {
      rule: "pronoun",
      who: take(mention, back, knowledge),
      says: `"${mention.words}" stands for "${back.words}"`,
    };
  return null;
}

/** `I` is the speaker; `we`, `our country` are the speaker's side. */
function first(
  mention: DraftMention,
  pronoun: Pronoun,
  discourse: Discourse,
  settled: readonly DraftMention[],
  knowledge: Knowledge,
): Found | null {
  const around = statementAround(discourse.draft, mention.span);
  const key =
    around === null
      ? nearestSpeaker(mention, discourse)
      : (discourse.draft.statements[around]?.speaker ?? null);
  const speaker = key === null ? undefined : settled[key];
  if (!speaker || speaker.who.length === 0) return null;
  if (mention.shape.kind === "words" && isPersonal(speaker))
    return {
      rule: "ours",
      who: speaker.who.map(({ code }) =>
        nameless(countryOf(code), mention.sector, mention.words, knowledge, "implied"),
      ),
      says: `"${mention.words}" belongs to "${speaker.words}"`,
    };
  if (pronoun.many)
    return {
      rule: "we",
      who: take(mention, { ...speaker, who: speaker.who.slice(0, 1) }, knowledge),
      says: `"${mention.words}" is the side of "${speaker.words}"`,
    };
  return { rule: "i", who: speaker.who, says: `"${mention.words}" is the speaker, "${speaker.words}"` };
}

/** Where no statement holds the pronoun: the last speaker before it. */
function nearestSpeaker(mention: DraftMention, discourse: Discourse): number | null {
  let best: number | null = null;
  for (const key of discourse.speakers.keys())
    if (key < mention.key && (best === null || key > best)) best = key;
  return best;
}

/** Characters within which an act before a pair may tell who the pair is. */
const NEAR = 600;

/** Distinct actors before (or, failing that, after) a mention, the nearest first. */
function inHand(
  mention: DraftMention,
  count: number,
  settled: readonly DraftMention[],
  kinds: ReadonlySet<string>,
): readonly Who[] {
  const found = new Map<string, Who>();
  const look = (candidate: DraftMention | undefined) => {
    if (!candidate || candidate.shape.kind === "pair") return;
    for (const who of candidate.who) {
      const country = countryOf(who.code);
      const key = kinds.has("state") && hasCountry(country) ? country : who.id;
      const fits = kinds.has("any") || kinds.has(who.kind) || (kinds.has("state") && hasCountry(country));
      if (fits && found.size < count && !found.has(key)) found.set(key, who);
    }
  };
  for (let key = mention.key - 1; key >= Math.max(0, mention.key - 20); key--) look(settled[key]);
  for (let key = mention.key + 1; key <= mention.key + 6; key++) look(settled[key]);
  return [...found.values()];
}

/** The last actors of the mention's own sector, for two men or two parties: a plural one alone will do. */
function sameSector(mention: DraftMention, count: number, settled: readonly DraftMention[]): readonly Who[] {
  const near = settled.slice(Math.max(0, mention.key - 12), mention.key).reverse();
  const own = near.filter((candidate) => candidate.sector === mention.sector && candidate.who.length > 0);
  const who = new Map(own.flatMap((candidate) => candidate.who).map((found) => [found.id, found]));
  return [...who.values()].slice(0, count);
}

/** The countries that the last act or relation before a mention brings together, where they are as many as asked. */
function together(
  mention: DraftMention,
  count: number,
  draft: Draft,
  settled: readonly DraftMention[],
): readonly Who[] | null {
  const acts = [
    ...draft.events.map(({ read, actor, recipient }) => ({
      at: read.trigger[0],
      keys: [...actor, ...recipient],
    })),
    ...draft.relations.map(({ read, parties }) => ({ at: read.trigger[0], keys: parties })),
  ].filter(
    ({ at, keys }) => at < mention.span[0] && mention.span[0] - at < NEAR && !keys.includes(mention.key),
  );
  acts.sort((a, b) => b.at - a.at);
  for (const { keys } of acts) {
    const who = keys.flatMap((key) => settled[key]?.who ?? []).filter((one) => hasCountry(one.code));
    const byCountry = new Map(who.map((one) => [countryOf(one.code), one]));
    if (byCountry.size === count) return [...byCountry.values()];
  }
  return null;
}

const pairKinds = (mention: DraftMention): ReadonlySet<string> => {
  if (mention.sector === "state") return new Set(["state"]);
  if (["GOV", "MIL", "COP", "SPY"].includes(mention.sector)) return new Set(["state"]);
  return new Set(["any"]);
};

/** `the two countries`, `both sides`: the pair in hand. */
function pair(
  mention: DraftMention,
  count: number,
  discourse: Discourse,
  settled: readonly DraftMention[],
  knowledge: Knowledge,
): Found | null {
  const kinds = pairKinds(mention);
  const alike = kinds.has("any") ? sameSector(mention, count, settled) : [];
  if (alike.length > 0) {
    const says = `"${mention.words}" are ${alike.map((found) => found.name).join(" and ")}`;
    return { rule: "pair", who: alike, says };
  }
  const hand = together(mention, count, discourse.draft, settled) ?? inHand(mention, count, settled, kinds);
  if (hand.length < 2) return null;
  const who = hand.map((found) => {
    const country = countryOf(found.code);
    if (!kinds.has("state") || !hasCountry(country) || codeOf(country, mention.sector) === found.code)
      return found;
    return nameless(country, mention.sector, mention.words, knowledge, "implied");
  });
  return {
    rule: "pair",
    who,
    says: `"${mention.words}" are ${who.map((found) => found.name).join(" and ")}`,
  };
}

/** Nobody before fits: the next mention of the sector after it, else the country that the words around speak of. */
function ahead(
  mention: DraftMention,
  settled: readonly DraftMention[],
  clues: readonly Clue[],
  { draft, opposites }: Discourse,
  knowledge: Knowledge,
): Found | null {
  const { text } = draft.report;
  if (mention.shape.kind === "pair" || mention.shape.kind === "words") return null;
  for (let key = mention.key + 1; key <= mention.key + 8; key++) {
    const later = settled[key];
    if (!later || later.who.length === 0 || later.sector !== mention.sector || later.shape.kind !== "words")
      continue;
    if (fitness(later, mention.shape.pronoun, true) === 0) continue;
    return {
      rule: "pronoun-ahead",
      who: later.who,
      says: `"${mention.words}" stands for "${later.words}" after it`,
    };
  }
  if (["IGO", "state", "UNS"].includes(mention.sector)) return null;
  const found = countryAround(mention.span, clues, { mention, opposites, text });
  if (!found) return null;
  const who = nameless(found.country, mention.sector, mention.words, knowledge, "implied");
  return {
    rule: "country-around",
    who: [who],
    says: `"${mention.words}" stands among words of ${found.country}`,
  };
}

const lost = (mention: DraftMention, knowledge: Knowledge): Found => ({
  rule: "unknown",
  who: [nameless("---", mention.sector, mention.words, knowledge, "unknown")],
  says: `nothing before tells whom "${mention.words}" stands for`,
});

/** One pass in text order over the mentions still open, settling each that `find` places. */
function pass(
  mentions: readonly DraftMention[],
  find: (mention: DraftMention, settled: readonly DraftMention[]) => Found | null,
): readonly DraftMention[] {
  const settled = [...mentions];
  for (const mention of mentions) {
    if (mention.who.length > 0) continue;
    const found = find(mention, settled);
    if (found) settled[mention.key] = settle(mention, found.who, { rule: found.rule, says: found.says });
  }
  return settled;
}

/** Whom pronouns and phrases for several at once stand for: `he`, `they` and pairs in text order, then `we`. */
export const pronouns: Stage = {
  name: "pronouns",
  needs: ["countries"],
  gives: ["who"],
  run(draft: Draft, knowledge) {
    const discourse = discourseOf(draft);
    const asPair = (mention: DraftMention, settled: readonly DraftMention[]) =>
      mention.shape.kind === "pair"
        ? pair(mention, mention.shape.count, discourse, settled, knowledge)
        : null;
    const afterThird = pass(draft.mentions, (mention, settled) =>
      mention.shape.kind === "pronoun" && mention.shape.pronoun.person === 3
        ? third(mention, mention.shape.pronoun, discourse, settled, knowledge)
        : asPair(mention, settled),
    );
    const afterFirst = pass(afterThird, (mention, settled) => {
      const pronoun =
        mention.shape.kind === "pronoun"
          ? mention.shape.pronoun
          : mention.shape.kind === "words"
            ? mention.shape.owner
            : null;
      if (mention.shape.kind === "words" && OTHERS.test(mention.words)) return null;
      return pronoun?.person === 1 ? first(mention, pronoun, discourse, settled, knowledge) : null;
    });
    // Pairs that `we` is one of.
    const afterPairs = pass(afterFirst, asPair);
    const clues = withActors({ ...draft, mentions: afterPairs });
    const afterAhead = pass(afterPairs, (mention, settled) =>
      ahead(mention, settled, clues, discourse, knowledge),
    );
    return { ...draft, mentions: pass(afterAhead, (mention) => lost(mention, knowledge)) };
  },
};
