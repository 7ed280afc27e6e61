import { dayAt } from "./iso-date.js";
import { foldedWords, letterCount } from "./normalise.js";
import type { PageElement } from "./page-dom.js";
import type { Block } from "./page-text.js";

/** Elements that never hold a report's text. */
const JUNK_ELEMENTS =
  "nav,aside,footer,form,button,select,input,textarea,dialog,figure,figcaption,picture,audio,video,embed,menu," +
  "[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=banner],[role=contentinfo],[role=dialog]," +
  "[role=alertdialog],[role=search],[role=menu],[role=toolbar],amp-ad,amp-consent,ins.adsbygoogle";

/** Words in a class or an id that mark what a page adds around a report. */
const JUNK_WORDS = new Set(
  (
    "cookie cookies consent gdpr cmp onetrust didomi newsletter newsletters subscribe subscription signup related " +
    "recommended recommendations recirculation trending popular mostread share sharing social comments disqus promo " +
    "promotion advert advertisement advertorial ads adslot sponsor sponsored outbrain taboola breadcrumb breadcrumbs " +
    "caption credit copyright timestamp sidebar modal popup overlay banner toolbar pagination pager widget skip " +
    "donate donation poll quiz ticker masthead navbar menu footer byline author authors bio benzer ilgili похожие"
  ).split(" "),
);
/** Pairs of words that mark it only together. */
const JUNK_PAIRS =
  /\b(?:read (?:more|also|next)|see also|more (?:on|from|stories|news)|most (?:read|popular|viewed)|also (?:read|like)|tag list|tags list|article tags|post tags|key points|sign up|follow us|live time|post time|pub(?:lish)? date|social media|image (?:text|wrapper)|photo (?:text|info)|inline gallery|editors picks?|in other news|you may like|haber etiket)\b/;
/** A single paragraph longer than this is prose, whatever its class says. */
const LONG_PARAGRAPH = 220;
const NEVER_JUNK = new Set(["HTML", "BODY", "MAIN", "HEAD"]);

/** The words of an element's class and id, lower case, parted at hyphens, underscores and humps. */
function nameWords(element: PageElement): string {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return names
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ");
}

const isHiddenByStyle = (element: PageElement): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");

function isNamedJunk(element: PageElement): boolean {
  if (element.nodeName.toUpperCase() === "P" && (element.textContent?.length ?? 0) > LONG_PARAGRAPH)
    return false;
  const names = nameWords(element);
  return names.split(" ").some((word) => JUNK_WORDS.has(word)) || JUNK_PAIRS.test(names);
}

/** How much of a page's prose stands under an element: characters in paragraphs of some length. */
const prose = (element: PageElement): number =>
  Array.from(element.querySelectorAll("p"))
    .map((paragraph) => paragraph.textContent?.length ?? 0)
    .filter((length) => length > 80)
    .reduce((sum, length) => sum + length, 0);

/**
 * Takes off a page what stands around its report: navigation, consent boxes, related links, captions, newsletter and
 * share boxes, comments, advertisements. Nothing that holds a third of the page's prose goes, whatever it is called.
 */
export function removeJunk(body: PageElement): void {
  const all = prose(body);
  const isSmall = (element: PageElement) => all === 0 || prose(element) * 3 < all;
  for (const element of Array.from(body.querySelectorAll(JUNK_ELEMENTS))) {
    if (isSmall(element) || /^(?:NAV|ASIDE|FIGURE|FIGCAPTION)$/i.test(element.nodeName)) element.remove();
  }
  for (const element of Array.from(body.querySelectorAll("[class],[id],[style]"))) {
    if (NEVER_JUNK.has(element.nodeName.toUpperCase())) continue;
    if ((isNamedJunk(element) || isHiddenByStyle(element)) && isSmall(element)) element.remove();
  }
  for (const element of Array.from(body.querySelectorAll("time"))) {
    if (isTimeStamp(element.textContent ?? "")) element.remove();
  }
}

const ENDS_SENTENCE = /[.!?。؟]["”»]?$/u;
/** Letters beside the date of a line that is a stamp and no sentence. */
const STAMP_LETTERS = 26;
const CLOCK = /^\W*\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?\W*$/i;
const AGO =
  /^\W*(?:\d+|an?|hace|il y a|vor|há|قبل|منذ)\s*\d*\s*(?:sec|min|hour|hr|h|m|day|dakika|dk|saat|sa|мин|час|ч|minut|hora|heure|stunde|دقيقة|ساعة|分钟|小时)\S*\s*(?:ago|önce|назад|тому|fa|前|atrás)?\W*$/iu;

/** Whether a text is nothing but a live blog's clock (`14:35 GMT`, `2 hours ago`). */
const isTimeStamp = (text: string): boolean => CLOCK.test(text.trim()) || AGO.test(text.trim());

const KEY_EVENT = /^\d{1,2}[:.]\d{2}\s+\S.{0,90}$/u;

/** Whether a text is a date and nothing beside it but a clock, a weekday and words such as `Published` or `Publié le`. */
function isDateStamp(text: string): boolean {
  if (text.length > 90 || ENDS_SENTENCE.test(text)) return false;
  const numbers = text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu);
  for (const { index } of numbers) {
    const day = dayAt(text, index);
    if (day !== null)
      return letterCount(text.slice(0, index) + text.slice(index + day.length)) <= STAMP_LETTERS;
  }
  return false;
}

