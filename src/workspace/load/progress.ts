/** How far a long piece of work is. */
export interface Progress {
  /** Such as `Reading cases`. */
  step: string;
  done: number;
  total: number;
}
