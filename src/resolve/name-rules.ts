import { JOINERS } from "../joiners.js";
import type { Entity, Knowledge, NameHit } from "../knowledge/knowledge.js";
import { isBareCourt } from "./courts.js";
import type { DraftMention, Who } from "./draft.js";
import { countryOf, hasCountry } from "./draft.js";
import {
  countryNames,
  entityWho,
  type Found,
  hitWho,
  isPeople,
  looksNamed,
  looksPersonal,
  type NameRule,
  type Naming,
  ownWords,
} from "./naming.js";
import { bearer } from "./people.js";
import { type Title, titleAfter, titleBefore } from "./titles.js";
import { nameless, ownName, personWho } from "./who.js";
import { COURTS } from "./words-courts.js";
import { ALLY_IN, GROUP_NOUNS, STATE_NOUNS } from "./words-descriptions.js";
import { TITLE_FILLERS } from "./words-names.js";

const one = (who: Who | null, says: string): Found | null => (who ? { who: [who], says } : null);

/** The whole phrase is a name of the tables. */
const whole: NameRule = {
  name: "name",
  run(mention, naming) {
    const hit = naming.knowledge.named(mention.words);
    if (!hit) return null;
    const who = hitWho(hit, mention, true, naming);
    return one(who, `"${mention.words}" names ${who?.name} (${hit.role}, ${hit.how})`);
  },
};

