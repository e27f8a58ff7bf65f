import { indicatorFault } from '../../indicators/indicator-fault.ts';
import { privateIndicator } from '../../indicators/private-indicator.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noPrivateIndicator: Rule = {
  id: 'no-private-indicator',
  severity: 'warning',
  summary: 'An indicator lies in a private or reserved range, or in an address range for documentation.',
  why: 'Nobody outside can search for it or block it, and in another network it is something else.',
  fix: 'Make it an asset, set `role: victim`, or `lab: true` if the data comes from a lab.',
  bad: [
    {
      title: 'An address of your own network',
      case: 'indicators:\n  - type: ipv4\n    value: 10.0.0.5',
      at: ['10.0.0.5'],
    },
    {
      title: 'An address for documentation, which looks like any other',
      case: 'indicators:\n  - type: ipv4\n    value: 203.0.113.7',
      at: ['203.0.113.7'],
    },
  ],
  good: [
    { title: 'A lab', case: 'lab: true\nindicators:\n  - type: ipv4\n    value: 10.0.0.5' },
    {
      title: 'A name for documentation, which every reader recognises as a stand-in',
      case: 'indicators:\n  - type: domain\n    value: evil.example',
    },
    { title: "The victim's own", case: 'indicators:\n  - type: ipv4\n    value: 10.0.0.5\n    role: victim' },
  ],
  *checkCase({ source }) {
    if (source.case.lab === true) return;
    for (const { type, value, role, at } of source.case.indicators) {
      if (role === 'victim' || indicatorFault(type, value) !== null) continue;
      const range = privateIndicator(type, value);
      if (range === null) continue;
      yield findingAt(source, [...at, 'value'], {
        message: `Unexpected ${type} \`${value}\` in \`${range.range}\` (${range.name}), expected one that others can search for`,
      });
    }
  },
};
