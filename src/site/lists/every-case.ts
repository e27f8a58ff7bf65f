/**
 * A word that the index has in every case and that no page shows. Cases of a facet are searched for by it: a search without
 * a word would load the whole index.
 */
export const everyCase = 'everycase';
