import { execFile } from 'node:child_process';

/**
 * The day on which a commit was made, in UTC; null without git, or when the repository around `folder` lacks it.
 * Asked of `git cat-file`, which runs no program that the configuration of a repository names.
 */
export function commitDate(folder: string, id: string): Promise<string | null> {
  return new Promise((done) => {
    // A commit that is missing would be fetched by what the configuration names.
    const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
    const options = { cwd: folder, env, encoding: 'utf8', timeout: 10_000 } as const;
    execFile('git', ['cat-file', 'commit', id], options, (error, commit) => {
      const [, seconds] = /^committer .* (\d+) [+-]\d{4}$/m.exec(error === null ? commit : '') ?? [];
      done(seconds === undefined ? null : new Date(Number(seconds) * 1_000).toISOString().slice(0, 10));
    });
  });
}
