import type { Entity, Knowledge, NameHit } from "../knowledge/knowledge.js";
import { countryOf, type Draft, type DraftMention, hasCountry, type Who } from "./draft.js";
import { bearer, type Company } from "./people.js";
import { codeOf, known, nameless, personWho } from "./who.js";
import { BACKERS, BODY_WORDS, TOWARDS } from "./words-names.js";

/** All that a naming rule may look at beside the mention. */
export interface Naming {
  readonly draft: Draft;
  readonly knowledge: Knowledge;
  readonly company: Company;
}

/** What a naming rule found: the actors, and what to say of it. */
export interface Found {
  readonly who: readonly Who[];
  readonly says: string;
}

/** One rule that may find whom a mention names. */
export interface NameRule {
  readonly name: string;
  run(mention: DraftMention, naming: Naming): Found | null;
}

/** The report's date and countries, for choosing among bearers of a name. */
export function companyOf(draft: Draft, knowledge: Knowledge): Company {
  const countries = new Map<string, number>();
  for (const clue of draft.clues) countries.set(clue.country, (countries.get(clue.country) ?? 0) + 1);
  return { date: draft.anchor?.date ?? null, countries, knowledge };
}

/** The words with backers (`Iran-backed`) and far places (`ambassador to Russia`) blanked, lengths kept. */
export const ownWords = (words: string): string => {
  const blank = (found: string) => " ".repeat(found.length);
  const towards = words.replace(
    TOWARDS,
    (found, tail: string) => found.slice(0, found.length - tail.length) + blank(tail),
  );
  return BACKERS.reduce((left, pattern) => left.replace(pattern, blank), towards);
};

/** Sectors that a body's own people have; others (`EU citizens`) belong to countries. */
const OF_BODY: ReadonlySet<string> = new Set([
  "IGO",
  "GOV",
  "MIL",
  "state",
  "LEG",
  "JUD",
  "SPY",
  "ELI",
  "PTY",
  "COP",
]);

/** The government's seat by another name: `the Kremlin`, `Downing Street`. */
const seat = (entity: Entity, mention: DraftMention, knowledge: Knowledge): Who => {
  const sector = mention.sector === "state" || mention.sector === "IGO" ? "GOV" : mention.sector;
  return nameless(countryOf(entity.code), sector, mention.words, knowledge, "known");
};

/** Bodies that their seat stands for, by the state whose capital it is: `Brussels`. */
const SEATS: Readonly<Record<string, string>> = { BEL: "IGO:EU" };

/** Sectors that a state's bare name can stand for; `Chad` is no rebel, whatever he is among. */
const ACTS: ReadonlySet<string> = new Set(["state", "GOV", "MIL", "CIV", "LEG", "SPY", "COP", "JUD"]);

/** What an entity that is no person stands for in a mention of a sector, its whole phrase being the name or not. */
export function entityWho(
  hit: NameHit,
  entity: Entity,
  mention: DraftMention,
  whole: boolean,
  knowledge: Knowledge,
): Who {
  if (entity.kind === "state") {
    if (hit.role === "metonym" && whole) return seat(entity, mention, knowledge);
    const seated = mention.sector === "IGO" ? knowledge.entity(SEATS[entity.id] ?? "") : null;
    if (seated && hit.role === "capital") return known(seated);
    const asState = mention.sector === "IGO" || (whole && hit.role === "name" && !ACTS.has(mention.sector));
    const sector = asState ? "state" : mention.sector;
    return nameless(countryOf(entity.code), sector, mention.words, knowledge, "known");
  }
  if (entity.code.startsWith("IGO")) {
    return OF_BODY.has(mention.sector)
      ? known(entity)
      : nameless("---", mention.sector, mention.words, knowledge, "unknown");
  }
  if (whole) return known(entity);
  const code = codeOf(countryOf(entity.code), mention.sector);
  return code === entity.code
    ? known(entity)
    : nameless(countryOf(entity.code), mention.sector, mention.words, knowledge, "known");
}

/** A people or a faith of no one country (`Kurds`): whose it is here, the words around must tell. */
export const isPeople = (entity: Entity): boolean =>
  entity.code.startsWith("---") && entity.code !== "---.UNS";

/** Whom a whole-phrase hit stands for; null where a surname has too many bearers and too little to choose by. */
export function hitWho(hit: NameHit, mention: DraftMention, whole: boolean, naming: Naming): Who | null {
  const { knowledge, company } = naming;
  const first = hit.entities[0];
  if (!first) return null;
  if (isPeople(first)) return null;
  if (first.kind !== "person") return entityWho(hit, first, mention, whole, knowledge);
  const person = bearer(hit, mention.sector, company);
  return person ? personWho(person, mention.sector, company.date, knowledge) : null;
}

/** Whether words look like a name of their own: capitals throughout, or a script without capitals. */
export const looksNamed = (words: string): boolean => {
  const tokens = words.split(/[\s-]+/u).filter((token) => token.length > 0);
  const cased = /\p{Lu}|\p{Ll}/u.test(words);
  if (!cased) return true;
  const big = tokens.filter((token) => /^[’'"“«(]*\p{Lu}/u.test(token));
  return (
    big.length > 0 && tokens.every((token) => /^[’'"“«(]*[\p{Lu}\p{N}]/u.test(token) || token.length <= 4)
  );
};

/** Whether a name without an entry is more likely a person's than an organisation's. */
export const looksPersonal = (words: string): boolean => {
  const tokens = words.split(/\s+/u);
  if (BODY_WORDS.test(words) || /^[A-Z]{2,}$/.test(words)) return false;
  return looksNamed(words) && tokens.length <= 4;
};

/** The code countries of several actors that a mention names with one noun: `Russian and Iranian forces`. */
export const countryNames = (hits: readonly NameHit[]): readonly NameHit[] =>
  hits.filter(
    (hit) =>
      hit.entities[0] !== undefined && hit.entities[0].kind === "state" && hasCountry(hit.entities[0].code),
  );
