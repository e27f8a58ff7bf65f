import type { QueryLink } from '../../publication/lists/table-page.ts';
import type { QueryEntry } from './query-list.ts';

/** A query in a list that leads to it: a record, or a block in the text of a case, which has no id and may have no title. */
export type ListedQuery = Pick<QueryEntry, keyof QueryLink>;
