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
  const { scores, settings } = sheet;
  const { at, width } = cell(scores, settings, head.token, dependent.token);
  let best = 1;
  for (let k = 2; k < width; k++) {
    if ((scores.links[at + k] as number) > (scores.links[at + best] as number)) best = k;
  }
  const role = settings.links[best] as Role;
  return linkOf(sheet, head, dependent, role) >= settings.thresholds[`to-${role}`] ? role : null;
}

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
