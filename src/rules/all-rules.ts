import type { Rule } from './engine/rule.ts';
import * as index from './index.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = Object.values(index).toSorted((a, b) => (a.id < b.id ? -1 : 1));
