// Terms of office: from rows of the sources, mended and merged.

/** Offices that ended before this day are left out, those of hand-written rows aside. */
export const SINCE = "2000-01-01";

/** The class gives the sector of the holder, unless the label says otherwise. */
const SECTOR = { military_chief: "MIL", intelligence: "SPY", speaker: "LEG" };
const BY_LABEL = [
  [/\b(?:judge|justice of|chief justice|court)\b/i, /./, "JUD"],
  [
    /\b(?:speaker|parliament|senate|chamber|congress|assembly|house of|knesset|duma)\b/i,
    /deputy|speaker/,
    "LEG",
  ],
  [/\b(?:staff|army|navy|naval|air force|armed forces|commander)\b/i, /deputy/, "MIL"],
  [/\bpolice\b/i, /other|deputy/, "COP"],
];
const sectorOf = (office, type) =>
  BY_LABEL.find(([label, types]) => label.test(office) && types.test(type))?.[2] ?? SECTOR[type] ?? "GOV";

/** Bodies whose heads the sources hold: office, then our id. */
const BODIES = { "IGO:LAS": "IGO:ARAB-LEAGUE", "IGO:COE": "IGO:COUNCIL-OF-EUROPE" };
const bodyOf = (country, office) => {
  if (/International Court of Justice/.test(office)) return "IGO:ICJ";
  if (/General Assembly/.test(office)) return "IGO:UNGA";
  return BODIES[country] ?? country;
};

/** Offices of class `envoy` and `other` that reports speak of. */
const NOTABLE = {
  envoy:
    /United Nations|United States|to Russia|Russian Federation|to China|People's Republic of China|to Israel|to Ukraine|to Turkey|to Iran|to Syria|to NATO|European Union|special/i,
  other:
    /^(?:general secretary|national security advis[eo]r|chief of staff|head of the presidential administration|attorney[- ]general|prosecutor general|secretary of the (?:national )?security council|governor of (?:new york|california|texas|florida))/i,
};
const isNotable = (office, type) => NOTABLE[type]?.test(office) ?? true;

/** A row of the sources as a term; none where it has no dates or is of an office that reports do not speak of. */
export const termsOf = ({ country, office, office_class: type, from, to, read_on: seen }) => {
  if (from === "" && to === "") return [];
  if (!isNotable(office, type)) return [];
  if (type === "envoy" && country === "IGO:UN") return [];
  const code = country.startsWith("IGO") ? bodyOf(country, office) : `${country}.${sectorOf(office, type)}`;
  const ends = to !== "" && to.slice(0, from.length) < from.slice(0, to.length) ? "" : to;
  // A source error: of an office that ends before it begins only the beginning is believed.
  const last = ends === to ? seen : from;
  return [{ office, type, code, from, to: ends, seen: last, hand: false }];
};

/** Of these offices a country has one holder, so that the next one ends the term before. */
const ONE_HOLDER = new Set(["head_of_government", "foreign", "defence", "interior", "finance"]);
/** Countries with several heads of state at once. */
const JOINT = new Set(["BIH", "SMR", "AND", "CHE"]);

/** What an office is called without its country: `President of Turkey` and `President` are one. */
const plain = (office) =>
  office
    .toLowerCase()
    .replace(/\b(?:acting|interim|federal|caretaker|the)\b/g, "")
    .replace(/(president|king|queen|emir|sultan|premier|minister|chancellor|supreme leader) of .*$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
const sameOffice = ({ office, type, code }) => {
  const country = code.startsWith("IGO") ? code : code.slice(0, 3);
  return ONE_HOLDER.has(type)
    ? `${country}/${type}`
    : `${country}/${type}/${type === "head_of_state" ? plain(office) : office}`;
};

/** Gives terms without an end the beginning of the next holder's. Changes the terms in place. */
export const closeOpenEnds = (terms) => {
  const byOffice = new Map();
  for (const term of terms) {
    const key = sameOffice(term);
    byOffice.set(key, [...(byOffice.get(key) ?? []), term]);
  }
  for (const list of byOffice.values()) {
    if (
      JOINT.has(list[0].code.slice(0, 3)) ||
      /member|deputy|vice|undersecretary|secretary of state$/i.test(list[0].office)
    )
      continue;
    list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    for (const term of list.filter(({ to, hand }) => to === "" && !hand)) {
      const next = list.find(
        (other) =>
          other !== term &&
          begun(other.from) > begun(term.from) &&
          other.from.slice(0, 4) !== term.from.slice(0, 4),
      );
      if (next !== undefined && next.from !== "") term.to = next.from;
    }
  }
};
/** Offices that end with a government. */
const CABINET = new Set(
  "head_of_government foreign defence interior finance justice deputy other_minister spokesperson".split(" "),
);

/** Gives terms of a cabinet that a source last showed as held before a change of government that day as their end. */
export const closeCabinet = (terms, date) => {
  for (const term of terms) {
    const before = term.from < date && term.seen < date;
    if (term.to === "" && !term.hand && before && CABINET.has(term.type)) term.to = date;
  }
};

/** Ends a source's open terms of a person where the hand-written ones go on to something else, or end. */
export const closeBeside = (terms, hand) => {
  const ends = hand.map(({ to }) => to);
  const last = ends.includes("") ? "" : ends.sort().at(-1);
  for (const term of terms.filter(({ to }) => to === "")) {
    const next = hand.map(({ from }) => from).filter((from) => from > term.seen);
    const end = next.sort()[0] ?? last;
    if (end > term.seen) term.to = end;
  }
};

const begun = (from) => from.padEnd(10, "-01-01".slice(0));

const overlap = (a, b) =>
  (a.to === "" || b.from.slice(0, a.to.length) <= a.to) &&
  (b.to === "" || a.from.slice(0, b.to.length) <= b.to);
const precise = (a, b) => (b.length > a.length && b.startsWith(a) ? b : a);
const label = (a, b) => (a.length <= b.length ? a : b);

const join = (a, b) => {
  const first = a.from <= b.from ? precise(a.from, b.from) : precise(b.from, a.from);
  const ends =
    a.to === "" || b.to === "" ? a.to || b.to : a.to >= b.to ? precise(a.to, b.to) : precise(b.to, a.to);
  return {
    ...a,
    from: first,
    to: ends < first.slice(0, ends.length) ? "" : ends,
    seen: a.seen > b.seen ? a.seen : b.seen,
    office: a.hand ? a.office : b.hand ? b.office : label(a.office, b.office),
    hand: a.hand || b.hand,
  };
};

/** One term for those of one person with the same class and code that overlap or touch. */
export const merged = (terms) => {
  const done = [];
  for (const term of [...terms].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const at = done.findIndex(
      (one) =>
        one.type === term.type && one.code === term.code && !(one.hand && term.hand) && overlap(one, term),
    );
    if (at < 0) done.push(term);
    else done[at] = join(done[at], term);
  }
  return done;
};

/** The terms that go into the table: those held since 2000, and all of a hand-written person. */
export const kept = (terms, all) => terms.filter(({ to, seen }) => all || (to || seen) >= SINCE);
