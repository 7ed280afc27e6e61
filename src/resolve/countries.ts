import type { Knowledge } from "../knowledge/knowledge.js";
import { antecedentOf, type Discourse, discourseOf } from "./antecedents.js";
import { countryAround, withActors } from "./around.js";
import { ownerBefore, placeAfter, placeInside } from "./beside.js";
import { courtBefore } from "./courts.js";
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
import { isNameWithoutCapitals, isUnplacedPerson } from "./names.js";
import { looksNamed, looksPersonal } from "./naming.js";
import { type Bearers, bearersOf } from "./surnames.js";
import { nameless, ownName, slug } from "./who.js";
import {
  APPOSED,
  DEFINITE,
  ENDS_IN_OTHER,
  FOREIGN,
  GROUP_NOUNS,
  NOT_THE_SAME,
  OTHERS,
  STATE_NOUNS,
  WANDERING,
} from "./words-descriptions.js";

/** Sectors that are of no country unless the words say so. */
const STATELESS: ReadonlySet<string> = new Set(["UNS", "IGO", "state"]);

interface Scene {
  readonly draft: Draft;
  readonly discourse: Discourse;
  readonly knowledge: Knowledge;
  readonly clues: readonly Clue[];
  /** Mentions so far, those before the one at hand settled. */
  readonly settled: DraftMention[];
  /** People of the report by their surnames, once all full names are settled. */
  readonly people: Bearers<Who>;
}

interface Rule {
  readonly name: string;
  run(mention: DraftMention, scene: Scene): { readonly who: readonly Who[]; readonly says: string } | null;
}

const before = (mention: DraftMention, scene: Scene): string =>
  scene.draft.report.text.slice(Math.max(0, mention.span[0] - 12), mention.span[0]);

const isDefinite = (mention: DraftMention, scene: Scene): boolean => {
  const pattern = DEFINITE[scene.draft.language];
  return pattern ? pattern.test(before(mention, scene)) || pattern.test(mention.words) : true;
};

/** `his government`, `its forces`: of the country of the one that the possessive stands for. */
const owned: Rule = {
  name: "owner",
  run(mention, scene) {
    if (mention.shape.kind !== "words" || !mention.shape.owner || mention.shape.owner.person !== 3)
      return null;
    if (OTHERS.test(mention.words)) return null;
    const owner = antecedentOf(mention, mention.shape.owner, scene.discourse, scene.settled);
    const countries = [...new Set((owner?.who ?? []).map((who) => countryOf(who.code)).filter(hasCountry))];
    if (!owner || countries.length === 0) return null;
    const who = countries.map((country) =>
      nameless(country, mention.sector, mention.words, scene.knowledge, "implied"),
    );
    return { who, says: `the owner in "${mention.words}" is "${owner.words}"` };
  },
};

/** The model's link from a description to an earlier mention. */
const linked: Rule = {
  name: "antecedent",
  run(mention, scene) {
    const target = mention.antecedent === null ? undefined : scene.settled[mention.antecedent];
    if (!target || target.who.length === 0 || looksPersonalName(mention, scene)) return null;
    if (NOT_THE_SAME.test(mention.words)) return null;
    const office = institutionOf(mention, target, scene);
    if (office) return { who: [office], says: `"${mention.words}" is an office of "${target.words}"` };
    return { who: target.who, says: `the model links "${mention.words}" to "${target.words}"` };
  },
};

/** A person is no ministry and no army: linked to one, these are of the person's country. */
function institutionOf(mention: DraftMention, target: DraftMention, { knowledge }: Scene): Who | null {
  const [who] = target.who;
  if (who?.kind !== "person" || target.who.length > 1 || !hasCountry(who.code)) return null;
  const role = knowledge.rolesIn(mention.words)[0];
  if (!role || role.number === "one") return null;
  return nameless(countryOf(who.code), mention.sector, mention.words, knowledge, "implied");
}

const looksPersonalName = (mention: DraftMention, scene: Scene): boolean =>
  scene.draft.language !== "zh" &&
  looksPersonal(mention.words) &&
  !isDefinite(mention, scene) &&
  /\p{Lu}/u.test(mention.words);

