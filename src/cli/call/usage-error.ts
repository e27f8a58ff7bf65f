/** A command that cannot be run as it was given; `message` is one sentence without a full stop. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** What to do instead, as an instruction; null when the message says it. */
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}
