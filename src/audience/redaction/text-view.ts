/** A reading of a text, with the way back. */
export interface TextView {
  text: string;
  /** Where `[start, end)` of `text` stands in the original. */
  written(start: number, end: number): { start: number; end: number };
}