/** `its ally Chad`, `son allié le Tchad`: the name just after such a noun. */
const apposed: Rule = {
  name: "apposed",
  run(mention, scene) {
    if (!ENDS_IN_OTHER.test(mention.words)) return null;
    const { text } = scene.draft.report;
    const gap = APPOSED.exec(text.slice(mention.span[1], mention.span[1] + 8))?.[0].length;
    const next = gap === undefined ? undefined : mention.span[1] + gap;
    if (next === undefined) return null;
    const named = scene.settled
      .slice(mention.key, mention.key + 3)
      .find(
        ({ span, who }) => span[0] <= next && next < span[1] && span[0] > mention.span[1] && who.length > 0,
      );
    if (named) return { who: named.who, says: `"${mention.words}" is "${named.words}" just after it` };
    const hit = scene.knowledge.namesIn(text.slice(next, next + 40))[0];
    const [entity] = hit?.span[0] === 0 ? hit.entities : [];
    if (entity?.kind !== "state" || hit?.role !== "name") return null;
    const who = nameless(entity.id, mention.sector, mention.words, scene.knowledge, "known");
    return { who: [who], says: `"${mention.words}" is ${entity.name}, named just after it` };
  },
};

/** `Mısır’ın Dışişleri Bakanı`: a genitive before a description tells whose it is. */
const genitive: Rule = {
  name: "genitive",
  run(mention, scene) {
    if (scene.draft.language !== "tr" || mention.sector === "IGO" || mention.sector === "state") return null;
    const { text } = scene.draft.report;
    const owner = ownerBefore(
      text.slice(Math.max(0, mention.span[0] - 60), mention.span[0]),
      scene.knowledge,
    );
    if (!owner) return null;
    return { who: [placed(mention, owner.country, scene)], says: `"${mention.words}" of ${owner.words}` };
  },
};

/** `the court`, `the judges`: the court named before. */
const court: Rule = {
  name: "court",
  run(mention, scene) {
    if (!isDefinite(mention, scene)) return null;
    const after = scene.draft.report.text.slice(mention.span[1], mention.span[1] + 70);
    const found = courtBefore(mention, after, scene.settled, scene.knowledge);
    return found && { who: [found.who], says: `"${mention.words}" is the court of "${found.words}"` };
  },
};

const isShort = (words: string): boolean => !/\s/u.test(words.trim());

/** A surname alone beside the full name of a person whom the tables do not know. */
const surname: Rule = {
  name: "full-name",
  run(mention, scene) {
    if (!isShort(mention.words) || !looksPersonal(mention.words)) return null;
    const who = scene.people.find(mention.words);
    return who ? { who: [who], says: `"${mention.words}" is short for ${who.name}` } : null;
  },
};

/** The same words named before: the same actor. */
const repeated: Rule = {
  name: "same-words",
  run(mention, scene) {
    const own = slug(mention.words);
    for (let key = mention.key - 1; key >= Math.max(0, mention.key - 60); key--) {
      const earlier = scene.settled[key];
      if (
        earlier &&
        earlier.who.length > 0 &&
        earlier.sector === mention.sector &&
        slug(earlier.words) === own
      )
        return { who: earlier.who, says: `"${mention.words}" was resolved above` };
    }
    return null;
  },
};

/** A capital after the first word is part of a name; German writes every noun so. */
const hasCapital = (mention: DraftMention, scene: Scene): boolean =>
  scene.draft.language !== "de" && /.\s\p{Lu}/u.test(mention.words);

/** `the group`, `the country`, `the ministry`: the last actor of that sector or kind. */
const pointsBack: Rule = {
  name: "points-back",
  run(mention, scene) {
    if (!isDefinite(mention, scene) || looksNamed(mention.words) || hasCapital(mention, scene)) return null;
    const group = GROUP_NOUNS.test(mention.words);
    const state = STATE_NOUNS.test(mention.words) && mention.sector === "state";
    if (!group && !state) return null;
    for (let key = mention.key - 1; key >= Math.max(0, mention.key - 20); key--) {
      const earlier = scene.settled[key];
      const who = earlier?.who[0];
      if (!earlier || !who || earlier.who.length > 1 || earlier.shape.kind === "pronoun") continue;
      // A body that is itself but described tells nothing.
      if (who.kind === "body" && who.entity === null && !looksNamed(earlier.words)) continue;
      if (state ? who.kind === "state" : earlier.sector === mention.sector && who.kind !== "person")
        return { who: [who], says: `"${mention.words}" points back to "${earlier.words}"` };
    }
    return null;
  },
};

/** Sectors whose people are where they are from; officials and reporters abroad are not. */
const LOCAL: ReadonlySet<string> = new Set(
  "CIV COP MIL OPP REB PAR LAB CRM PTY HLH EDU JUD BUS NGO LEG REL".split(" "),
);

