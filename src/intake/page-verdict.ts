import type { Message } from "../error.js";
import { letterCount } from "./normalise.js";
import type { Block } from "./page-text.js";

/** What a wall says to a reader without a subscription, in the reader's languages. */
const WALL =
  /subscribe to (?:continue|read|unlock|keep)|to continue reading|for subscribers only|subscribers? only|(?:article|story|content) is (?:for|only|exclusive|available)[^.]{0,40}subscribers|already a subscriber|unlock this (?:article|story)|(?:create|register)[^.]{0,30} account to (?:read|continue)|haberin devamı[^.]{0,30}abone|abone ol(?:un|arak)|devamını okumak için|доступ(?:ен|на|но)? (?:только )?(?:для|по) подпис|оформите подписку|чтобы (?:читать|продолжить)|лише для передплатник|solo para suscriptores|suscríbe(?:te|se) para|contenido exclusivo|réservé (?:aux|à nos) abonnés|abonnez-vous pour|pour lire la suite|للمشتركين فقط|اشترك لمتابعة|订阅(?:后|以)(?:继续|阅读)|仅限订阅|exclusivo para assinantes|assine para|nur für abonnenten|mit abo weiterlesen|weiterlesen mit|riservato agli abbonati|abbonati per|ویژه مشترکان/iu;

/** A stub shows less than this many letters; a report that is whole shows more, wall or no wall. */
const STUB_LETTERS = 900;
/** Fewer letters than this are no text. */
const NO_TEXT = 25;
const MANY_LINKS = 8;

/** What is known of a page when its main text has been taken out. */
export interface PageFindings {
  readonly paragraphs: readonly string[];
  /** Every block of the page, its additions included. */
  readonly all: readonly Block[];
  /** Blocks left after the additions went. */
  readonly cleaned: readonly Block[];
  readonly locked: boolean;
}

const total = (blocks: readonly Block[], what: (block: Block) => number): number =>
  blocks.reduce((sum, block) => sum + what(block), 0);

function isLinkList({ cleaned }: PageFindings): boolean {
  const letters = total(cleaned, (block) => block.letters);
  const linked = total(cleaned, (block) => block.linkLetters);
  const longest = Math.max(0, ...cleaned.map((block) => block.letters - block.linkLetters));
  return total(cleaned, (block) => block.links) >= MANY_LINKS && linked > letters * 0.55 && longest < 250;
}

/**
 * Why a page is no report, or null where it is one: `paywall` (a wall, and little text before it), `links-only` (a page
 * of headlines), `empty`.
 */
export function pageVerdict(findings: PageFindings): Message | null {
  const letters = letterCount(findings.paragraphs.join(" "));
  const walled =
    findings.locked || findings.all.some((block) => block.text.length < 600 && WALL.test(block.text));
  if (walled && letters < STUB_LETTERS) {
    return {
      code: "paywall",
      text: "The page shows only the beginning of its report, to readers without a subscription.",
    };
  }
  if (isLinkList(findings)) {
    return { code: "links-only", text: "The page is a list of links and holds no report of its own." };
  }
  if (letters < NO_TEXT) return { code: "empty", text: "The page holds no text of a report." };
  return null;
}
