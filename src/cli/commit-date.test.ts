import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/run/run-in-folder.ts';
import { commitDate } from './commit-date.ts';

test('the day of a commit in UTC, and nothing where there is none', async () => {
  const folder = folderWith({ 'a.md': 'A' });
  expect(await commitDate(folder, '0'.repeat(40))).toBeNull();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-01T23:30:00-05:00' },
    }).trim();
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'committer of nothing 1 +0000');
  expect(await commitDate(folder, git('rev-parse', 'HEAD'))).toBe('2026-03-02');
  expect(await commitDate(folder, '0'.repeat(40))).toBeNull();
});
