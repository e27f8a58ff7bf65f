import type { Example } from './rule.ts';

const header: Readonly<Record<string, string>> = {
  title: 'title: Archive written outside its schedule',
  summary:
    'summary: One archive on ws-01 was written by another program than the agent, outside its schedule.',
  tlp: 'tlp: CLEAR',
  severity: 'severity: low',
  status: 'status: open',
  opened: 'opened: 2026-01-05',
  attack_version: 'attack_version: 19',
};

/** The content folder in which an example stands, by path: a correct site with one case. */
export function exampleFiles(example: Example): Record<string, string | Uint8Array> {
  const own = example.case ?? '';
  const given = new Set([...own.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key));
  const keys = Object.entries(header).flatMap(([key, line]) => (given.has(key) ? [] : [line]));
  const front = [...keys, ...(own === '' ? [] : [own])].join('\n');
  return {
    'casebook.yaml': 'title: Examples\n',
    'cases/example/index.md': `---\n${front}\n---\n\n${example.body ?? 'What the case is about.'}\n`,
    ...example.files,
  };
}
