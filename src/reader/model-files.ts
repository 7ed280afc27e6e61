import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../error.js";
import { type Pieces, parsePieces } from "./pieces.js";
import { parseSettings, type ReaderSettings } from "./settings.js";

const BUNDLED = fileURLToPath(new URL("../../model", import.meta.url));
const SETTINGS = "reader.json";

/** A model as it lies on the disk. */
export interface ModelFiles {
  readonly settings: ReaderSettings;
  /** Path of the weights. */
  readonly weights: string;
  readonly pieces: Pieces;
}

/**
 * Finds and reads a model: a folder with `reader.json`, that file itself, or a file of weights beside it; the bundled
 * one where `path` is absent. Throws a `UserError` that names the file that is missing or broken.
 */
export function readModelFiles(path: string = BUNDLED): ModelFiles {
  const isFolder = statOf(path, path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const settings = parsed(join(folder, SETTINGS), parseSettings);
  const chosen = !isFolder && basename(path) !== SETTINGS ? path : join(folder, settings.file);
  statOf(chosen, path);
  return { settings, weights: chosen, pieces: parsed(join(folder, settings.vocabulary), parsePieces) };
}

/** The settings of a model alone: no vocabulary, no weights. Throws as `readModelFiles` does. */
export function readModelSettings(path: string = BUNDLED): ReaderSettings {
  const folder = statOf(path, path).isDirectory() ? path : dirname(path);
  return parsed(join(folder, SETTINGS), parseSettings);
}

function statOf(file: string, asked: string) {
  try {
    return statSync(file);
  } catch {
    const hint =
      asked === BUNDLED ? "reinstall the package, or name another model" : "name a folder with reader.json";
    throw new UserError(`No model at ${file}: ${hint}.`);
  }
}

function parsed<T>(file: string, parse: (text: string) => T): T {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UserError(
      `The model lacks ${file}: a model is a folder with reader.json, its vocabulary and its weights.`,
    );
  }
  try {
    return parse(text);
  } catch (error) {
    throw new UserError(`The model's ${file} is broken: ${(error as Error).message}.`);
  }
}
