/** Where a command puts what it finds: results as JSON lines on stdout, messages in Vietnamese on stderr. */
export interface Output {
  /** One JSON object, printed on a line of its own. */
  line(json: unknown): void;
  /** A sentence for the person at the terminal. */
  note(vietnamese: string): void;
}

/** 0 done · 1 some input was refused, the others are done · 2 wrong use (contracts.md). */
export type ExitCode = 0 | 1 | 2;

/** One command of `dondoc …`; each file of `commands/` exports one as `command`. */
export interface Command {
  readonly name: string;
  /** As it is typed, for the sentence about wrong use. */
  readonly usage: string;
  run(args: readonly string[], out: Output): Promise<ExitCode>;
}
