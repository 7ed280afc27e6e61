import { contains, type Span } from "../span.js";
import { withWholeContents } from "./contents.js";
import { type Draft, type DraftMention, type DraftStatement, type Stage, wordsOf } from "./draft.js";
import { quotedShare } from "./quotations.js";
import { TOLD, TOLD_GAP } from "./words-statements.js";

type Kind = DraftStatement["kind"];

/** Shares of the content inside quotation marks from which it counts as direct, or as mixed. */
const DIRECT = 0.9;

/** Direct where the content stands wholly in quotation marks, mixed where a part of it does, else indirect. */
export function kindOf(text: string, content: Span, passage: Span): Kind {
  const share = quotedShare(text, content, passage);
  if (share >= DIRECT) return "direct";
  return share > 0 ? "mixed" : "indirect";
}

const MAX_GAP = 24;

/** The mention that the cue's words address: just after `told`, and neither the speaker nor in the content. */
function addresseeOf(statement: DraftStatement, draft: Draft): DraftMention | null {
  const { cue, content } = statement.read;
  if (!cue) return null;
  const cueWords = wordsOf(draft, cue);
  const following = draft.mentions.filter(
    (mention) =>
      mention.span[0] >= cue[0] &&
      mention.span[0] - cue[1] <= MAX_GAP &&
      mention.key !== statement.speaker &&
      !contains(content, mention.span),
  );
  for (const mention of following) {
    const between = mention.span[0] > cue[1] ? wordsOf(draft, [cue[1], mention.span[0]]) : "";
    const told = TOLD.test(cueWords) || TOLD.test(wordsOf(draft, [cue[0], mention.span[0]]).trimEnd());
    if (told && (TOLD_GAP.test(between) || TOLD.test(cueWords + between.trimEnd()))) return mention;
  }
  return null;
}

/** The statements that say something, with kind and addressee. */
export const statements: Stage = {
  name: "statements",
  needs: ["speakers"],
  gives: ["kinds"],
  run: (draft) => ({
    ...draft,
    statements: withWholeContents(draft).map((statement) => {
      const kind = kindOf(draft.report.text, statement.read.content, statement.passage);
      const addressee = addresseeOf(statement, draft);
      const said = { rule: "quotation-marks", says: `the content is ${kind}` };
      const told = addressee ? [{ rule: "addressee", says: `told "${addressee.words}"` }] : [];
      return {
        ...statement,
        kind,
        addressee: addressee?.key ?? null,
        steps: [...statement.steps, said, ...told],
      };
    }),
  }),
};

/** The innermost statement, of those of a passage, that holds a trigger in its content; null for none. */
function holder(trigger: Span, draft: Draft): number | null {
  let best: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  draft.statements.forEach(({ read }, index) => {
    const length = read.content[1] - read.content[0];
    if (contains(read.content, trigger) && length < size) {
      best = index;
      size = length;
    }
  });
  return best;
}

/** Which statement each event and relation stands in. */
export const attribution: Stage = {
  name: "attribution",
  needs: ["mentions"],
  gives: ["sources"],
  run(draft) {
    const place = <
      T extends { readonly read: { readonly trigger: Span }; readonly steps: DraftStatement["steps"] },
    >(
      item: T,
    ) => {
      const statement = holder(item.read.trigger, draft);
      const step = { rule: "attribution", says: "stands in what somebody is let say" };
      return { ...item, statement, steps: statement === null ? item.steps : [...item.steps, step] };
    };
    return { ...draft, events: draft.events.map(place), relations: draft.relations.map(place) };
  },
};
