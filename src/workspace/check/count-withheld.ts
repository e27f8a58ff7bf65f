import { countWithheld, type Withheld } from '../../audience/selection/withheld.ts';
import type { Case } from '../../case/case.ts';
import type { TlpLevel } from '../../case/tlp.ts';

/** What an audience may not see of all cases together, drafts counted apart; for the one who publishes. */
export function withheldOf(cases: Iterable<Case>, audience: TlpLevel): Withheld & { drafts: number } {
  const total = { cases: 0, records: 0, parts: 0, texts: 0, drafts: 0 };
  for (const one of cases) {
    if (one.draft === true) {
      total.drafts++;
      continue;
    }
    const withheld = countWithheld(one, audience);
    for (const key of ['cases', 'records', 'parts', 'texts'] as const) total[key] += withheld[key];
  }
  return total;
}
