import { tlp } from '../tlp.ts';
import { recordId } from './record-id.ts';
import { skip } from './skip.ts';

/** The keys that every record may have. */
export const recordBase = {
  id: recordId.optional(),
  tlp: tlp.optional().describe('Label of this record when it is stricter than that of the case.'),
  skip: skip.optional(),
};
