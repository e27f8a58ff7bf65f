import type { CheckedQuery } from './case-page.ts';

/** Whether the checker found nothing wrong. */
export function isChecked({ state }: CheckedQuery): boolean {
  return state === 'bound' || state === 'no-table' || state === 'syntax-only';
}
