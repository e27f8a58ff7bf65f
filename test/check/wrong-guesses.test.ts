import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

const query = (title: string) => `  - title: ${title}\n    query: DeviceEvents\n`;

/** What \`check\` says of a case with these keys and this prose: place, message and fix of what is wrong. */
async function said(keys: string, prose = '') {
  const folder = folderWith({
    'content/casebook.yaml': 'title: Cases of a lab\n',
    'content/cases/one/index.md': `${soundCase.replace('---\n\n', `${keys}---\n\n`)}${prose}`,
    'content/cases/one/p.png': 'x',
    'content/cases/hunt-2026-03.md': soundCase.replace('Forwarding', 'Another forwarding'),
  });
  const { stdout } = await runIn(folder, ['check', 'content/cases/one', '--format', 'json']);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { severity: string; message: string; fix: string; range: { start: { line: number } } }[];
  };
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message, fix }) => `${message} | ${fix}`);
}

test('a reference to a record that is not there names those that are', async () => {
  const queries = `queries:\n${['A', 'B', 'C', 'D', 'E', 'F'].map(query).join('')}`;
  expect(await said(`findings:\n  - title: Mail was forwarded\n    queries: [Q7]\n${queries}`)).toEqual([
    'Unexpected reference `Q7`, expected the id of a query; the case has `Q1` to `Q6` | Write the id of the one that is meant, or add a query under `queries`.',
  ]);
  const named = `queries:\n  - id: forwarding-rules\n    title: A\n    query: DeviceEvents\n`;
  expect(
    await said(`findings:\n  - title: Mail was forwarded\n    queries: [forwardng-rules]\n${named}`),
  ).toEqual([
    'Unexpected reference `forwardng-rules`, expected the id of a query, did you mean `forwarding-rules`? | Write `forwarding-rules`.',
  ]);
});

test('a number is never a slip of another one, and a short name none of another', async () => {
  expect(
    await said(
      'related: [hunt-2026-04]\nevidence:\n  - type: screenshot\n    file: y.png\n    alt: A rule\nindicators:\n  - type: sha512\n    value: x\n',
      '\n![A rule](x.png)\n\n[The hunt](../hunt-2026-05/index.md)\n',
    ),
  ).toEqual([
    'Unexpected reference `hunt-2026-04`, expected the slug of a case | Write the name of its folder under `cases/`.',
    'Missing file `y.png`, expected it in the folder of the case | Add the file, or write the path relative to the folder of the case.',
    expect.stringMatching(/^Unexpected `sha512` for `type`, .* \| Write one of /),
    'Unexpected picture `x.png`, expected a file that exists | Write a path relative to the folder of the case, `../other-case/index.md`, or a full address.',
    'Unexpected link to case `hunt-2026-05`, expected one that exists | Write the name of its folder under `cases/`, as in `../other-case/index.md`.',
  ]);
});

test('a technique that is not there is not replaced by its neighbours', async () => {
  expect(await said('attack:\n  - technique: T1506.001\n    tactic: collection\n    why: x\n')).toEqual([
    'Unexpected technique `T1506.001`, which ATT&CK 19 does not have | Look up the id of the technique that was seen; similar ids are `T1056.001` (Input Capture: Keylogging), `T1560.001` (Archive Collected Data: Archive via Utility) and `T1505.001` (Server Software Component: SQL Stored Procedures).',
  ]);
});
