/** Pixels of a card: what those who show one ask for. */
export const cardSize = { width: 1200, height: 630 };
