/** A value that the write-up does not say in so many words. */
export class Guess {
  readonly value: string | number | boolean;
  readonly why: string;

  constructor(value: string | number | boolean, why: string) {
    this.value = value;
    this.why = why;
  }
}

/** A value of the front matter with a remark for who reads the file. */
export class Noted {
  readonly value: string;
  readonly note: string;

  constructor(value: string, note: string) {
    this.value = value;
    this.note = note;
  }
}

export type DraftValue = string | number | boolean | Guess | Noted | readonly DraftValue[] | DraftRecord;

/** A record, or the whole front matter; a key that is undefined is left out. */
export interface DraftRecord {
  readonly [key: string]: DraftValue | undefined;
}

/** A value as it is, without what is remarked of it. */
export function plainValue(value: DraftValue | undefined): string {
  if (value instanceof Guess || value instanceof Noted) return String(value.value);
  return value === undefined ? '' : String(value);
}
