import { counted } from '../../report/counted.ts';
import type { Workspace } from '../../workspace.ts';

/** `1 draft, 2 cases, 3 records`; empty when nothing is withheld. */
export function withheldText(withheld: ReturnType<Workspace['withheld']>): string {
  const words = [
    [withheld.drafts, 'draft'],
    [withheld.cases, 'case'],
    [withheld.records, 'record'],
    [withheld.parts, 'part of prose', 'parts of prose'],
    [withheld.texts, 'barred text'],
  ] as const;
  return words
    .flatMap(([number, one, many]) => (number === 0 ? [] : [counted(number, one, many)]))
    .join(', ');
}
