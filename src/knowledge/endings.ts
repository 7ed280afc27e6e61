/** A case or number ending, what may stand in its place in the dictionary form, and how short the rest may be. */
export interface Ending {
  readonly ending: string;
  readonly instead: readonly string[];
  /** `any` name, or only adjectives and names of peoples (and role words). */
  readonly of: "any" | "people";
  readonly rest: number;
}

const rows = (of: Ending["of"], rest: number, table: string): readonly Ending[] =>
  table
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [ending = "", instead = ""] = row.split(":");
      return { ending, instead: instead.split(",").map((end) => (end === "0" ? "" : end)), of, rest };
    });

/** Russian and Ukrainian: nouns, surnames and adjectives together; `0` is no ending. */
export const CYRILLIC: readonly Ending[] = [
  ...rows(
    "any",
    3,
    `а:0,о у:0,а,о ом:0,о ем:0,й,ь ём:0,й,ь е:0,а,я,о ы:а,0 и:я,а,ь,й,0,ия ю:я,ь,й ей:я,ь,а ой:а
     я:й,ь ью:ь ами:ы,а,и ах:ы,а,и ам:ы,а,и ям:и,я ями:и,я ях:и,я ов:ы,0 ев:и,й ок:ки
     ым:0,ый ого:ий,ый,ой,ое ому:ий,ый,ой,ое им:ий,ый ую:ая ая:ий,ый ых:ые,ый их:ие,ий ыми:ые,ый ими:ие,ий
     і:а,я,о,0,ь,ия ї:я,й ою:а ею:а,я єю:я,й єм:й еві:0 ові:0 ьку:ько ька:ько ьком:ько єв:ї
     ого:ий ому:ий им:ий`,
  ),
  ...rows(
    "people",
    3,
    `ая:ий,ый ое:ий,ый ее:ий ие:ий ые:ый ой:ий,ый ую:ий,ый ом:ий,ый их:ий ых:ый ими:ий ыми:ый ым:ый им:ий
     а:ий,ый е:ий,ый і:ий ої:ий ій:ий у:ий ою:ий их:ий ими:ий
     ца:ец цу:ец цем:ец це:ец цы:ец цев:ец,цы цам:ец цами:ец цах:ец ці:ець ців:ець цям:ець цями:ець ця:ець цю:ець
     ки:ка ок:ка кой:ка ку:ка ке:ка не:нин н:нин нам:не,нин нами:не,нин нах:не,нин ян:яне ане:анин
     а:0 у:0 ом:0 ы:0 и:0 ов:0 ам:0 ами:0 ах:0 ей:ь и:ь ь:ия`,
  ),
];

/** Latin script: English, German, Spanish, French, Portuguese, Italian and Turkish endings, already folded. */
export const LATIN: readonly Ending[] = [
  ...rows("any", 4, "s:0"),
  ...rows(
    "people",
    3,
    `s:0 es:0,e,o e:0,o,a a:o,0,e as:o,0,a os:o i:o,e,0 che:co,ca chi:co ci:co,ce ne:0 nes:0,n nne:n nnes:n
     en:0,e er:0,e em:0,e enne:en ennes:en ques:c que:c aux:al ale:al ales:al ies:y eses:es esa:es esas:es
     oes:ao aes:ao a:ao anas:ano is:l men:man in:e innen:e`,
  ),
  ...rows(
    "people",
    3,
    `lar:0 ler:0 lari:0 leri:0 larin:0 lerin:0 lara:0 lere:0 larla:0 lerle:0 lardan:0 lerden:0 larda:0 lerde:0
     larinin:0 lerinin:0 larina:0 lerine:0 larini:0 lerini:0 lariyla:0 leriyle:0 larindan:0 lerinden:0
     nin:0 nun:0 na:0 ne:0 nda:0 nde:0 ndan:0 nden:0 ni:0 nu:0 yi:0 yu:0 ya:0 ye:0 yla:0 yle:0
     dan:0 den:0 tan:0 ten:0 da:0 de:0 ta:0 te:0 in:0 un:0 u:0 i:0 a:0 e:0 la:0 le:0 dir:0 si:0 sinin:0
     iyla:0,i uyla:0,u inin:0,i unun:0,u ine:0,i una:0,u ini:0,i unu:0,u inden:0,i undan:0,u inde:0,i unda:0,u
     ligi:lik ligin:lik ligini:lik ligina:lik liginin:lik ligindan:lik lugu:luk lugunun:luk`,
  ),
];

/** Arabic and Persian endings, already folded. */
export const ARABIC: readonly Ending[] = rows(
  "people",
  3,
  "ه:0 ين:0,ي ون:0,ي يين:ي يون:ي ات:ه,0 ا:0 ان:0 ها:0 هاي:0 تين:ه يه:ي هم:0 ها:ه ته:ه",
);

/** Arabic words that grow onto the next one: and, so, by, for, as; `لل` is `ل` with the article. */
export const ARABIC_PREFIXES: readonly string[] = [
  "ولل",
  "وال",
  "بال",
  "فال",
  "كال",
  "لل",
  "وب",
  "ول",
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
];

/** What Turkish grows onto a name after an apostrophe, folded; and the English `s`. */
export const AFTER_APOSTROPHE =
  /^(?:s|(?:l[ae]r)?(?:[yns]?[iu]n?|[yn]?[ae]|[yn]?l[ae]|[dt][ae]n?|[dt][ae]ki|nd[ae]n?|[yns]?[iu]n[aeiu]?n?|[dt]ir|ki|li|l[iu])?(?:l[ae]r|ki|n[iu]n)?|l[iu]l?[ae]r)$/;

/** Words that look like a case of a name and are none: Ukrainian `home` and Dodoma. */
export const NO_NAMES: ReadonlySet<string> = new Set(["додому"]);
