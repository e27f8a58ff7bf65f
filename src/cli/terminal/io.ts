import type { Readable, Writable } from 'node:stream';

/** What a command may know of the world outside. */
export interface Io {
  stdout: Output;
  stderr: Output;
  /** Absolute path of the working folder. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  now: () => Date;
  /** Aborted when the user asks to stop. */
  signal: AbortSignal;
  /** Where a person can be asked; null elsewhere. */
  terminal: Terminal | null;
}

export interface Terminal {
  input: Readable;
  output: Writable;
}

/** A stream for text, such as `process.stdout`. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person is looking at it. */
  isTTY?: boolean;
  /** Width in cells, where it is a terminal. */
  columns?: number;
}
