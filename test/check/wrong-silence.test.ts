import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

/** What `check --format line` prints of a case with these keys and this prose, without the name of the file. */
async function said(keys: string, prose = '', status = 'status: closed') {
  const text = soundCase.replace('status: closed', status).replace('---\n\n', `${keys}---\n\n`);
  const folder = folderWith({
    'content/casebook.yaml': 'title: Cases of a lab\n',
    'content/cases/one/index.md': `${text}${prose}`,
    'content/cases/one/p.png': new Uint8Array([0]),
    'content/cases/one/results/q1.csv': 'Timestamp,RemoteIP\n2026-11-02T10:00:00Z,185.220.101.24\n',
  });
  const { stdout } = await runIn(folder, ['check', '--format', 'line']);
  return stdout.replaceAll('content/cases/one/index.md:', '');
}

const query = (text: string, more = '') =>
  `findings:\n  - title: It called out\n    queries:\n      - title: Connections\n        query: ${text}${more}\n`;

test('an indicator that nothing mentions, whose twin is in the query, a result and the prose', async () => {
  const indicators = ['185.220.101.233', '185.220.101.23', '185.220.101.24', '185.220.101.25']
    .map((value) => `  - type: ipv4\n    value: ${value}\n`)
    .join('');
  expect(
    await said(
      `indicators:\n${indicators}${query('DeviceNetworkEvents | where RemoteIP != "185.220.101.23" | project Timestamp, RemoteIP', '\n        results: results/q1.csv')}`,
      '\nThen it called 185[.]220[.]101[.]25.\n',
    ),
  ).toMatchInlineSnapshot(`
    "11:5: warning no-unused-indicator: Unexpected indicator \`I1\` (\`185[.]220[.]101[.]233\`), which nothing else in the case mentions
    "
  `);
});

test('an answer before the act, and an alert before there was anything to see', async () => {
  expect(
    await said(
      `occurred:\n  from: 2026-11-01T10:00:00Z\n  to: 2026-11-01T12:00:00Z\nresponse:\n  - action: Remove the rule\n    status: done\n    completed: 2026-10-01T11:00:00Z\ntimeline:\n  - time: 2026-10-30T09:00:00Z\n    event: The alert is raised.\n`,
    ),
  ).toMatchInlineSnapshot(`
    "16:16: warning no-action-before-activity: Unexpected action \`R1\` at \`2026-10-01T11:00:00Z\`, before the attacker's first activity at \`2026-11-01T10:00:00Z\`
    18:11: info no-action-before-activity: Unexpected event at \`2026-10-30T09:00:00Z\`, before the attacker's first activity at \`2026-11-01T10:00:00Z\`
    "
  `);
});

test('a day of closing in a case that is not closed', async () => {
  expect(await said('closed: 2026-11-03\n', '', 'status: contained')).toMatchInlineSnapshot(`
    "6:9: warning no-contradicting-status: Unexpected status \`contained\` of a case with \`closed: 2026-11-03\`, expected \`closed\`
    "
  `);
});

test('a task as the title of a finding, and a table with an old name', async () => {
  const keys = query('AADSignInEventsBeta | take 10').replace(
    'It called out',
    'Review the sign-ins of the account',
  );
  expect(await said(keys)).toMatchInlineSnapshot(`
    "11:12: warning no-instruction-as-finding: Unexpected instruction as title of \`F1\`, expected what was found
    14:16: warning no-renamed-table: Unexpected table \`AADSignInEventsBeta\`, expected \`EntraIdSignInEvents\`, its name since 2025-12-09
    "
  `);
});

test('pictures in prose without words, and with words that say nothing', async () => {
  expect(
    await said('', '\n![](p.png)\n\n![image](p.png)\n\n![One rule named "."](p.png)\n'),
  ).toMatchInlineSnapshot(`
    "14:1: warning require-alt: Unexpected picture \`p.png\` without alt text, expected what it shows
    16:1: warning no-vague-alt: Unexpected text \`image\` of a picture, expected what it shows
    "
  `);
});
