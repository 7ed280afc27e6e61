/** Process exit codes, as documented in `docs/cli.md`. */
export const EXIT = { ok: 0, failed: 1, usage: 2, someUnreadable: 3, interrupted: 130 } as const;

/**
 * A mistake that the user can mend: what is wrong, where, and what to do, in one line.
 * The command line prints the message without a stack and leaves with `exitCode`.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** What a doubtful document or passage has to say about itself: never an error, never stops a batch. */
export interface Message {
  /** A stable name, such as `paywall` or `unknown-language`. */
  readonly code: string;
  /** One sentence for a person. */
  readonly text: string;
  /** File and line, or a span of the report in words; absent where it is the whole report. */
  readonly where?: string;
}
