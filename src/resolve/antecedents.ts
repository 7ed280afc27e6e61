import type { Knowledge } from "../knowledge/knowledge.js";
import { contains } from "../span.js";
import {
  countryOf,
  type Draft,
  type DraftMention,
  type DraftStatement,
  hasCountry,
  type Who,
} from "./draft.js";
import { type Opposites, oppositesOf } from "./opposites.js";
import type { Pronoun } from "./shape.js";
import { PERSON_NOUNS } from "./words-descriptions.js";

/** What a rule for pronouns may look at: the draft with names resolved, and the roles that mentions play. */
export interface Discourse {
  readonly draft: Draft;
  /** Keys of mentions that act or speak somewhere: subjects, the likelier antecedents. */
  readonly subjects: ReadonlySet<number>;
  /** Statements by the key of their speaker. */
  readonly speakers: ReadonlyMap<number, number>;
  readonly opposites: Opposites;
}

/**
 * What speaks for an antecedent beside its fit (0 to 3): a sector that the model sees in both, a subject's place, a
 * speaker for a pronoun that speaks; and what each mention between them takes off. Found by trial on labelled passages.
 */
const POINTS = { sameSector: 1.5, subject: 0.8, speaker: 1.5, step: 0.35 } as const;

/** How many mentions back a pronoun may reach. */
const REACH = 30;

/** Reads off who acts and who speaks. */
export function discourseOf(draft: Draft): Discourse {
  const acting = draft.events.flatMap((event) => event.actor);
  const speakers = new Map(
    draft.statements.flatMap((s, i) => (s.speaker === null ? [] : [[s.speaker, i] as const])),
  );
  return {
    draft,
    subjects: new Set([...acting, ...speakers.keys()]),
    speakers,
    opposites: oppositesOf(draft),
  };
}

/** Whether a mention stands for one person. */
export const isPersonal = (mention: DraftMention): boolean => {
  const who = mention.who[0];
  if (!who || mention.who.length > 1) return false;
  if (who.kind === "person") return true;
  if (mention.shape.kind === "pronoun")
    return mention.shape.pronoun.gender === "m" || mention.shape.pronoun.gender === "f";
  return PERSON_NOUNS.test(mention.words) && !/s$/u.test(mention.words) && who.kind === "group";
};

const genderFits = (who: Who | undefined, mention: DraftMention, gender: Pronoun["gender"]): boolean => {
  const own =
    who?.gender ??
    (mention.shape.kind === "pronoun"
      ? { m: "male", f: "female", n: null, x: null }[mention.shape.pronoun.gender]
      : null);
  if (own === null || gender === "x") return true;
  return gender === (own === "male" ? "m" : "f");
};

/** How well a mention fits a pronoun by number, gender and kind; 0 for not at all. */
export function fitness(mention: DraftMention, pronoun: Pronoun, english: boolean): number {
  const who = mention.who[0];
  if (!who) return 0;
  const personal = isPersonal(mention);
  if (pronoun.many) {
    if (mention.who.length > 1) return 3;
    if (who.kind === "group" || who.kind === "organisation") return 3;
    return who.kind === "body" ? 1.5 : personal ? 0.3 : 1;
  }
  if (mention.who.length > 1) return 0;
  if (pronoun.gender === "n") return personal ? 0 : who.kind === "group" ? 1.5 : 3;
  if (personal) return genderFits(who, mention, pronoun.gender) ? 3 : 0;
  if (english)
    return who.kind === "unknown"
      ? 2
      : who.kind === "group" && mention.shape.kind === "words"
        ? POINTS.subject
        : 0;
  return 1.5;
}

/** The innermost statement whose content holds a span. */
export function statementAround(draft: Draft, span: DraftMention["span"]): number | null {
  let best: number | null = null;
  draft.statements.forEach((statement, index) => {
    const { content } = statement.read;
    if (!contains(content, span)) return;
    const held = best === null ? null : draft.statements[best]!.read.content;
    if (!held || content[1] - content[0] < held[1] - held[0]) best = index;
  });
  return best;
}

