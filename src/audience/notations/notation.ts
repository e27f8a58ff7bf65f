/** A stretch of a text, `end` exclusive, and what it stands for. */
export interface Piece {
  start: number;
  end: number;
  shown: string;
}

/** Whether a stretch is one that matters. */
export type IsNear = (start: number, end: number) => boolean;

/** One way to write a text as another. */
export interface Notation {
  /** What no text of this notation lacks; cheap to look for. */
  hint: RegExp;
  /**
   * The ways to read a text: in each of them the pieces come in order and do not touch the same characters. No way at all
   * when nothing is written in this notation. Where `isNear` says no (asked from the start of the text to its end), nobody
   * needs to know.
   */
  read(text: string, isNear?: IsNear): Piece[][];
  /** Whether the pieces are whole texts, to be read without what is between them. */
  alone?: boolean;
  /** Whether what comes out is in no notation that its text was not in; it is searched and not read further. */
  last?: boolean;
}
