import type { Draft } from "./intake.js";

/** What a form found at one place of an input: a draft, or the reason why there is none. */
export type Item =
  | { readonly where: string; readonly draft: Draft }
  | { readonly where: string; readonly reason: string };

/** How a form is to read: the options that concern it, already checked. */
export interface ReadHow {
  readonly passages: boolean;
  /** The charset that an HTTP header gives, or null. */
  readonly header: string | null;
  /** Whether the file's ending says Markdown. */
  readonly markdown: boolean;
}