const speakerBonus = (
  statement: DraftStatement | undefined,
  candidate: DraftMention,
  settled: readonly DraftMention[],
  many: boolean,
): number => {
  if (!statement || statement.speaker === null) return 0;
  const speaker = settled[statement.speaker];
  const same =
    speaker?.key === candidate.key || (speaker?.who[0] && speaker.who[0].id === candidate.who[0]?.id);
  if (!same) return 0;
  return statement.kind === "direct" ? -4 : many ? 0.5 : 2;
};

/** Whether a candidate for a pronoun is one that the pronoun acts on or is acted on by: it stands for none of them. */
function acrossFrom(
  mention: DraftMention,
  { draft, opposites }: Discourse,
  settled: readonly DraftMention[],
): (candidate: Who) => boolean {
  // The owner in `his government` may well be the one that acts on it.
  if (mention.shape.kind !== "pronoun") return () => false;
  const across = [...(opposites.get(mention.key)?.keys() ?? [])].flatMap((key) => settled[key] ?? []);
  const ids = new Set(
    across
      .flatMap(({ who }) => who.filter(({ kind }) => kind === "person" || kind === "state"))
      .map(({ id }) => id),
  );
  const sides = new Set(across.flatMap((other) => sideOf(other, mention, draft, settled)));
  return ({ id, code }) => ids.has(id) || sides.has(countryOf(code));
}

/** The country that `we` and `us` across from a mention of the same sector speak for: `if they sue us`. */
function sideOf(
  other: DraftMention,
  mention: DraftMention,
  draft: Draft,
  settled: readonly DraftMention[],
): readonly string[] {
  const ours =
    other.shape.kind === "pronoun" && other.shape.pronoun.person === 1 && other.sector === mention.sector;
  const around = ours ? statementAround(draft, other.span) : null;
  const speaker = around === null ? null : (draft.statements[around]?.speaker ?? null);
  const who = speaker === null ? [] : (settled[speaker]?.who ?? []);
  return who.map(({ code }) => countryOf(code)).filter(hasCountry);
}

/**
 * The earlier mention that a third-person pronoun most likely stands for: near, fitting, acting or speaking.
 * In what somebody is let say indirectly, `he` is first the speaker; in quotation marks it is somebody else.
 */
export function antecedentOf(
  mention: DraftMention,
  pronoun: Pronoun,
  discourse: Discourse,
  settled: readonly DraftMention[],
): DraftMention | null {
  const { draft } = discourse;
  const held = statementAround(draft, mention.span);
  const around = held === null ? undefined : draft.statements[held];
  const speaks = discourse.speakers.has(mention.key);
  let best: { mention: DraftMention; score: number } | null = null;
  let steps = 0;
  const isAcross = acrossFrom(mention, discourse, settled);
  for (let key = mention.key - 1; key >= 0 && steps < REACH; key--) {
    const candidate = settled[key];
    if (!candidate || candidate.who.length === 0 || candidate.span[1] > mention.span[0]) continue;
    const fits = fitness(candidate, pronoun, draft.language === "en");
    steps++;
    if (fits === 0 || candidate.who.slice(0, 1).some(isAcross)) continue;
    const subject = discourse.subjects.has(key) ? 0.8 : 0;
    const alike = candidate.sector === mention.sector ? POINTS.sameSector : 0;
    const spoke = speaks && discourse.speakers.has(key) ? POINTS.speaker : 0;
    const score =
      fits +
      alike +
      subject +
      spoke +
      speakerBonus(around, candidate, settled, pronoun.many) -
      POINTS.step * steps;
    if (!best || score > best.score) best = { mention: candidate, score };
  }
  return best?.mention ?? null;
}

/** Whether a mention's role word names one person, as the tables see it. */
export const namesOne = (words: string, knowledge: Knowledge): boolean =>
  knowledge.rolesIn(words).some((role) => role.number === "one");
