import type { Message } from "../error.js";

/** Names of languages for people, by their BCP 47 code. */
const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/**
 * A message where a report's language is none that the model was tried on, else null. Regions and scripts do not count
 * (`pt-BR` is `pt`); where nothing is known of the model's languages, nothing is said.
 */
export function untriedLanguage(language: string, tried: readonly string[]): Message | null {
  if (tried.length === 0) return null;
  const base = language.split("-")[0] as string;
  if (tried.includes(base)) return null;
  const what = base === "und" ? "a language that could not be told" : nameOf(base);
  return { code: "untried-language", text: `The report is in ${what}, which the reader was not tried on.` };
}

function nameOf(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}