/** Openings of lines that point away from the report, ask for something, or sign the page, in the reader's languages. */
const JUNK_LINES: readonly RegExp[] = [
  /^(?:read (?:more|also|next)|see also|related(?: articles?| stories)?|more on this|also read|recommended|watch|listen)\s*[:：|»>-]/i,
  /^(?:ayrıca (?:bakınız|okuyun)|ilgili haber(?:ler)?|читайте (?:также|далее|ещё|еще)|по теме|читайте також|lea (?:también|más)|le puede interesar|lire aussi|à lire aussi|voir aussi|اقرأ (?:أيضا|أيضاً|المزيد)|مواضيع ذات صلة|相关(?:新闻|阅读|报道)|leia (?:também|mais)|veja também|lesen sie auch|mehr zum thema|leggi anche|بیشتر بخوانید|مطالب مرتبط)\s*[:：|»>-]?/iu,
  /^(?:advertisement|reklam|реклама|publicidad|publicité|anzeige|pubblicità|publicidade|إعلان|广告|آگهی|continue reading|story continues|article continues)\b.{0,60}$/iu,
  /^(?:sign up|subscribe|get (?:the|our)|follow us|join (?:us|our)|download (?:the|our)|share this|click here|support us|donate)\b.{0,200}$/i,
  /^(?:bizi takip edin|bültenimize|подписывайтесь|підписуйтесь|suscríbete|síguenos|inscrivez-vous|abonnez-vous|suivez-nous|assine|siga-nos|abonnieren sie|iscriviti|seguici|تابعونا|اشترك|订阅|关注我们)/iu,
  /^(?:photo|image|picture|file photo|foto|fotoğraf|фото|photographie|imagen|imagem|صورة|عکس|图片)\s*(?:credit|by)?\s*[:：©/]/iu,
  /^(?:©|\(c\)|copyright|all rights reserved|tüm hakları|все права|todos los derechos|tous droits|alle rechte|tutti i diritti|جميع الحقوق)/iu,
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled) (?:and (?:writing|editing) )?by\b/i,
  /^(?:key (?:events|points|moments)|at a glance|live updates?|latest updates?|önemli gelişmeler|главное|главные события|lo más destacado|à retenir|das wichtigste)\W*$/iu,
  /^(?:by|par|von|por|di|от|автор)\s+\p{Lu}[^.!?]{0,120}\d[^.!?]{0,20}$/iu,
  /^(?:this (?:live )?blog is now closed|that's all for (?:now|today)|нашли ошибку|если вы нашли ошибку|recevez (?:chaque|tous|notre)|recibe (?:cada|nuestro)|erhalten sie|ricevi ogni|receba (?:as|nossa)|bültene abone)/iu,
  /\b(?:newsletter|bülten|рассылк[уаи]|lettre d[’']information|boletín|النشرة البريدية)\b.{0,120}$/iu,
  /^(?:updated|last updated|published|posted|güncelleme|yayınlanma|обновлено|опубликовано|actualizado|publicado|mis à jour|publié|aktualisiert|veröffentlicht|atualizado|aggiornato|pubblicato|نُشر|发布时间)\b.{0,12}\d.{0,40}$/iu,
  /^we use cookies\b|\bcookie policy\b.{0,80}$|^accept (?:all )?cookies/i,
  /^\d+ comments?$|^comments? \(\d+\)$|^leave a (?:comment|reply)$/i,
];

const MOST_JUNK_LINE = 200;

/** Whether a block is an addition of the page that no element or class gave away. */
export function isJunkBlock(block: Block, title: string | null): boolean {
  const text = block.text.replace(/\n/g, " ");
  if (isTimeStamp(text) || isDateStamp(text) || (KEY_EVENT.test(text) && !ENDS_SENTENCE.test(text)))
    return true;
  if (title !== null && foldedWords(text) === foldedWords(title)) return true;
  if (text.length <= MOST_JUNK_LINE && JUNK_LINES.some((line) => line.test(text))) return true;
  const allLink = block.links > 0 && block.linkLetters >= block.letters * 0.9;
  return allLink && !ENDS_SENTENCE.test(text);
}
