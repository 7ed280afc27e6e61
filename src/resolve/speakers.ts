import type { Mention, Reading } from "../reader/reading.js";
import { bySpan, contains, overlaps, type Span } from "../span.js";
import { type Draft, type DraftMention, type DraftStatement, type Stage, wordsOf } from "./draft.js";
import { quotedShare } from "./quotations.js";
import { QUOTED_AS } from "./words-statements.js";

/** A reading in which whoever speaks is a mention too: `a statement`, `sources` are no actors to the model. */
export function withSpeakers(reading: Reading): Reading {
  const named = (span: Span) => reading.mentions.some((mention) => overlaps(mention.span, span));
  const speakers = reading.statements.flatMap(({ speaker, confidence }): Mention[] =>
    speaker && !named(speaker) ? [{ span: speaker, sector: "state", confidence, antecedent: null }] : [],
  );
  const once = speakers.filter((a, k) => !speakers.slice(0, k).some((b) => overlaps(a.span, b.span)));
  return once.length === 0 ? reading : { ...reading, mentions: [...reading.mentions, ...once] };
}

/** How far after the cue the one who is quoted may be named, in characters. */
const NEAR = 40;

/** `TASS quoted Lavrov as saying`: the one named after the cue speaks, the one before it carries. */
function carried(statement: DraftStatement, draft: Draft): DraftStatement {
  const { cue, content, via, speaker: span } = statement.read;
  const speaker = statement.speaker === null ? null : draft.mentions[statement.speaker];
  if (!cue || !speaker || via || !QUOTED_AS.test(wordsOf(draft, cue)) || speaker.span[0] > cue[0])
    return statement;
  const quoted = draft.mentions.find(
    (mention) =>
      mention.span[0] >= cue[1] && mention.span[0] - cue[1] <= NEAR && !contains(content, mention.span),
  );
  if (!quoted || !sameSentence(draft, [cue[1], quoted.span[0]])) return statement;
  const says = `"${speaker.words}" carries what "${quoted.words}" says`;
  return {
    ...statement,
    speaker: quoted.key,
    read: { ...statement.read, via: span ?? speaker.span },
    steps: [...statement.steps, { rule: "quoted-as", says }],
  };
}

const sameSentence = (draft: Draft, between: Span): boolean =>
  !/[.!?。！？\n]/u.test(wordsOf(draft, between));

/** Words in quotation marks with no speaker go on from the quotation before them in the paragraph. */
function continued(
  statement: DraftStatement,
  before: DraftStatement | undefined,
  draft: Draft,
): DraftStatement {
  if (statement.speaker !== null || !before || before.speaker === null) return statement;
  const between: Span = [before.read.content[1], statement.read.content[0]];
  const direct = (s: DraftStatement) => quotedShare(draft.report.text, s.read.content, s.passage) > 0;
  if (between[0] > between[1] || wordsOf(draft, between).includes("\n\n") || !direct(statement))
    return statement;
  const speaker = draft.mentions[before.speaker] as DraftMention;
  const step = { rule: "same-speaker", says: `goes on from what "${speaker.words}" says before it` };
  return { ...statement, speaker: before.speaker, steps: [...statement.steps, step] };
}

/** Who speaks where another is the source, and where a quotation goes on. */
export const speakers: Stage = {
  name: "speakers",
  needs: ["mentions"],
  gives: ["speakers"],
  run(draft) {
    const ordered = draft.statements
      .map((statement) => carried(statement, draft))
      .sort((a, b) => bySpan(a.read.content, b.read.content));
    const settled: DraftStatement[] = [];
    for (const statement of ordered) settled.push(continued(statement, settled.at(-1), draft));
    return { ...draft, statements: settled };
  },
};
