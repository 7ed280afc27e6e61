import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDragoman, UserError } from "../index.js";
import { toPrediction } from "../resolve/index.js";
import { full, fullJson } from "./full.js";
import { printFull } from "./full-table.js";
import type { Labelled, Prediction } from "./labels.js";
import { lines } from "./lines.js";
import { evaluatePairs, type LabelledPair, printPairs } from "./pairs.js";
import { score } from "./score.js";
import { print, rows } from "./table.js";

const USAGE = `npm run eval -- FILE [--json] [--by lang] [--full] [--pairs] [--predictions FILE] [--given FILE] [--model FILE]
  FILE           labelled passages, one JSON object a line
  --json         the figures as JSON
  --by lang      a table for each language too
  --full         spans, types, modes, statuses and confidence too
  --predictions  write what was read, in the form that is scored
  --given        score the predictions of this file and read nothing
  --model        another model file than the bundled one
  --pairs        FILE holds sentences with a marked source and target (\`marked\`, \`root\`): how well roots are told
`;

/** Reads labelled passages, each as one passage, and prints how well; gives the exit code. */
export async function evaluate(args: readonly string[]): Promise<number> {
  try {
    const { file, ...options } = parse(args);
    if (options.pairs) {
      const figures = await evaluatePairs(lines<LabelledPair>(file), options.model);
      process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : printPairs(figures));
      return 0;
    }
    const gold = lines<Labelled>(file);
    const given =
      options.given === undefined ? await predictions(file, options.model) : lines<Prediction>(options.given);
    if (options.predictions !== undefined) {
      writeFileSync(options.predictions, given.map((one) => `${JSON.stringify(one)}\n`).join(""));
    }
    process.stdout.write(report(gold, new Map(given.map((one) => [one.id, one])), options));
    return 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

interface Options {
  readonly json: boolean;
  readonly by: boolean;
  readonly full: boolean;
  readonly pairs: boolean;
  readonly predictions?: string;
  readonly given?: string;
  readonly model?: string;
}

function parse(args: readonly string[]): Options & { readonly file: string } {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: flag, by: text, full: flag, pairs: flag, predictions: text, given: text, model: text },
    });
    const [file, ...others] = positionals;
    const by = values.by === "lang";
    if (file === undefined || others.length > 0 || (values.by !== undefined && !by)) throw new Error("usage");
    const { json = false, full = false, pairs = false, predictions, given, model } = values;
    return {
      file,
      json,
      by,
      full,
      pairs,
      ...(predictions === undefined ? {} : { predictions }),
      ...(given === undefined ? {} : { given }),
      ...(model === undefined ? {} : { model }),
    };
  } catch {
    throw new UserError(USAGE.trimEnd(), 2);
  }
}

async function predictions(file: string, model: string | undefined): Promise<readonly Prediction[]> {
  const dragoman = openDragoman({ jobs: 2, ...(model === undefined ? {} : { model }) });
  const all: Prediction[] = [];
  try {
    for await (const outcome of dragoman.readAll([file], { passages: true })) {
      if (!outcome.ok) throw new UserError(`${outcome.where}: ${outcome.reason}`);
      all.push(toPrediction(outcome.records.report.input_id ?? "", outcome.records));
      if (process.stderr.isTTY) process.stderr.write(`\r${all.length} passages`);
    }
  } finally {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    await dragoman.close();
  }
  return all;
}

function report(gold: readonly Labelled[], given: ReadonlyMap<string, Prediction>, options: Options): string {
  const languages = options.by ? [...new Set(gold.map(languageOf))].sort() : [];
  const parts = new Map([["all", gold], ...languages.map((one) => [one, only(gold, one)] as const)]);
  if (options.json) {
    const figures = [...parts].map(([name, some]) => [
      name,
      {
        ...Object.fromEntries(rows(score(some, given))),
        ...(options.full ? { full: fullJson(full(some, given)) } : {}),
      },
    ]);
    return `${JSON.stringify(options.by ? Object.fromEntries(figures) : figures[0]?.[1])}\n`;
  }
  const tables = [...parts].map(([name, some]) => {
    const heading = options.by ? `${name}: ${some.length} passages\n` : "";
    const more = options.full ? `\n${printFull(full(some, given))}` : "";
    return heading + print(score(some, given)) + more;
  });
  return tables.join("\n");
}

const languageOf = (passage: Labelled): string => passage.lang ?? "en";

const only = (gold: readonly Labelled[], language: string): readonly Labelled[] =>
  gold.filter((passage) => languageOf(passage) === language);
