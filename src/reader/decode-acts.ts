import { sigmoid } from "../log-odds.js";
import type { Context, EventType, RelationType, Status } from "../ontology.js";
import { RELATION_TYPES } from "../ontology.js";
import { bestLink, partiesOf, roleOf } from "./links.js";
import type { ReadEvent, ReadRelation } from "./reading.js";
import { argmax, logSumExp } from "./scores.js";
import type { LabelHead, Role } from "./settings.js";
import { type Found, type Sheet, spansOf } from "./token-spans.js";

/** The spans that an act's roles are filled from. */
export interface Fillers {
  readonly mentions: readonly Found[];
  readonly places: readonly Found[];
  readonly times: readonly Found[];
  readonly objects: readonly Found[];
}

/** The acts and relations of a passage, in the order of their triggers. */
export function decodeActs(
  sheet: Sheet,
  fillers: Fillers,
): { readonly events: readonly ReadEvent[]; readonly relations: readonly ReadRelation[] } {
  const events: ReadEvent[] = [];
  const relations: ReadRelation[] = [];
  for (const { trigger, type, confidence } of actsOf(sheet)) {
    if (isRelation(type)) relations.push(relationOf(sheet, fillers, trigger, type, confidence));
    else events.push(eventOf(sheet, fillers, trigger, type as EventType, confidence));
  }
  return { events, relations };
}

interface Act {
  readonly trigger: Found;
  readonly type: string;
  readonly confidence: number;
}

/** How far apart two triggers of one type may stand and tell of one act: `on high alert`, `imposed a curfew`. */
const ONE_ACT = 3;

/** Triggers with their types that are likely enough; of two beside each other that have one type, the likelier. */
function actsOf(sheet: Sheet): readonly Act[] {
  const acts: Act[] = [];
  for (const trigger of spansOf(sheet, "trigger")) {
    const act = { trigger, ...typeAt(sheet, trigger.token) };
    if (act.confidence < sheet.settings.thresholds.act) continue;
    const before = acts.at(-1);
    const isSame = before?.type === act.type && trigger.span[0] - before.trigger.span[1] <= ONE_ACT;
    if (!isSame) acts.push(act);
    else if (act.confidence > before.confidence) acts.splice(-1, 1, act);
  }
  return acts;
}

const isRelation = (type: string): type is RelationType =>
  (RELATION_TYPES as readonly string[]).includes(type);

/** The likeliest type at a token: the probabilities of its first and later tags together. */
function typeAt({ scores, settings }: Sheet, token: number): { type: string; confidence: number } {
  const [start, end] = settings.tags.trigger;
  const row = token * (scores.tags.length / scores.count) + start;
  const all = logSumExp(scores.tags, row, row + end - start);
  let best = { type: settings.types[0] as string, confidence: -1 };
  settings.types.forEach((type, k) => {
    const confidence = Math.exp(logSumExp(scores.tags, row + 1 + 2 * k, row + 3 + 2 * k) - all);
    if (confidence > best.confidence) best = { type, confidence };
  });
  return best;
}

function eventOf(
  sheet: Sheet,
  fillers: Fillers,
  trigger: Found,
  event: EventType,
  confidence: number,
): ReadEvent {
  const spans = (from: readonly Found[], role: Role) =>
    from.flatMap((found) => (roleOf(sheet, trigger, found) === role ? [found.span] : []));
  return {
    trigger: trigger.span,
    event,
    mode: modeAt(sheet, trigger.token, event),
    status: statusAt(sheet, trigger.token),
    context: contextsAt(sheet, trigger.token),
    actor: partiesOf(sheet, trigger, fillers.mentions, "actor"),
    recipient: partiesOf(sheet, trigger, fillers.mentions, "recipient"),
    place: spans(fillers.places, "place"),
    time: spans(fillers.times, "time"),
    object: bestLink(sheet, trigger, fillers.objects, "object")?.found.span ?? null,
    confidence,
  };
}

function relationOf(
  sheet: Sheet,
  { mentions, objects }: Fillers,
  trigger: Found,
  relation: RelationType,
  confidence: number,
): ReadRelation {
  return {
    trigger: trigger.span,
    relation,
    status: statusAt(sheet, trigger.token),
    parties: mentions.flatMap((found, k) => (roleOf(sheet, trigger, found) === "party" ? [k] : [])),
    issue: bestLink(sheet, trigger, objects, "issue")?.found.span ?? null,
    confidence,
  };
}

/** Where a token's label scores begin, and the columns of a head there. */
const rowOf = ({ scores }: Sheet, token: number): number => token * (scores.labels.length / scores.count);

function labelAt(sheet: Sheet, token: number, head: LabelHead, allowed?: (index: number) => boolean): number {
  return argmax(sheet.scores.labels, rowOf(sheet, token), sheet.settings.labels[head], allowed);
}

function statusAt(sheet: Sheet, token: number): Status {
  return sheet.settings.statuses[labelAt(sheet, token, "status")] as Status;
}

/** The likeliest of the type's own modes and none. */
function modeAt(sheet: Sheet, token: number, event: EventType): string | null {
  const { modes } = sheet.settings;
  const best = labelAt(sheet, token, "mode", (k) => k === 0 || modes[k]?.startsWith(`${event}/`) === true);
  return best === 0 ? null : (modes[best] as string).slice(event.length + 1);
}

/** The likeliest context and at most two more that reach the threshold, the likeliest first. */
function contextsAt(sheet: Sheet, token: number): readonly Context[] {
  const { settings, scores } = sheet;
  const at = rowOf(sheet, token) + settings.labels.context[0];
  return settings.contexts
    .map((context, k) => ({ context: context as Context, p: sigmoid(scores.labels[at + k] as number) }))
    .sort((a, b) => b.p - a.p)
    .filter(({ p }, k) => k === 0 || (k < 3 && p >= settings.thresholds.context))
    .map(({ context }) => context);
}
