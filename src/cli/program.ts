import { Command, InvalidArgumentError, Option } from "commander";
import type { ExplainOptions } from "./explain.js";
import type { ReadOptions } from "./read.js";
import type { RelationOptions } from "./relation.js";
import { plain } from "./render/plain.js";

/** What each command does, and with what exit code it ends. */
export interface Actions {
  read(inputs: readonly string[], options: ReadOptions): Promise<void>;
  explain(id: string, inputs: readonly string[], options: ExplainOptions): Promise<void>;
  relation(passages: readonly string[], options: RelationOptions): Promise<void>;
  schema(options: { readonly path?: boolean }): Promise<void>;
}

/**
 * The commands and options of `dragoman`; `print` takes what is asked for of help and version.
 * Usage errors are thrown as commander's errors and not printed twice.
 */
export function buildProgram(actions: Actions, version: string, print: (text: string) => void): Command {
  const program: Command = new Command("dragoman")
    .configureOutput({ writeOut: print })
    .description(
      "Reads news reports and says who did what to whom, who said what of whom and who stands how to whom.",
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError("(dragoman --help tells more)")
    .addHelpText("before", () => notACommand(program))
    .addHelpText("after", EXIT_HELP);
  addRead(program, actions);
  addExplain(program, actions);
  addRelation(program, actions);
  program
    .command("schema")
    .description("print the JSON Schema of a line of `read --jsonl`")
    .option("--path", "print where its file stands instead")
    .action((options) => actions.schema(options));
  return program;
}

/** A line on a command that help was asked for and that is none: help of everything follows it. */
function notACommand(program: Command): string {
  const [first, name] = program.args;
  const isKnown = name === undefined || [...program.commands.map((one) => one.name()), "help"].includes(name);
  return first === "help" && !isKnown ? `error: unknown command '${plain(name)}'` : "";
}

function addRead(program: Command, actions: Actions): void {
  const command = program
    .command("read")
    .description("read reports and print their records")
    .argument("[inputs...]", "files, folders, globs, or - for standard input (the default in a pipe)")
    .addOption(new Option("--json", "print one JSON array").conflicts("jsonl"))
    .option("--jsonl", "print one line of JSON for each report, in the order of the inputs")
    .option("--jobs <n>", "threads that run the model, each with a copy of its own", whole, 1)
    .option("--min-confidence <x>", "leave out records below this confidence, 0 to 1", share, 0)
    .option("--quiet", "no progress on standard error");
  addReading(command).action((inputs, options) => actions.read(inputs, options));
}

function addExplain(program: Command, actions: Actions): void {
  const command = program
    .command("explain")
    .description("say how a record or an actor came about: the scores, then each rule")
    .argument("<id>", "its id, or the beginning of the id")
    .argument("[inputs...]", "the reports to read again; the bundled examples where none is given");
  addReading(command).action((id, inputs, options) => actions.explain(id, inputs, options));
}

function addRelation(program: Command, actions: Actions): void {
  program
    .command("relation")
    .description("say what a passage tells of the relation of a marked source to a marked target")
    .argument(
      "[passages...]",
      "passages with <s>…</s> around the source and <t>…</t> around the target; standard input, one a line, where none is given",
    )
    .option("--source <words>", "the source of passages that do not mark one: where these words first stand")
    .option("--target <words>", "the target, likewise")
    .addOption(new Option("--json", "print one JSON array").conflicts("jsonl"))
    .option("--jsonl", "print one line of JSON for each passage, with every root")
    .option("--model <path>", MODEL_HELP)
    .action((passages, options) => actions.relation(passages, options));
}

function addReading(command: Command): Command {
  return command
    .option("--date <date>", "publication date, YYYY-MM-DD, of reports that do not tell theirs", isoDate)
    .addOption(
      new Option("--format <form>", "what the inputs are, over what their names and bytes say")
        .choices(["auto", "text", "html", "json", "jsonl", "csv"])
        .default("auto"),
    )
    .option("--passages", "take each input's text exactly as given, as one passage")
    .option("--knowledge <dir>", "folder with knowledge tables of your own, added to the bundled ones")
    .option("--model <path>", MODEL_HELP);
}

const MODEL_HELP = "another model: its folder, its reader.json, or weights that lie beside that";

function whole(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError("Give a whole number from 1 to 999.");
  return Number(value);
}

function share(value: string): number {
  if (!/^(0|1|0?\.\d+|1\.0+|0\.\d+)$/.test(value))
    throw new InvalidArgumentError("Give a number from 0 to 1.");
  return Number(value);
}

function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime());
  if (!real || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError("Give a day as YYYY-MM-DD.");
  }
  return value;
}

const EXIT_HELP = `
Exit codes: 0 all read, 1 failed, 2 wrong usage, 3 finished but some inputs could not be read, 130 interrupted.
NO_COLOR and FORCE_COLOR are obeyed. Data go to standard output, all else to standard error.`;
