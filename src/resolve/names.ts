import type { Knowledge } from "../knowledge/knowledge.js";
import { type Draft, type DraftMention, type Stage, settle, type Who } from "./draft.js";
import { applyNameRules } from "./name-rules.js";
import { companyOf, looksNamed, looksPersonal, type Naming } from "./naming.js";
import { type Bearers, bearersOf } from "./surnames.js";

const isShort = (words: string): boolean => words.trim().split(/\s+/u).length === 1;

/** People whom the report gives a full name that a rule placed. */
function fullNames(mentions: readonly DraftMention[]): Bearers<Who> {
  return bearersOf(
    mentions.flatMap(({ who, words }) => {
      const [first] = who;
      const full = first?.kind === "person" && who.length === 1 && !isShort(words) && looksNamed(words);
      return full ? [[words, first] as const] : [];
    }),
  );
}

/** A surname alone after (or above) the full name: the same person, unless the words are a state's or a body's name. */
function byFullName(mention: DraftMention, names: Bearers<Who>, knowledge: Knowledge): DraftMention {
  if (mention.shape.kind !== "words" || !isShort(mention.words) || !looksNamed(mention.words)) return mention;
  const who = names.find(mention.words);
  if (!who || isThing(mention, knowledge) || mention.who[0]?.id === who.id) return mention;
  return settle(mention, [who], { rule: "full-name", says: `"${mention.words}" is short for ${who.name}` });
}

/** Whether the tables and the model both take words for a state or a body, and for no person. */
function isThing(mention: DraftMention, knowledge: Knowledge): boolean {
  if (mention.sector !== "state" && mention.sector !== "IGO") return false;
  const hit = knowledge.named(mention.words);
  return hit !== null && hit.entities[0]?.kind !== "person";
}

/** Full names that no rule placed: people of the report whom the tables do not know. */
const strangers = (mentions: readonly DraftMention[], knowledge: Knowledge): Bearers<true> =>
  bearersOf(
    mentions
      .filter((mention) => isUnplacedPerson(mention) && isFullName(mention.words.trim(), knowledge))
      .map(({ words }) => [words, true] as const),
  );

const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u;
const WITHOUT_CAPITALS = /^\p{Script=Arabic}+(?: \p{Script=Arabic}+){1,2}$/u;

/** Two or three words of a script without capitals that the tables know as nothing else: a person's name, maybe. */
export const isNameWithoutCapitals = (words: string, knowledge: Knowledge): boolean =>
  WITHOUT_CAPITALS.test(words) &&
  knowledge.rolesIn(words).length === 0 &&
  knowledge.namesIn(words).every(({ role }) => role === "surname");

const isFullName = (words: string, knowledge: Knowledge): boolean =>
  FULL_NAME.test(words) || isNameWithoutCapitals(words, knowledge);

/** A surname alone that the tables gave to somebody is given back where the report has its own bearer of it. */
function givenBack(mention: DraftMention, own: Bearers<true>, knowledge: Knowledge): DraftMention {
  const taken = mention.who.length === 1 && mention.shape.kind === "words" && isShort(mention.words);
  if (!taken || isThing(mention, knowledge) || !own.find(mention.words)) return mention;
  const step = { rule: "own-bearer", says: `the report has another "${mention.words}"` };
  return { ...mention, who: [], steps: [...mention.steps, step] };
}

/** A person's name of more than one word that no rule placed: kept by its own words for the rules of countries. */
export const isUnplacedPerson = (mention: DraftMention): boolean =>
  mention.who.length === 0 &&
  mention.shape.kind === "words" &&
  looksPersonal(mention.words) &&
  !isShort(mention.words);

/** Sectors of people that no international body is made of. */
const NO_BODY: ReadonlySet<string> = new Set(["LAB", "CIV", "REF", "MED", "CRM", "OPP"]);

/** A description that the model calls a body, with a role word and no body in it, has that role: `trade unions`. */
function corrected(mention: DraftMention, knowledge: Knowledge): DraftMention {
  if (mention.sector !== "IGO" || looksNamed(mention.words)) return mention;
  const role = knowledge.rolesIn(mention.words)[0];
  const bodies = knowledge
    .namesIn(mention.words)
    .some(({ entities: [first] }) => first?.code.startsWith("IGO"));
  if (!role || bodies || role.number !== "many" || !NO_BODY.has(role.sector)) return mention;
  const step = { rule: "sector", says: `"${mention.words}" is no international body but ${role.sector}` };
  return { ...mention, sector: role.sector, steps: [...mention.steps, step] };
}

/** Names to actors: by the tables, by the words inside and beside them, by fuller names of the same report. */
export const names: Stage = {
  name: "names",
  needs: ["mentions", "clues"],
  gives: ["names"],
  run(draft: Draft, knowledge) {
    const naming: Naming = { draft, knowledge, company: companyOf(draft, knowledge) };
    const read = draft.mentions.map((raw) => {
      const mention = corrected(raw, knowledge);
      if (mention.shape.kind !== "words") return mention;
      const found = applyNameRules(mention, naming);
      return found ? settle(mention, found.who, { rule: found.rule, says: found.says }) : mention;
    });
    const full = fullNames(read);
    const own = strangers(read, knowledge);
    return {
      ...draft,
      mentions: read.map((mention) => byFullName(givenBack(mention, own, knowledge), full, knowledge)),
    };
  },
};
