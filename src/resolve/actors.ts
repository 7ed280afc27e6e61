import type { Actor, ActorRef } from "../actor.js";
import type { Certainty } from "../report.js";
import type { DraftMention, Step, Who } from "./draft.js";

const RANK: Readonly<Record<Certainty, number>> = { known: 2, implied: 1, unknown: 0 };

const asActor = (who: Who, mention: DraftMention): Actor => ({
  id: who.id,
  code: who.code,
  name: who.name,
  kind: who.kind,
  office: who.office,
  wikidata: who.wikidata,
  resolved: who.resolved,
  mentions: [mention.span],
});

const merged = (actor: Actor, who: Who, mention: DraftMention): Actor => ({
  ...actor,
  office: actor.office ?? who.office,
  wikidata: actor.wikidata ?? who.wikidata,
  resolved: RANK[who.resolved] > RANK[actor.resolved] ? who.resolved : actor.resolved,
  mentions: [...actor.mentions, mention.span],
});

/** Every actor that a mention stands for, in the order of first mention, with all its mentions. */
export function actorsOf(mentions: readonly DraftMention[]): readonly Actor[] {
  const found = new Map<string, { actor: Actor; spans: Actor["mentions"][number][] }>();
  for (const mention of mentions) {
    for (const who of new Map(mention.who.map((one) => [one.id, one])).values()) {
      const held = found.get(who.id);
      if (!held) {
        const actor = asActor(who, mention);
        found.set(who.id, { actor, spans: [mention.span] });
        continue;
      }
      held.spans.push(mention.span);
      held.actor = { ...merged({ ...held.actor, mentions: [] }, who, mention), mentions: [] };
    }
  }
  return [...found.values()].map(({ actor, spans }) => ({ ...actor, mentions: spans }));
}

/** The references of a role: one for each actor that each mention stands for, without doubles. */
export function refsOf(keys: readonly number[], mentions: readonly DraftMention[]): readonly ActorRef[] {
  const refs = keys.flatMap((key) => {
    const mention = mentions[key];
    return (mention?.who ?? []).map((who): ActorRef => ({ id: who.id, code: who.code, span: mention!.span }));
  });
  return [...new Map(refs.map((ref) => [`${ref.id} ${ref.span.join("-")}`, ref])).values()];
}

const MAX_STEPS = 24;

/** How each actor came about: the steps of its mentions, each said once. */
export function actorSteps(mentions: readonly DraftMention[]): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Map<string, Step>>();
  for (const mention of mentions) {
    for (const who of mention.who) {
      const own = steps.get(who.id) ?? new Map<string, Step>();
      steps.set(who.id, own);
      for (const step of mention.steps) if (own.size < MAX_STEPS) own.set(`${step.rule} ${step.says}`, step);
    }
  }
  return new Map([...steps].map(([id, own]) => [id, [...own.values()]]));
}
