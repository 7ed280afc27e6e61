import { JOINERS } from "../joiners.js";
import type { Span } from "../span.js";
import { logSumExp, type Scores } from "./scores.js";
import type { ReaderSettings, Role } from "./settings.js";
import type { Found, Sheet } from "./token-spans.js";

/** Probability that `dependent` fills a role of `head`, both by their first tokens. */
export function linkOf({ scores, settings }: Sheet, head: Found, dependent: Found, role: Role): number {
  const { at, width } = cell(scores, settings, head.token, dependent.token);
  const all = logSumExp(scores.links, at, at + width);
  return Math.exp((scores.links[at + settings.links.indexOf(role)] as number) - all);
}

/** The likeliest role of `dependent` for `head`, where its probability reaches the role's threshold. */
export function roleOf(sheet: Sheet, head: Found, dependent: Found): Role | null {
  const role = likeliestRole(sheet, head, dependent);
  return linkOf(sheet, head, dependent, role) >= sheet.settings.thresholds[`to-${role}`] ? role : null;
}

/** The likeliest role of all, however unlikely it is that there is one. */
function likeliestRole({ scores, settings }: Sheet, head: Found, dependent: Found): Role {
  const { at, width } = cell(scores, settings, head.token, dependent.token);
  let best = 1;
  for (let k = 2; k < width; k++) {
    if ((scores.links[at + k] as number) > (scores.links[at + best] as number)) best = k;
  }
  return settings.links[best] as Role;
}

/**
 * Who fills a role of an act, by their place among the candidates: the likeliest, where it reaches the role's threshold;
 * then those joined to one taken already (`Moscow and Ankara`); then any other that is as good as sure. One act has
 * seldom two actors apart from each other: a second one is mostly another mention of the first.
 */
export function partiesOf(
  sheet: Sheet,
  head: Found,
  candidates: readonly Found[],
  role: Role,
): readonly number[] {
  const { thresholds } = sheet.settings;
  const able = candidates
    .map((found, k) => ({ found, k, p: linkOf(sheet, head, found, role) }))
    .filter(({ found }) => likeliestRole(sheet, head, found) === role)
    .sort((a, b) => b.p - a.p);
  const taken = able.slice(0, 1).filter(({ p }) => p >= thresholds[`to-${role}`]);
  const next = () =>
    able.find(
      (one) =>
        !taken.includes(one) &&
        (one.p >= thresholds.further ||
          (one.p >= thresholds.joined &&
            taken.some(({ found }) => areJoined(sheet.text, found.span, one.found.span)))),
    );
  if (taken.length > 0) for (let more = next(); more; more = next()) taken.push(more);
  return taken.map(({ k }) => k).sort((a, b) => a - b);
}

const BETWEEN = new RegExp(
  `^(?:${JOINERS.source})(?:the |an? |la |le |el |los |las |les |der |die |das |il )?$`,
  "iu",
);

/** Whether nothing but a comma, an `and` or their like stands between two spans. */
const areJoined = (text: string, a: Span, b: Span): boolean =>
  BETWEEN.test(text.slice(Math.min(a[1], b[1]), Math.max(a[0], b[0])));

/** The candidate most likely to fill a role, where one reaches the role's threshold; the first of equals. */
export function bestLink(
  sheet: Sheet,
  head: Found,
  candidates: readonly Found[],
  role: Role,
): { readonly found: Found; readonly probability: number } | null {
  let best: { readonly found: Found; readonly probability: number } | null = null;
  for (const found of candidates) {
    if (found.token === head.token) continue;
    const probability = linkOf(sheet, head, found, role);
    if (probability >= sheet.settings.thresholds[`to-${role}`] && probability > (best?.probability ?? 0)) {
      best = { found, probability };
    }
  }
  return best;
}

function cell({ count }: Scores, { links }: ReaderSettings, head: number, dependent: number) {
  return { at: (head * count + dependent) * links.length, width: links.length };
}
