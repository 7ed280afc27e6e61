import { overlaps, type Span } from "../span.js";
import { type Clue, countryOf, type Draft, type DraftMention, hasCountry } from "./draft.js";
import type { Opposites } from "./opposites.js";

/** How much each kind of country word says about the actors near it. */
const WEIGHT: Readonly<Record<Clue["kind"], number>> = {
  state: 1,
  demonym: 1,
  capital: 0.8,
  actor: 1,
  place: 1.2,
  dateline: 0.6,
};

/** Characters at which a clue's weight is half. */
const HALF = 120;

/** How far a clue counts at all, so that long reports stay linear. */
const FAR = 1_500;

/** How much more an actor of the same sector says than one of another. */
const SAME_SECTOR = 3;

/** Sectors of armed opposition, and states that have had none of late: their name beside rebels is another party's. */
const ARMED: ReadonlySet<string> = new Set(["REB", "PAR"]);
const WITHOUT_REBELS: ReadonlySet<string> = new Set(
  "USA CAN GBR FRA DEU ITA ESP PRT NLD BEL AUT CHE DNK NOR SWE FIN POL CZE HUN GRC JPN KOR CHN AUS NZL RUS SAU ARE QAT KWT JOR".split(
    " ",
  ),
);

/** Place of the first clue that starts at or after an offset; clues are sorted. */
function firstFrom(clues: readonly Clue[], offset: number): number {
  let low = 0;
  let high = clues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clues[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Who asks: the mention that has no country yet, and whom it acts on or is acted on by. */
export interface Asking {
  readonly mention: DraftMention;
  readonly opposites: Opposites;
  /** The report's text. */
  readonly text: string;
}

/** What a clue of another sentence is worth beside one of the same. */
const OTHER_SENTENCE = 0.4;

const END = /[.!?؟]["”»]?\s|[\n。！？]/gu;

/** The stretch between the ends of sentences on both sides of a span. */
function sentenceAround([start, end]: Span, text: string): Span {
  const from = Math.max(0, start - FAR);
  const last = [...text.slice(from, start).matchAll(END)].at(-1);
  const next = [...text.slice(end, end + FAR).matchAll(END)][0];
  return [last ? from + last.index + last[0].length : from, next ? end + next.index : end + FAR];
}

/** Countries that the one who asks acts on or is acted on by as whole states, meetings and trade aside or not. */
function opposedCountries(clues: readonly Clue[], { mention, opposites }: Asking): ReadonlySet<string> {
  const across = opposites.get(mention.key);
  if (!across) return new Set();
  return new Set(
    clues.flatMap((clue) =>
      clue.sector === "state" && clue.mention !== undefined && across.has(clue.mention) ? [clue.country] : [],
    ),
  );
}

/** What another word for a country that is acted on is worth for the one that acts: whoever travels there is from elsewhere. */
const OPPOSED_COUNTRY = 0.2;

/** What a clue's being another actor makes of its weight for the one that asks. */
function bearing(clue: Clue, { mention, opposites }: Asking, against: ReadonlySet<string>): number {
  if (ARMED.has(mention.sector) && WITHOUT_REBELS.has(clue.country)) return 0;
  const act = clue.mention === undefined ? undefined : opposites.get(mention.key)?.get(clue.mention);
  if (act !== undefined) return opposed(clue.sector, act);
  return (
    (clue.sector === mention.sector ? SAME_SECTOR : 1) * (against.has(clue.country) ? OPPOSED_COUNTRY : 1)
  );
}

/**
 * An act between a state as a whole and a part of one is across borders nine times in ten; one between two parts
 * is inside one country seven times in ten, meetings and trade aside.
 */
function opposed(sector: string | undefined, act: string): number {
  if (sector === "state") return 0.1;
  return act === "CONSULT" || act === "COOPERATE" ? 0.4 : 1.5;
}

/** The country that the words around a span speak of most, near words first, its own words aside; null where they speak of none. */
export function countryAround(
  span: Span,
  clues: readonly Clue[],
  asks: Asking | null = null,
): { readonly country: string; readonly share: number } | null {
  const sums = new Map<string, number>();
  let total = 0;
  const near = clues.slice(firstFrom(clues, span[0] - FAR), firstFrom(clues, span[1] + FAR + 1));
  const against = asks ? opposedCountries(near, asks) : new Set<string>();
  const sentence = asks ? sentenceAround(span, asks.text) : null;
  for (const clue of near) {
    if (clue.span[0] >= span[0] && clue.span[1] <= span[1]) continue;
    const far = Math.max(0, clue.span[0] - span[1], span[0] - clue.span[1]);
    const own = sentence === null || overlaps(sentence, clue.span) ? 1 : OTHER_SENTENCE;
    const value = (WEIGHT[clue.kind] * own * (asks ? bearing(clue, asks, against) : 1)) / (1 + far / HALF);
    if (value === 0) continue;
    sums.set(clue.country, (sums.get(clue.country) ?? 0) + value);
    total += value;
  }
  let best: { country: string; value: number } | null = null;
  for (const [country, value] of sums) if (!best || value > best.value) best = { country, value };
  return best ? { country: best.country, share: best.value / total } : null;
}

/** What resolved mentions add to the country words: surnames and groups that the text alone does not place. */
export function withActors(draft: Draft): readonly Clue[] {
  const actors = draft.mentions.flatMap((mention): Clue[] => {
    const who = mention.who[0];
    if (!who || mention.who.length > 1 || !hasCountry(who.code)) return [];
    return [
      {
        span: mention.span,
        country: countryOf(who.code),
        kind: "actor",
        mention: mention.key,
        sector: mention.sector,
      },
    ];
  });
  const named = new Set(
    actors.flatMap(({ span }) => Array.from({ length: span[1] - span[0] }, (_, i) => span[0] + i)),
  );
  const others = draft.clues.filter((clue) => !named.has(clue.span[0]));
  return [...others, ...actors].sort((a, b) => a.span[0] - b.span[0]);
}
