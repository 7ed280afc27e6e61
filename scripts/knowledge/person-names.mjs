// Names of people: ids, surnames, and which spellings are safe to look for.

/** Letters that do not come apart into a Latin letter and a mark. */
const WHOLE = { ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ə: "e" };

/** A name as an id: Latin letters without marks where it has them, dashes between. */
export const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[ıøłđðßæœþə]/g, (letter) => WHOLE[letter])
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/['’ʻʼ`‘]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");

/** English words that are surnames too: too common to look for alone. */
const WORDS = new Set(
  `the will long may day king queen prince law power west north south east hill field wood woods stone church hall best
  good grant rich strong sharp short love hope bell ball bank banks major speaker judge general man men fox wolf bird
  fish cook baker young old new black white green brown gray grey blue red price rice bush moon star sun storm snow
  rain winter summer spring frost march april june august friday monday sunday page read reading book case cross bond
  ward park parks street lane bridge ford rivers lake sea bay cape house homes work works state states people nation
  union force forces army guard marshal chief minister president senator governor mayor bishop pope abbot monk priest
  knight noble lord lady duke earl baron count sir royal crown english french german irish scott welsh swiss roman
  china india israel jordan chad mali georgia paris london lincoln washington jackson cox low high little small big
  hand head foot arm finger back side end way road rose lily daisy ivy iris root branch leaf tree forest garden
  silver gold iron steel coal diamond ruby pearl amber sky light night morning fine sweet bitter swift quick early
  true wise bright clear dear free just loyal gentle blunt savage wild moody sterling penny pound dollar mark cash
  worth sale sales mission trust faith grace mercy justice peace war battle gunn bullet arrow bow shields sword
  farmer miller smith carter cooper mason taylor turner walker hunter fisher porter potter shepherd butler clark
  group party board team court police people son sons father mother brother sister child children`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
/** Given names, titles and parts of names that stand last in a spelling but name nobody. */
const PARTS = new Set(
  `jr sr ii iii iv junior senior filho neto júnior ali mohamed mohammed muhammad mohammad ahmed ahmad hassan hussein
  husain khan singh ibrahim abdullah omar saleh mahmoud mustafa yusuf kumar sheikh begum bin ibn al el de da dos santos
  david john paul peter maria jose juan carlos thomas martin`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Whether a surname is safe to look for alone: three letters and more, no word and no first name. */
export const isSurname = (name) => {
  const plain = slug(name);
  return plain.replace(/-/g, "").length >= 3 && !WORDS.has(plain) && !PARTS.has(plain);
};

/** Whether an alias is safe: two words, or one that is not short and not a word. */
export const mentionable = (name) =>
  !/[,()|"“”0-9]/.test(name) &&
  (name.trim().includes(" ") ||
    isSurname(name) ||
    /^\p{Script=Han}{2,}$/u.test(name) ||
    /^[A-Z]{3}$/.test(name));

/** Whether a name is written in Latin letters. */
export const isLatin = (name) => /^\p{Script=Latin}/u.test(name);

const FAMILY_FIRST = new Set(["CHN", "KOR", "PRK", "TWN"]);
const GIVEN_FIRST_ALONE = new Set(["ETH", "ERI", "MYS", "THA"]);
const NO_SURNAME = new Set(["VNM", "MMR", "KHM", "LAO", "ISL", "MNG", "BTN"]);
const SPANISH = new Set(
  "ESP MEX ARG COL VEN PER CHL ECU BOL PRY URY CUB DOM GTM HND SLV NIC CRI PAN GNQ".split(" "),
);
const PARTICLE =
  /^(?:al|el|ul|ad|as|ash|at|az|an|ar|bin|ben|ibn|bint|de|del|della|di|da|dos|das|do|du|la|le|les|van|von|der|den|ter|ten|of|y|abu|ould|st|saint|san|santa|o|mac|mc|zu|af|av)$/i;

/** Where a surname begins: at the particles before the last word. */
const lastPart = (words) => {
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1])) at--;
  return words.slice(at).join(" ");
};

/** The parts of a name that stand for the person alone, by the usage of the country. */
export const surnamesOf = (name, country) => {
  const words = name
    .replace(/\b(?:Jr|Sr)\.?$/i, "")
    .replace(/,$/, "")
    .trim()
    .split(/\s+/);
  if (words.length < 2 || NO_SURNAME.has(country) || !isLatin(name)) return [];
  if (/ of /.test(name)) return [];
  if (FAMILY_FIRST.has(country) && !/-/.test(words[0])) return [words[0]];
  if (GIVEN_FIRST_ALONE.has(country)) return [words[0]];
  const last = lastPart(words);
  const bare = last.replace(/^(?:al|el|as|ash|ar|an|at|az)[- ]/i, "");
  const more = [];
  if (SPANISH.has(country) && words.length > 2) more.push(words.at(-2), words.slice(-2).join(" "));
  return [...new Set([last, bare, ...more])].filter(
    (one) => /^\p{Lu}|^(?:al|el|as|de|da|di|van|von|bin|ben)\b/iu.test(one) && !PARTICLE.test(one),
  );
};