/** Parts of `A and B`, each with a name; the last part may carry the noun for all. */
const several: NameRule = {
  name: "several",
  run(mention, naming) {
    const parts = mention.words.split(JOINERS).filter((part) => part.length > 0);
    if (parts.length < 2 || parts.length > 6) return null;
    const found: Who[] = [];
    for (const part of parts) {
      const hit = naming.knowledge.named(part.replace(/^the /iu, "").replace(/['’]s$/u, ""));
      const who = hit ? hitWho(hit, { ...mention, words: part }, true, naming) : null;
      if (!who) return null;
      found.push(who);
    }
    return { who: found, says: `"${mention.words}" names ${found.map((who) => who.name).join(" and ")}` };
  },
};

/**
 * Whether a hit inside a phrase can be a person there: a full name, or a surname with nothing but titles before it.
 * `Ted Cruz` is nobody of the tables because another Cruz is.
 */
function standsAlone(hit: NameHit, words: string, { knowledge }: Naming): boolean {
  if (hit.entities[0]?.kind !== "person") return false;
  if (hit.role !== "surname") return true;
  const name = words.slice(hit.span[0], hit.span[1]);
  if (TITLE_FILLERS.has(name.toLowerCase()) || /^\p{Ll}/u.test(name)) return false;
  const before = words.slice(0, hit.span[0]);
  const known = [...knowledge.rolesIn(before), ...knowledge.namesIn(before)];
  const bare = known.reduce(
    (left, { span }) => left.slice(0, span[0]) + " ".repeat(span[1] - span[0]) + left.slice(span[1]),
    before,
  );
  return bare.split(/[^\p{L}.]+/u).every((word) => word === "" || TITLE_FILLERS.has(word.toLowerCase()));
}

/** A person of the tables inside the phrase: with a title before (`President Putin`), or as owner (`Assad's army`). */
const personInside: NameRule = {
  name: "person-inside",
  run(mention, naming) {
    const words = ownWords(mention.words);
    const hit = naming.knowledge.namesIn(words).find((found) => standsAlone(found, words, naming));
    const person = hit ? bearer(hit, mention.sector, naming.company) : null;
    if (!hit || !person) return null;
    const after = words.slice(hit.span[1]);
    if (!/\p{L}{3,}/u.test(after) && !/^['’]s?\s/u.test(after)) {
      const who = personWho(person, mention.sector, naming.company.date, naming.knowledge);
      return one(who, `"${mention.words}" holds the name of ${person.name}`);
    }
    if (
      mention.shape.kind === "words" &&
      looksPersonal(mention.words) &&
      !naming.knowledge.rolesIn(after).length
    )
      return null;
    const country = countryOf(person.code);
    if (!hasCountry(country)) return null;
    const who = nameless(country, mention.sector, mention.words, naming.knowledge, "implied");
    return one(who, `"${mention.words}" belongs to ${person.name}`);
  },
};

/** Hits joined to the first one by `and`, a hyphen or a comma alone. */
function joined(words: string, hits: readonly NameHit[]): readonly NameHit[] {
  const [first, ...more] = hits;
  if (!first) return [];
  const chain = [first];
  for (const hit of more) {
    const last = chain.at(-1)!;
    const between = words.slice(last.span[1], hit.span[0]).replace(/^['’]s/u, "");
    if (!new RegExp(`^(?:${JOINERS.source})$`, "iu").test(between)) break;
    chain.push(hit);
  }
  return chain;
}

/** An organisation or body of the tables inside the phrase: `Hamas fighters`, `UN officials`. */
const bodyInside: NameRule = {
  name: "body-inside",
  run(mention, naming) {
    const words = ownWords(mention.words);
    const hits = naming.knowledge.namesIn(words);
    const hit = hits.find(
      ({ entities: [first] }) => first && !["person", "state"].includes(first.kind) && !isPeople(first),
    );
    const entity = hit?.entities[0];
    const states = countryNames(hits);
    // An ally in a body is one of its members, not the body.
    if (mention.sector === "state" && ALLY_IN.test(mention.words)) return null;
    if (!hit || !entity || (states[0] && states[0].span[0] < hit.span[0])) return null;
    const who = entityWho(hit, entity, mention, false, naming.knowledge);
    return who.code.startsWith("---") && !entity.code.startsWith("---")
      ? null
      : one(who, `"${mention.words}" holds ${entity.name}`);
  },
};

/** `Luís Montenegro`, `Michael Jordan`: a state's name as the last part of a person's. */
const isSurname = (words: string, hit: NameHit, mention: DraftMention): boolean =>
  hit.role === "name" &&
  hit.span[0] > 0 &&
  hit.span[1] === words.length &&
  mention.sector !== "state" &&
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u.test(words) &&
  looksPersonal(words);

/** A country word inside the phrase, with the role that the model or the role words give: `Turkish soldiers`. */
const countryInside: NameRule = {
  name: "country-inside",
  run(mention, naming) {
    if (mention.sector === "IGO") return null;
    const words = ownWords(mention.words);
    const hits = joined(words, countryNames(naming.knowledge.namesIn(words)));
    if (hits.length === 0 || isSurname(words, hits[0]!, mention)) return null;
    const countries = [...new Set(hits.map((hit) => countryOf(hit.entities[0]!.code)))];
    const role = naming.knowledge.rolesIn(words)[0];
    const single = countries.length === 1 ? countries[0]! : null;
    const date = naming.company.date;
    const holder =
      single && role?.number === "one" && role.office_class && date
        ? naming.knowledge.holder(single, role.office_class, date)
        : null;
    if (
      holder &&
      mention.sector === "GOV" &&
      role &&
      !["other", "spokesperson", "envoy", "deputy", "other_minister"].includes(role.office_class ?? "")
    ) {
      const who = {
        ...personWho(holder, mention.sector, date, naming.knowledge),
        resolved: "implied" as const,
      };
      return one(who, `"${mention.words}" was ${holder.name} on ${date}`);
    }
    const own =
      single &&
      !role &&
      looksNamed(mention.words) &&
      words.trim().length > hits[0]!.span[1] - hits[0]!.span[0] + 3 &&
      mention.sector !== "state";
    const who = countries.map((country) =>
      own
        ? ownName(country, mention.sector, mention.words, "organisation", "implied")
        : nameless(country, mention.sector, mention.words, naming.knowledge, "known"),
    );
    return { who, says: `"${mention.words}" holds ${countries.join(" and ")}` };
  },
};

/** Words that describe a body and do not name it, so that the text must tell which: `the court`, `the alliance`. */
const isDescription = (words: string): boolean => {
  const bare = words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  if (/\p{Ll}/u.test(bare)) return !/\p{Lu}/u.test(bare) && (COURTS.test(bare) || GROUP_NOUNS.test(bare));
  return isBareCourt(bare);
};

/** A body that the model calls so and the tables do not know: its own words. */
const unknownBody: NameRule = {
  name: "body",
  run(mention) {
    if (mention.sector !== "IGO" || isDescription(mention.words)) return null;
    return one(
      ownName("IGO", "IGO", mention.words, "body", "implied"),
      `"${mention.words}" is an international body without an entry`,
    );
  },
};

/** Words for an office and nothing else, in capitals as Turkish writes them: `Dışişleri Bakanı`. */
const isOffice = (words: string, knowledge: Knowledge): boolean =>
  knowledge.rolesIn(words).some(({ span: [start, end] }) => start === 0 && end === words.trim().length);

/** The person of the tables with the last part of a name and the office of its title at the date: another spelling of his name. */
function heldBy(words: string, title: Title, { knowledge, company: { date } }: Naming): Entity | null {
  const last = words.split(/[\s-]+/u).at(-1) ?? "";
  if (date === null || title.office_class === null || last.length === words.length) return null;
  const bearers = knowledge.named(last)?.entities ?? [];
  const holds = (person: Entity) => {
    const term = person.kind === "person" ? knowledge.termAt(person, date) : null;
    return term?.office_class === title.office_class && countryOf(term.code) === title.country;
  };
  return bearers.find(holds) ?? null;
}

/** A person without an entry whose title names the country: `Turkish Foreign Minister X`, `X, the Turkish envoy`. */
const titled: NameRule = {
  name: "title",
  run(mention, naming) {
    if (!looksNamed(mention.words) || isOffice(mention.words, naming.knowledge)) return null;
    const { text } = naming.draft.report;
    const previous = naming.draft.mentions[mention.key - 1];
    const from = previous && previous.span[1] <= mention.span[0] ? previous.span[1] : 0;
    const before = titleBefore(text, mention.span, from, naming.knowledge);
    const after = titleAfter(text, mention.span, naming.knowledge);
    const title = before?.country ? before : after?.country ? after : null;
    if (!title?.country) return null;
    const person = heldBy(mention.words, title, naming);
    if (person) {
      const who = personWho(person, mention.sector, naming.company.date, naming.knowledge);
      return one(
        who,
        `"${mention.words}" has the surname and, by "${title.words}", the office of ${person.name}`,
      );
    }
    const kind = looksPersonal(mention.words) ? "person" : "organisation";
    const who = ownName(title.country, mention.sector, mention.words, kind, "implied", {
      text: title.office,
      class: title.office_class,
    });
    return one(who, `"${title.words}" stands beside "${mention.words}"`);
  },
};

/** A state's name without its capital, where nothing else is meant: `russia` that does something is Russia. */
const inSmallLetters: NameRule = {
  name: "small-letters",
  run(mention, naming) {
    if (mention.sector !== "state" || !/^\p{Ll}/u.test(mention.words)) return null;
    // `the island` is no Island, which is German for Iceland.
    if (STATE_NOUNS.test(mention.words)) return null;
    const words = mention.words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
    const hit = naming.knowledge.named(words);
    if (hit?.entities[0]?.kind !== "state" || hit.role !== "name") return null;
    return one(hitWho(hit, mention, true, naming), `"${mention.words}" is "${words}" in small letters`);
  },
};

/** The rules that read a name from its own words and those beside it, in order. */
export const NAME_RULES: readonly NameRule[] = [
  whole,
  several,
  personInside,
  bodyInside,
  countryInside,
  unknownBody,
  titled,
  inSmallLetters,
];

/** The first rule that finds whom a mention names. */
export function applyNameRules(
  mention: DraftMention,
  naming: Naming,
): (Found & { readonly rule: string }) | null {
  for (const rule of NAME_RULES) {
    const found = rule.run(mention, naming);
    if (found) return { ...found, rule: rule.name };
  }
  return null;
}
