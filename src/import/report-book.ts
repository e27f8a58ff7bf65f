import { Guess } from './draft.ts';
import type { ImportReport } from './imported-case.ts';

/** Collects the report of an import. */
export class ReportBook {
  readonly guessed: { what: string; value: string; why: string }[] = [];
  readonly needed: { what: string; why: string }[] = [];
  readonly left: string[] = [];
  readonly fixed: string[] = [];

  /** A guess, noted. */
  guess(what: string, value: string | number | boolean, why: string): Guess {
    this.guessed.push({ what, value: String(value), why });
    return new Guess(value, why);
  }

  need(what: string, why: string): void {
    this.needed.push({ what, why });
  }

  report(placed: Readonly<Record<string, number>>): ImportReport {
    const { guessed, needed, left, fixed } = this;
    return { placed, guessed, needed, left, fixed };
  }
}
