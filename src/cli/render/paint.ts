import pc from "picocolors";

/** How words are set off on this terminal. */
export interface Paint {
  readonly colour: boolean;
  bold(text: string): string;
  dim(text: string): string;
  warn(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  /** The words that a record rests on: underlined, or in square brackets where there is no colour. */
  mark(text: string): string;
}

/** Paints for a terminal with or without colour. */
export function paintFor(colour: boolean): Paint {
  const colours = pc.createColors(colour);
  return {
    colour,
    bold: colours.bold,
    dim: colours.dim,
    warn: colours.yellow,
    good: colours.green,
    bad: colours.red,
    mark: (text) => (colour ? colours.underline(colours.bold(text)) : `[${text}]`),
  };
}

/** Whether to colour: `NO_COLOR` beats `FORCE_COLOR` (0 for never), which beats what the stream is. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return env.FORCE_COLOR !== "0";
  return isTerminal && env.TERM !== "dumb";
}
