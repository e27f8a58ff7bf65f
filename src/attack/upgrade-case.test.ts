import { expect, test } from 'vitest';
import { readText, required } from '../../test/check/case-lines.ts';
import type { CaseSource } from '../case/read-case.ts';
import { editedText } from '../cli/edits/edited-text.ts';
import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';
import { judgeRow } from './judge-row.test-support.ts';
import { upgradeCase } from './upgrade-case.ts';

function version(name: string): AttackIndex {
  const index = attackIndex(name);
  if (index === null) throw new Error(`no index of ${name}`);
  return index;
}

function sourceOf(text: string): CaseSource {
  const { source, diagnostics } = readText(text);
  expect(diagnostics).toEqual([]);
  if (source === null) throw new Error('no case');
  return source;
}

function caseOf(written: string, more: string): string {
  return `---\n${required}attack_version: "${written}" # said\n${more}---\nProse.\n`;
}

test.each(
  attackVersions.flatMap((from) =>
    attackVersions.filter((to) => to !== from).map((to) => ({ from: version(from), to: version(to) })),
  ),
)('every row of $from.version is right in $to.version, or is left as it was and told', ({ from, to }) => {
  const rows = from
    .techniques()
    .flatMap(({ id, tactics }) => tactics.map((tactic) => ({ technique: id, tactic })));
  const text = caseOf(
    from.version,
    `attack:\n${rows.map(({ technique, tactic }) => `  - { technique: ${technique}, tactic: '${tactic}' } # it\n`).join('')}`,
  );
  const source = sourceOf(text);
  const { edits, open } = upgradeCase(source, { written: from.version, to, own: true });
  const upgraded = editedText(text, edits);
  const mask = (all: string) => all.replaceAll(/T\d{4}(\.\d{3})?|'[a-z-]+'|"[\d.]+"/g, '*');
  expect(mask(upgraded)).toBe(mask(text));
  const lines = new Set(open.map(({ range }) => range?.start.line));
  const after = sourceOf(upgraded);
  expect(after.case.attack_version).toBe(to.version);
  for (const [place, { technique, tactic, at }] of after.case.attack.entries()) {
    const { start } = after.yaml.valueSpan(at);
    if (lines.has(after.yaml.source.position(start).line)) {
      expect({ technique, tactic }).toEqual(rows[place]);
      expect(judgeRow(to, technique, tactic).kind).not.toBe('ok');
    } else expect(judgeRow(to, technique, tactic).kind, `${technique} ${tactic}`).toBe('ok');
  }
  expect(upgradeCase(after, { written: to.version, to, own: true })).toEqual({
    edits: [],
    done: [],
    open: [],
    look: [],
  });
});

test('every technique of a finding and every tactic of a timeline is right after it, or told', () => {
  const [from, to] = [version('18.1'), version('19')];
  const ids = from.techniques().map(({ id }) => id);
  const text = caseOf(
    '18.1',
    `findings:\n  - title: All of it\n    attack:\n${ids.map((id) => `      - "${id}"\n`).join('')}timeline:\n${from.tactics
      .map(({ shortName }) => `  - { time: 2026-01-04T10:30:00Z, event: It, tactic: ${shortName} }\n`)
      .join('')}`,
  );
  const { edits, open } = upgradeCase(sourceOf(text), { written: '18.1', to, own: true });
  const { findings, timeline } = sourceOf(editedText(text, edits)).case;
  const wrong = (findings[0]?.attack ?? []).filter((id) => to.technique(id)?.status !== 'current');
  const names = to.tactics.map(({ shortName }) => shortName);
  const foreign = timeline.flatMap(({ tactic = '' }) => (names.includes(tactic) ? [] : [tactic]));
  expect(foreign).toEqual(['defense-evasion']);
  expect(wrong.map((id) => to.technique(id)?.status)).toEqual(wrong.map(() => 'deprecated'));
  expect(open.map(({ text: said }) => said.split(' ')[0])).toEqual([...wrong, ...foreign]);
});
