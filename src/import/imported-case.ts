import type { Platform } from '../kql/platform.ts';
import type { QueryAnalyser } from '../kql/query-analyser.ts';
import type { PlaceImage } from './place-image.ts';

/** What a write-up is imported with. */
export interface ImportOptions {
  /** What the case is called when the write-up has no title. */
  name: string;
  analyser: Pick<QueryAnalyser, 'analyse'>;
  /** Of queries that say nothing else. */
  platform: Platform;
  /** Day of the import, `YYYY-MM-DD`. */
  today: string;
  /** Label of the case; null where it is to be taken from the write-up. */
  tlp: string | null;
  /** Says where a picture lies in the case. */
  placeImage: PlaceImage;
}

/** A case made of a write-up. */
export interface ImportedCase {
  /** The case file. */
  text: string;
  /** A name for the case, made of its title. */
  slug: string;
  report: ImportReport;
  /** Files beside the write-up that keep their paths in the case, relative to it. */
  copies: readonly string[];
}

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
  /** What was written differently from the source. */
  fixed: readonly string[];
}
