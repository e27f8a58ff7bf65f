import type { LookupHit } from './lookup-data.ts';

/** A value at a place of a case. */
export interface Sighting extends Omit<LookupHit, 'case'> {
  value: string;
}
