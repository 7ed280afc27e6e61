import { sigmoid } from "../log-odds.js";
import type { Mention } from "./reading.js";
import { argmax } from "./scores.js";
import type { Found, Sheet } from "./token-spans.js";

/** The mentions of a passage with their sector and the earlier mention that each stands for. */
export function decodeMentions(sheet: Sheet, found: readonly Found[]): readonly Mention[] {
  const { scores, settings } = sheet;
  const width = scores.labels.length / scores.count;
  return found.map(({ token, span, confidence }, k) => {
    const sector = argmax(scores.labels, token * width, settings.labels.sector);
    return {
      span,
      sector: settings.sectors[sector] as Mention["sector"],
      confidence,
      antecedent: antecedentOf(sheet, found, k),
    };
  });
}

/** The earlier mention most likely to be the same actor, the nearest of equals, where one reaches the threshold. */
function antecedentOf({ scores, settings }: Sheet, found: readonly Found[], k: number): number | null {
  const row = (found[k] as Found).token * scores.count;
  let best: number | null = null;
  let most = settings.thresholds.same;
  for (let earlier = 0; earlier < k; earlier++) {
    const p = sigmoid(scores.same[row + (found[earlier] as Found).token] as number);
    if (p >= most) [best, most] = [earlier, p];
  }
  return best;
}
