import { expect, test } from 'vitest';
import { at, diagnostic, input } from '../../test/run/report-input.ts';
import { githubSummary } from './github-summary.ts';
import { reports } from './index.ts';

test('github annotations keep their fields apart', () => {
  const found = [
    diagnostic({ file: 'content/a, b:c/100%.md', message: 'Unexpected `a%0A`\r\n::error::b' }),
    diagnostic({ severity: 'warning', range: at(2, 1, 4, 2), why: null, fix: null }),
    diagnostic({ severity: 'info', range: null, why: null, fix: null }),
  ];
  expect(reports.github(input(found))).toMatchInlineSnapshot(`
    "::error file=content/a%2C b%3Ac/100%25.md,line=6,endLine=6,col=15,endColumn=18,title=no-unknown-column::Unexpected \`a%250A\` ::error::b%0AThe query fails when a reader runs it.%0AWrite \`Name\`.
    ::warning file=content/cases/one/index.md,line=2,endLine=4,col=1,title=no-unknown-column::Unexpected column \`Nme\`, expected one of \`DeviceEvents\`
    ::notice file=content/cases/one/index.md,title=no-unknown-column::Unexpected column \`Nme\`, expected one of \`DeviceEvents\`
    1 error, 1 warning, 1 info in 2 files
    "
  `);
});

test('the job summary is a table that content cannot break', () => {
  const found = [
    diagnostic({ message: 'Unexpected `a|b`, expected <img src=x> | ![](http://evil.example) @team' }),
    diagnostic({ file: 'content/a|b.md', range: null, message: 'One\nTwo' }),
  ];
  expect(githubSummary(input(found))).toMatchInlineSnapshot(`
    "## Casebook

    2 errors in 2 files

    | | Place | Rule | What |
    | --- | --- | --- | --- |
    | error | content/cases/one/index.md:6:15 | no-unknown-column | Unexpected \`a\\|b\`, expected &#60;img src=x&#62; &#124; &#33;&#91;&#93;(http://evil.example) &#64;team |
    | error | content/a&#124;b.md | no-unknown-column | One Two |
    "
  `);
  expect(githubSummary(input([]))).toMatchInlineSnapshot(`
    "## Casebook

    No problems in 6 cases, 14 queries
    "
  `);
  const many = githubSummary(
    input(Array.from({ length: 5000 }, () => diagnostic({ message: 'x'.repeat(9000) }))),
  );
  expect(Buffer.byteLength(many)).toBeLessThan(2 ** 20);
  expect(many.trimEnd()).toMatch(/… and 4500 more$/);
});