/** `protesters in Cairo`, `officials from Ankara`: a place in the words or just after them. */
const placeBeside: Rule = {
  name: "place-beside",
  run(mention, scene) {
    if (!LOCAL.has(mention.sector) || looksPersonalName(mention, scene)) return null;
    const after = scene.draft.report.text.slice(mention.span[1], mention.span[1] + 70);
    const place = placeAfter(after, scene.knowledge) ?? placeInside(mention.words, scene.knowledge);
    if (!place) return null;
    return { who: [placed(mention, place.country, scene)], says: `"${mention.words}" of ${place.words}` };
  },
};

/** The country that the words around speak of. */
const around: Rule = {
  name: "country-around",
  run(mention, scene) {
    if (mention.sector === "state" && STATE_NOUNS.test(mention.words)) return aroundState(mention, scene);
    if (
      STATELESS.has(mention.sector) ||
      WANDERING.test(mention.words) ||
      FOREIGN.test(mention.words) ||
      OTHERS.test(mention.words)
    )
      return null;
    const found = countryAround(mention.span, scene.clues, {
      mention,
      opposites: scene.discourse.opposites,
      text: scene.draft.report.text,
    });
    if (!found) return null;
    return {
      who: [placed(mention, found.country, scene)],
      says: `"${mention.words}" stands among words of ${found.country}`,
    };
  },
};

function aroundState(mention: DraftMention, scene: Scene): ReturnType<Rule["run"]> {
  if (OTHERS.test(mention.words.replace(STATE_NOUNS, " "))) return null;
  const found = isDefinite(mention, scene) ? countryAround(mention.span, scene.clues) : null;
  if (!found) return null;
  const who = nameless(found.country, "state", mention.words, scene.knowledge, "implied");
  return { who: [who], says: `"${mention.words}" stands among words of ${found.country}` };
}

function placed(mention: DraftMention, country: string, scene: Scene): Who {
  const person = looksPersonal(mention.words) && mention.shape.kind === "words";
  const name =
    looksNamed(mention.words) &&
    /\p{Lu}/u.test(mention.words) &&
    !scene.knowledge.rolesIn(mention.words).length;
  if (mention.sector === "IGO" && !name) return ownName("IGO", "IGO", mention.words, "body", "implied");
  if (!name) return nameless(country, mention.sector, mention.words, scene.knowledge, "implied");
  return ownName(country, mention.sector, mention.words, person ? "person" : "organisation", "implied");
}

/** Nothing tells the country: the actor keeps its own words. */
const unplaced: Rule = {
  name: "unknown",
  run: (mention, scene) => ({
    who: [placed(mention, "---", scene)],
    says: `nothing tells the country of "${mention.words}"`,
  }),
};

const RULES: readonly Rule[] = [
  owned,
  apposed,
  genitive,
  court,
  surname,
  linked,
  repeated,
  pointsBack,
  placeBeside,
  around,
  unplaced,
];

/** People whose full names are settled. */
const peopleOf = (mentions: readonly DraftMention[], knowledge: Knowledge): Bearers<Who> =>
  bearersOf(
    mentions.flatMap(({ words, who: [first], shape }) => {
      if (!first || shape.kind !== "words" || isShort(words)) return [];
      return first.kind === "person" || isNameWithoutCapitals(words, knowledge)
        ? [[words, first] as const]
        : [];
    }),
  );

/** Settles each of some open mentions by the first rule that places it. */
function place(mentions: readonly DraftMention[], scene: Scene): void {
  for (const mention of mentions) {
    if (mention.who.length > 0 || mention.shape.kind !== "words") continue;
    if (mention.shape.owner && mention.shape.owner.person !== 3) continue;
    for (const rule of RULES) {
      const found = rule.run(mention, scene);
      if (!found) continue;
      scene.settled[mention.key] = settle(mention, found.who, { rule: rule.name, says: found.says });
      break;
    }
  }
}

/** The country of names and descriptions that their own words do not place. */
export const countries: Stage = {
  name: "countries",
  needs: ["names", "clues"],
  gives: ["countries"],
  run(draft, knowledge) {
    const settled = [...draft.mentions];
    const clues = withActors(draft);
    const base = { draft, discourse: discourseOf(draft), knowledge, clues, settled };
    // Full names before all else: a headline's surname is that of the story's person.
    place(draft.mentions.filter(isUnplacedPerson), { ...base, people: bearersOf([]) });
    const others = draft.mentions.filter((mention) => !isUnplacedPerson(mention));
    place(others, { ...base, people: peopleOf(settled, knowledge) });
    return { ...draft, mentions: settled };
  },
};
