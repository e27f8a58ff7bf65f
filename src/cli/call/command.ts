import type { Io } from '../terminal/io.ts';

/** Something `casebook` does. */
export interface Command {
  name: string;
  /** What it does, as an instruction in a few words. */
  summary: string;
  /** Its operands as help shows them, such as `[paths]`; null when it takes none. */
  operands: string | null;
  /** By name, without the dashes; `content` and `help` are everybody's. */
  flags: Readonly<Record<string, Flag>>;
  /** What else to know, in sentences; a paragraph each. */
  notes: readonly string[];
  examples: readonly string[];
  /** The exit code: 0 done, 1 wrong content. Throws a `UsageError` for what could not be run. */
  run(call: Call, io: Io): Promise<number>;
}

export interface Flag {
  /** What stands for its value in help, such as `DIR`; null when it takes none. */
  value: string | null;
  about: string;
}

/** A command with what was given to it. */
export interface Call {
  operands: readonly string[];
  has(flag: string): boolean;
  /** Value of a flag; null when it was not given. */
  text(flag: string): string | null;
}
