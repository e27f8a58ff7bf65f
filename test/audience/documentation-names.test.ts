import { expect, test } from 'vitest';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

test('a name for documentation is nobody’s: no private infrastructure, no person, no undeclared host', async () => {
  const keys = 'indicators:\n  - type: domain\n    value: relay.example\n    role: attacker\n';
  const prose = 'It went from user@corp.example and jane@corp.test to relay.example and www.example.com.\n';
  const folder = folderWith({
    'content/casebook.yaml': 'title: Cases of a lab\n',
    'content/cases/one.md': soundCase.replace('---\n\n', `${keys}---\n\n${prose}`),
  });
  expect((await runIn(folder, ['check'])).stdout).toBe('No problems in 1 case, 0 queries\n');
  const { stdout } = await runIn(folder, ['export', 'one', '--format', 'markdown']);
  expect(stdout.replaceAll(/[[\]\\]/g, '')).toContain(
    'It went from user@corp.example and MAIL-1 to relay.example and www.example.com.',
  );
});
