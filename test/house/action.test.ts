import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ranCommand } from '../run/ran-command.ts';
import { folderWith, soundCase } from '../run/run-in-folder.ts';

const root = join(import.meta.dirname, '../..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

test('the steps of the action check and build a repository that holds nothing but content', async () => {
  const cwd = folderWith({
    'hunts/casebook.yaml': 'title: Hunts\n',
    'hunts/cases/forwarding-rule.md': soundCase,
    'action/.keep': '',
  });
  const { stdout } = await ranCommand('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of stdout.trim().split('\n')) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(cwd, 'action', file));
  }
  const run = (inputs: Record<string, string>) => runSteps(cwd, inputs);

  const good = await run({ content: 'hunts', audience: 'GREEN', base: '/repo/', out: 'site' });
  expect(
    good.map(({ code }) => code),
    good.at(-1)?.stderr,
  ).toEqual([0, 0, 0]);
  expect(good.at(-1)?.stdout).toMatch(/^Built site for GREEN: 1 case/m);
  expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toContain('href="/repo/cases/forwarding-rule/"');

  const missing = await run({ content: 'nowhere' });
  expect(missing.map(({ code }) => code)).toEqual([0, 2]);
  const checked = await run({ content: 'hunts', 'max-warnings': '0', build: 'false' });
  expect(checked.map(({ code }) => code)).toEqual([0, 0]);
}, 600_000);

test('actions of others are pinned to a commit, since a tag can be moved', () => {
  const workflows = readdirSync(join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`);
  const used = ['action.yml', ...workflows].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:- )?uses: *(.*)$/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(used.length).toBeGreaterThan(5);
  for (const name of used) expect(name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

/** Runs the shell steps as GitHub does: in order, until one fails. What other actions do is there already. */
async function runSteps(cwd: string, given: Readonly<Record<string, string>>): Promise<Ran[]> {
  const value = (input: string): string => {
    const known = action.inputs[input];
    if (known === undefined) throw new Error(`${input} is not an input`);
    return given[input] ?? known.default;
  };
  expect(Object.keys(given).filter((input) => action.inputs[input] === undefined)).toEqual([]);
  const ran: Ran[] = [];
  for (const step of action.runs.steps) {
    if (step.run === undefined) {
      expect(step.uses).toMatch(/^actions\/setup-node@/);
      continue;
    }
    const [, input = '', wanted] = /^inputs\.([\w-]+) == '([^']*)'$/.exec(step.if ?? '') ?? [];
    if (step.if !== undefined && value(input) !== wanted) continue;
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, one: string) => value(one)),
      ]),
    );
    const result = await ranCommand('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      cwd,
      env: { ...env, GITHUB_ACTION_PATH: join(cwd, 'action') },
    });
    ran.push(result);
    if (result.code !== 0) break;
  }
  return ran;
}

interface Action {
  inputs: Record<string, { default: string } | undefined>;
  runs: { steps: { uses?: string; run?: string; if?: string; env?: Record<string, string> }[] };
}

type Ran = Awaited<ReturnType<typeof ranCommand>>;
