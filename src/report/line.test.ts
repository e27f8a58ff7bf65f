import { expect, test } from 'vitest';
import { diagnostic, input } from '../../test/run/report-input.ts';
import { reports } from './index.ts';

test('a line each, as compilers print, errors first', () => {
  const found = [
    diagnostic({ severity: 'warning', range: null, rule: 'no-missing-file', message: 'Missing `a.png`' }),
    diagnostic({ severity: 'info', message: 'One\ntwo' }),
    diagnostic(),
  ];
  expect(reports.line(input(found))).toMatchInlineSnapshot(`
    "content/cases/one/index.md:6:15: error no-unknown-column: Unexpected column \`Nme\`, expected one of \`DeviceEvents\`
    content/cases/one/index.md: warning no-missing-file: Missing \`a.png\`
    content/cases/one/index.md:6:15: info no-unknown-column: One two
    "
  `);
  expect(reports.line(input([]))).toBe('');
});
