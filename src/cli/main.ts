#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { EXIT, UserError } from "../error.js";
import { type Effects, processEffects } from "./effects.js";
import { buildProgram } from "./program.js";
import { plain } from "./render/plain.js";

const effects = processEffects();
const code = await run(process.argv, effects);
// On the way out already, the code is the one of whoever asked for it.
if (!effects.leaving.isUnderWay) process.exit(code);

/** Runs the command that the arguments choose; its module is loaded only then. Gives the exit code. */
async function run(argv: readonly string[], effects: Effects): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram(
    {
      async read(inputs, options) {
        code = await (await import("./read.js")).readCommand(inputs, options, effects);
      },
      async explain(id, inputs, options) {
        code = await (await import("./explain.js")).explainCommand(id, inputs, options, effects);
      },
      async relation(passages, options) {
        code = await (await import("./relation.js")).relationCommand(passages, options, effects);
      },
      async schema(options) {
        code = await (await import("./schema.js")).schemaCommand(options, effects);
      },
    },
    version(),
    (text) => void effects.out.write(text),
  );
  try {
    await program.parseAsync(argv);
  } catch (error) {
    // What broke off must not look as if it had come to its end.
    effects.out.endWith(() => "");
    code = failure(error, effects);
  }
  await effects.out.stop();
  return code;
}

/** Says what went wrong and gives the exit code: a stack only for what is a bug of ours. */
function failure(error: unknown, effects: Effects): number {
  if (effects.leaving.isUnderWay) return EXIT.interrupted;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UserError) {
    effects.log(`dragoman: ${plain(error.message)}`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  effects.log(`dragoman: this is a bug: ${stack.split("\n").map(plain).join("\n")}`);
  return EXIT.failed;
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
