/** What became of a write-up. */
export interface ImportReport {
  /** How many records of each kind were made, by the key of their list. */
  placed: Readonly<Record<string, number>>;
  /** Values the write-up does not say, with why they were taken; marked in the file too. */
  guessed: readonly { what: string; value: string; why: string }[];
  /** Fields that a person has to look at before the case can be trusted. */
  needed: readonly { what: string; why: string }[];
  /** What was not understood and stayed in the prose as it was. */
  left: readonly string[];
  /** What was written otherwise than in the source. */
  mended: readonly string[];
}
