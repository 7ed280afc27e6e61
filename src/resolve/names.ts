import type { Knowledge } from "../knowledge/knowledge.js";
import { type Draft, type DraftMention, type Stage, settle, type Who } from "./draft.js";
import { applyNameRules } from "./name-rules.js";
import { companyOf, looksNamed, looksPersonal, type Naming } from "./naming.js";
import { slug } from "./who.js";

/** The part of a name that later mentions use alone. */
const lastName = (words: string): string => slug(words.trim().split(/\s+/u).at(-1) ?? words);

const isShort = (words: string): boolean => words.trim().split(/\s+/u).length === 1;

/** Full names of the report by their last word; the first bearer of each keeps it. */
type FullNames = ReadonlyMap<string, Who>;

function fullNames(mentions: readonly DraftMention[]): FullNames {
  const names = new Map<string, Who>();
  for (const mention of mentions) {
    const who = mention.who[0];
    if (who?.kind !== "person" || mention.who.length > 1 || isShort(mention.words)) continue;
    if (!looksNamed(mention.words)) continue;
    const key = lastName(mention.words);
    if (!names.has(key)) names.set(key, who);
  }
  return names;
}

/** A surname alone after (or above) the full name: the same person, unless the words are a state's or a body's name. */
function byFullName(mention: DraftMention, names: FullNames, knowledge: Knowledge): DraftMention {
  if (mention.shape.kind !== "words" || !isShort(mention.words) || !looksNamed(mention.words)) return mention;
  const who = names.get(lastName(mention.words));
  const hit = who ? knowledge.named(mention.words) : null;
  const thing = hit !== null && hit.entities[0]?.kind !== "person";
  const asThing = thing && (mention.sector === "state" || mention.sector === "IGO");
  if (!who || asThing || mention.who[0]?.id === who.id) return mention;
  return settle(mention, [who], { rule: "full-name", says: `"${mention.words}" is short for ${who.name}` });
}

/** Last words of full names that no rule placed: people of the report whom the tables do not know. */
const strangers = (mentions: readonly DraftMention[]): ReadonlySet<string> =>
  new Set(
    mentions
      .filter((mention) => isUnplacedPerson(mention) && PERSON_NAME.test(mention.words.trim()))
      .map(({ words }) => lastName(words)),
  );
const PERSON_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u;

/** A surname alone that the tables gave to somebody is given back where the report has its own bearer of it. */
function givenBack(mention: DraftMention, own: ReadonlySet<string>): DraftMention {
  const taken = mention.who[0]?.kind === "person" && mention.who.length === 1 && isShort(mention.words);
  if (!taken || !own.has(lastName(mention.words))) return mention;
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
    const own = strangers(read);
    return {
      ...draft,
      mentions: read.map((mention) => byFullName(givenBack(mention, own), full, knowledge)),
    };
  },
};
