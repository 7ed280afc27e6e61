import type { Knowledge, NameHit, OfficeClass, RoleHit } from "../knowledge/knowledge.js";
import type { Span } from "../span.js";
import { countryOf, hasCountry } from "./draft.js";
import { NATIONAL_SIGNS, TITLE_FILLERS } from "./words-names.js";

/** What the words beside a name say of its bearer. */
export interface Title {
  /** ISO 3166 alpha-3, `IGO`, or null where the title names no country. */
  readonly country: string | null;
  readonly office: string | null;
  readonly office_class: OfficeClass | null;
  readonly words: string;
}

const REACH = 90;

/** Whether only small words lie in a stretch, at most `spare` others with them. */
const isThin = (text: string, spare: number): boolean => {
  if (/[.;:!?\n]/.test(text.replace(/\b\p{L}{1,4}\./gu, ""))) return false;
  const words = text.split(/[\s,(’'-]+/u).filter((word) => word && !TITLE_FILLERS.has(word.toLowerCase()));
  const han = /\p{Script=Han}/u.test(text);
  return han ? text.length === 0 : words.length <= spare;
};

const countryHits = (hits: readonly NameHit[]): readonly NameHit[] =>
  hits.filter((hit) => {
    const first = hit.entities[0];
    return (
      first !== undefined &&
      first.kind !== "person" &&
      (hasCountry(first.code) || first.code.startsWith("IGO"))
    );
  });

const codeOfHit = (hit: NameHit): string => countryOf(hit.entities[0]?.code ?? "---");

/** The country next to a title: between it and the name, or just before it, or just after it. */
function countryBeside(role: Span, text: string, hits: readonly NameHit[]): NameHit | null {
  const inside = hits.find((hit) => hit.span[0] >= role[0] && hit.span[1] <= role[1]);
  if (inside) return inside;
  const before = hits.filter((hit) => hit.span[1] <= role[0]).at(-1);
  if (before && isThin(text.slice(before.span[1], role[0]), 1)) return before;
  const after = hits.find((hit) => hit.span[0] >= role[1]);
  return after && isThin(text.slice(role[1], after.span[0]), 1) ? after : null;
}

const title = (role: RoleHit | null, hit: NameHit | null, text: string): Title => ({
  country: hit ? codeOfHit(hit) : null,
  office: role ? text.slice(role.span[0], role.span[1]) : null,
  office_class: role?.office_class ?? null,
  words: text.slice(
    Math.min(role?.span[0] ?? text.length, hit?.span[0] ?? text.length),
    Math.max(role?.span[1] ?? 0, hit?.span[1] ?? 0),
  ),
});

/**
 * The title that stands before a name: `Turkish Foreign Minister`, `министр иностранных дел Турции`.
 * `from` is where the mention before ends: its words are no part of the title.
 */
export function titleBefore(text: string, name: Span, from: number, knowledge: Knowledge): Title | null {
  const window = text.slice(Math.max(from, name[0] - REACH), name[0]).replace(/^.*\n/s, "");
  const hits = countryHits(knowledge.namesIn(window));
  const role = knowledge.rolesIn(window).at(-1) ?? null;
  if (role) {
    const between = hits.filter((hit) => hit.span[0] >= role.span[1]).at(0);
    const rest = between
      ? window.slice(role.span[1], between.span[0]) + window.slice(between.span[1])
      : window.slice(role.span[1]);
    // `Albania’s prime minister, met X`: past a comma no verb is part of a title.
    const spare = between || rest.includes(",") ? 0 : 1;
    if (isThin(rest, spare)) return title(role, countryBeside(role.span, window, hits), window);
  }
  const near = hits.at(-1);
  return near && isThin(window.slice(near.span[1]), 0) && near.role === "demonym"
    ? title(null, near, window)
    : null;
}

/** The title that follows a name in apposition: `, the Turkish foreign minister,`, `(R-Texas)`. */
export function titleAfter(text: string, name: Span, knowledge: Knowledge): Title | null {
  const rest = text.slice(name[1], name[1] + REACH);
  const sign = NATIONAL_SIGNS.find(({ pattern }) => pattern.test(rest));
  if (sign)
    return { country: sign.country, office: null, office_class: null, words: rest.slice(0, 12).trim() };
  const opened = /^[’']?s?\s?[,(—–،，（]\s?(?<inner>[^,;.()—–،，）\n]{2,80})/u.exec(rest);
  const inner = opened?.groups?.inner;
  if (!inner) return null;
  const hits = countryHits(knowledge.namesIn(inner));
  const role = knowledge.rolesIn(inner).at(0) ?? null;
  if (!role || role.span[0] > 40) return null;
  return title(role, countryBeside(role.span, inner, hits) ?? hits[0] ?? null, inner);
}
