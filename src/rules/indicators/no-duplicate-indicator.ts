import { indicatorKey } from '../../indicators/indicator-key.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noDuplicateIndicator: Rule = {
  id: 'no-duplicate-indicator',
  severity: 'warning',
  summary: 'An indicator is listed twice, in the same or another spelling.',
  why: 'It is counted and exported twice, and readers overlook one of the two descriptions.',
  fix: 'Merge the two into one.',
  bad: [
    {
      title: 'Live and defanged',
      case: 'lab: true\nindicators:\n  - type: domain\n    value: evil.example\n  - type: domain\n    value: EVIL[.]example',
      at: ['EVIL[.]example'],
    },
  ],
  good: [
    {
      title: 'Two domains',
      case: 'lab: true\nindicators:\n  - type: domain\n    value: evil.example\n  - type: domain\n    value: worse.example',
    },
  ],
  *checkCase({ source }) {
    const seen = new Map<string, string>();
    for (const { id, type, value, at } of source.case.indicators) {
      const key = indicatorKey(type, value);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, id);
      else
        yield findingAt(source, [...at, 'value'], {
          message: `Unexpected second \`${value}\`, already listed as \`${first}\``,
        });
    }
  },
};
