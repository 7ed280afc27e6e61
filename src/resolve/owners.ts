import type { Mention, Reading, ReadRelation } from "../reader/reading.js";
import { overlaps, type Span } from "../span.js";
import { possessive } from "./shape.js";
import { RELATIVES } from "./words-parties.js";

/** Up to three words just before a trigger, a possessive and two others: `its close old`. */
const WORDS_BEFORE = /(?:(?<!\p{L})\p{L}[\p{L}-]* ){1,3}$/u;

/** The nearest possessive before a trigger. */
function ownerBefore({ trigger }: ReadRelation, text: string, from: number, language: string): Span | null {
  const before = WORDS_BEFORE.exec(text.slice(from, trigger[0]));
  if (!before) return null;
  const words = [...before[0].matchAll(/\S+/gu)].reverse();
  const owner = words.find(([word]) => possessive(word, language) !== null);
  if (!owner) return null;
  const start = from + before.index + owner.index;
  return [start, start + owner[0].length];
}

/** Whether another actor stands between an owner and the trigger, so that he owns that one: `our army supports`. */
const isParted = (owner: Span, { trigger }: ReadRelation, mentions: readonly Mention[]): boolean =>
  mentions.some(
    ({ span }) => overlaps(span, [owner[0], trigger[0]]) && !same(span, owner) && !overlaps(span, trigger),
  );

const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

/** Warring factions have an owner too, but he is not a side. */
const namesRelation = ({ trigger }: ReadRelation, text: string): boolean =>
  text
    .slice(...trigger)
    .split(/\s+/u)
    .some((word) => RELATIVES.test(word));

/** A reading in which whoever owns a relation with one party is the other: `its ally Chad`, `our friendship with Chad`. */
export function withOwners(reading: Reading, text: string, language: string): Reading {
  const mentions: Mention[] = [...reading.mentions];
  const relations = reading.relations.map((relation) => {
    if (relation.parties.length !== 1 || !namesRelation(relation, text)) return relation;
    const span = ownerBefore(relation, text, reading.passage.span[0], language);
    if (!span || isParted(span, relation, mentions)) return relation;
    const held = mentions.findIndex((mention) => same(mention.span, span));
    const key = held >= 0 ? held : mentions.length;
    if (held < 0) mentions.push({ span, sector: "state", confidence: relation.confidence, antecedent: null });
    return relation.parties.includes(key) ? relation : { ...relation, parties: [key, ...relation.parties] };
  });
  return { ...reading, mentions, relations };
}
