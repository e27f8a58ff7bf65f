import { indicatorFault } from '../../indicators/indicator-fault.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

export const noInvalidIndicator: Rule = {
  id: 'no-invalid-indicator',
  severity: 'error',
  summary: 'The value of an indicator does not match its type.',
  why: 'Exports and searches rely on the type; with a wrong one they block or find something else.',
  fix: 'Write a value of the type, or set the type that the value has.',
  bad: [
    {
      title: 'A hash that is one digit short',
      case: 'lab: true\nindicators:\n  - type: md5\n    value: d41d8cd98f00b204e9800998ecf8427',
      at: ['d41d8cd98f00'],
    },
    {
      title: 'A value of another type',
      case: 'lab: true\nindicators:\n  - type: domain\n    value: 192.0.2.1',
      at: ['192.0.2.1'],
    },
  ],
  good: [
    {
      title: 'A defanged domain',
      case: 'lab: true\nindicators:\n  - type: domain\n    value: evil[.]example',
    },
  ],
  *checkCase({ source }) {
    for (const { type, value, at } of source.case.indicators) {
      const fault = indicatorFault(type, value);
      if (fault !== null)
        yield findingAt(source, [...at, 'value'], { message: fault.message, fix: fault.fix });
    }
  },
};
