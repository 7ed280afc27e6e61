import type { Report } from "../report.js";
import type { Span } from "../span.js";
import { cutToFit, type Measure } from "./long-sentences.js";
import type { Passage } from "./reading.js";
import { sentencesOf } from "./sentences.js";

/** What passages are made from. */
export type PassageSource = Pick<Report, "text" | "parts" | "dateline" | "language">;

/** The model learned on passages of about 300 characters; more than this is parted where sentences allow. */
const MOST_CHARACTERS = 450;
const MOST_SENTENCES = 5;

/** A run of sentences that belong together. */
type Group = readonly Span[];

/**
 * The passages of a report in the order of the text: title and standfirst on their own, then the body by paragraphs,
 * 1 to 5 sentences each, short paragraphs together, without its dateline. None has more tokens than `measure` allows.
 * With `whole` the text is one passage, parted only where it is too long for the model.
 */
export function passagesOf(source: PassageSource, measure: Measure, whole = false): readonly Passage[] {
  const { text, parts, language } = source;
  if (whole) return fitted("body", wholeGroup(source), text, measure);
  const heads = (["title", "standfirst"] as const).flatMap((part) => {
    const span = parts[part];
    return span === null ? [] : fitted(part, sentencesIn(text, span, language), text, measure);
  });
  const body = groupsOf(source).flatMap((group) => fitted("body", group, text, measure));
  return [...heads, ...body];
}

/** Where the body's words begin: after its dateline and the dash that ends it. */
function bodyStart({ text, parts, dateline }: PassageSource): number {
  const [start, end] = parts.body;
  if (dateline === null || dateline.span[0] < start || dateline.span[1] > end) return start;
  if (text.slice(start, dateline.span[0]).trim() !== "") return start;
  const dash = /^[\s\u2012-\u2015:-]*/u.exec(
    text.slice(dateline.span[1], Math.min(end, dateline.span[1] + 8)),
  );
  return dateline.span[1] + (dash?.[0].length ?? 0);
}

function groupsOf(source: PassageSource): readonly Group[] {
  const { text, parts, language } = source;
  const out: Group[] = [];
  for (const span of paragraphs(text, [bodyStart(source), parts.body[1]])) {
    const sentences = sentencesIn(text, span, language);
    const last = out.at(-1);
    if (last !== undefined && goTogether(last, sentences)) out[out.length - 1] = [...last, ...sentences];
    else out.push(...parted(sentences));
  }
  return out;
}

/** A paragraph of one sentence, as agencies write them, shares its passage with a neighbour. */
function goTogether(last: Group, next: Group): boolean {
  if (Math.min(last.length, next.length) !== 1) return false;
  return last.length + next.length <= MOST_SENTENCES && reach([...last, ...next]) <= MOST_CHARACTERS;
}

/** Parts a paragraph into groups of nearly the same length. */
function parted(sentences: Group): readonly Group[] {
  const shares = Math.max(reach(sentences) / MOST_CHARACTERS, sentences.length / MOST_SENTENCES);
  const share = reach(sentences) / Math.max(1, Math.ceil(shares));
  const out: Group[] = [];
  let open: Span[] = [];
  for (const sentence of sentences) {
    const full = open.length >= MOST_SENTENCES || reach([...open, sentence]) > MOST_CHARACTERS;
    if (open.length > 0 && (full || reach(open) + reach([sentence]) / 2 >= share)) {
      out.push(open);
      open = [];
    }
    open.push(sentence);
  }
  return open.length > 0 ? [...out, open] : out;
}

/** From the first character of a group to its last. */
const reach = (group: Group): number => (group.at(-1)?.[1] ?? 0) - (group[0]?.[0] ?? 0);

function* paragraphs(text: string, [start, end]: Span): Generator<Span> {
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 || newline > end ? end : newline;
    if (text.slice(at, stop).trim() !== "") yield [at, stop];
    at = stop + 1;
  }
}

function sentencesIn(text: string, [start, end]: Span, language: string): Group {
  return sentencesOf(text.slice(start, end), language).map(([a, b]): Span => [a + start, b + start]);
}

/** Every character of the text, white space at its ends too. */
function wholeGroup({ text, language }: PassageSource): Group {
  const sentences = [...sentencesOf(text, language)];
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first !== undefined) sentences[0] = [0, first[1]];
  if (last !== undefined) sentences[sentences.length - 1] = [sentences.length > 1 ? last[0] : 0, text.length];
  return sentences;
}

/** A group as a passage, or as several where it is too long for the model. */
function fitted(part: Passage["part"], group: Group, text: string, measure: Measure): readonly Passage[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span: Span = [first[0], last[1]];
  if (measure.fits(text.slice(...span))) return [{ part, span, sentences: group }];
  if (group.length === 1) {
    return cutToFit(text, span, measure).map((piece) => ({ part, span: piece, sentences: [piece] }));
  }
  const middle = group.length >> 1;
  return [
    ...fitted(part, group.slice(0, middle), text, measure),
    ...fitted(part, group.slice(middle), text, measure),
  ];
}
