import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ranCommand } from '../run/ran-command.ts';
import { folderWith, soundCase } from '../run/run-in-folder.ts';

const root = join(import.meta.dirname, '../..');
const query = `queries:
  - title: Archives on one device
    query: |
      DeviceFileEvents
      | where FileName endswith ".7z"
      | project Timestamp, FileName
findings:
  - title: An archive was made
    queries: [Q1]
---
`;

test('a packed release checks and builds a folder that holds nothing but content', async () => {
  const cwd = folderWith({
    'content/casebook.yaml': 'title: Hunts\nurl: https://hunts.example\n',
    'content/cases/forwarding-rule.md': soundCase.replace('---\n\n', query),
    'packed/.keep': '',
  });
  const packed = await ranCommand('npm', ['pack', '--pack-destination', join(cwd, 'packed')], { cwd: root });
  expect(packed.code, packed.stderr).toBe(0);
  const [tarball = ''] = readdirSync(join(cwd, 'packed')).filter((file) => file.endsWith('.tgz'));
  expect(existsSync(join(root, 'lib'))).toBe(false);
  const installed = await ranCommand(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--omit=dev', `./packed/${tarball}`],
    { cwd },
  );
  expect(installed.code, installed.stderr).toBe(0);
  const own = join(cwd, 'node_modules/casebook');
  expect(readdirSync(own)).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'bin', 'lib']));
  expect(readdirSync(join(own, 'src/case')).filter((file) => file.endsWith('.test.ts'))).toEqual([]);

  const casebook = (...argv: string[]) => ranCommand('npx', ['--no-install', 'casebook', ...argv], { cwd });
  expect(await casebook('check')).toMatchObject({ code: 0, stdout: 'No problems in 1 case, 1 query\n' });
  const built = await casebook('build');
  expect(built, built.stderr).toMatchObject({ code: 0 });
  expect(built.stdout).toMatch(/^Built dist for CLEAR: 1 case/m);
  const page = readFileSync(join(cwd, 'dist/cases/forwarding-rule/index.html'), 'utf8');
  expect(page).toContain('Forwarding rule in a shared mailbox');
  expect(page).toContain('href="/tables/DeviceFileEvents/"');
  expect(existsSync(join(cwd, 'dist/cases/forwarding-rule/card.png'))).toBe(true);
  const help = await casebook('--help');
  expect(help.stdout).toContain('Usage  casebook');
}, 600_000);
