import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import type { ProjectedCase } from '../../src/audience/projected-case.ts';
import { linkTarget } from '../../src/case/prose/link-target.ts';
import { caseMarkdown } from '../../src/export/markdown/case-markdown.ts';
import { caseYaml } from '../../src/import/case/case-yaml.ts';
import { importedAgain } from '../../src/import/casebook-markdown/imported-again.ts';
import { readCasebookMarkdown } from '../../src/import/casebook-markdown/read-casebook-markdown.ts';
import { refang } from '../../src/indicators/spelling/refang.ts';
import { caseFile } from '../arbitraries/case.ts';
import { fullCase } from '../arbitraries/full-case.ts';
import { fuzzRuns } from '../arbitraries/fuzz-runs.ts';
import { filesOf } from '../run/files-of.ts';
import { folderWith, runIn } from '../run/run-in-folder.ts';
import { exportedCaseOf } from './exported-case-of.ts';

const root = join(import.meta.dirname, '../..');
const runs = { numRuns: Math.ceil(fuzzRuns / 10) };

test('importing the Markdown of a case gives the case again', () => {
  fc.assert(
    fc.property(fullCase, ({ text }) => {
      const before = exportedCaseOf(text);
      const written = caseMarkdown(before);
      const read = readCasebookMarkdown(written);
      if (read === null) throw new Error('not read');
      expect(read.left).toEqual([]);
      const again = exportedCaseOf(`---\n${caseYaml(read.front)}---\n\n${read.body}\n`);
      // A text that was kept for some is plain text now, and counts for the label no more: the tests below hold that.
      const label = text.includes('keep_for') ? again.of.label : before.of.label;
      expect(comparable(again.of)).toEqual(comparable({ ...before.of, label }));
      if (label === before.of.label) expect(caseMarkdown(again)).toBe(written);
    }),
    runs,
  );
});

test('the example cases come back through the command line, with their files', async () => {
  const folder = folderWith({});
  const content = join(root, 'content');
  const later = { now: () => new Date('2031-01-01T00:00:00Z') };
  const exported = ['export', 'all', '--format', 'markdown', '--content'];
  expect((await runIn(folder, [...exported, content, '--out', 'first'], later)).code).toBe(0);
  const imported = await runIn(folder, ['import', 'first'], later);
  expect(imported.code, imported.stderr).toBe(0);
  expect(imported.stdout).toContain('Checked: No problems in 6 cases');
  expect((await runIn(folder, [...exported, 'content', '--out', 'second'], later)).code).toBe(0);
  const files = filesOf(join(folder, 'first'));
  expect(files.length).toBeGreaterThan(30);
  expect(filesOf(join(folder, 'second'))).toEqual(files);
  const different = files.filter(
    (file) => !readFileSync(join(folder, 'first', file)).equals(readFileSync(join(folder, 'second', file))),
  );
  expect(different).toEqual([]);
});

test('parts, footnotes and levels of any prose come back', () => {
  fc.assert(
    fc.property(caseFile, ({ text }) => {
      const unlabelled = (markdown: string) => markdown.replace(/^\*\*TLP:.*\*\*$/m, '');
      const written = caseMarkdown(exportedCaseOf(text));
      const read = readCasebookMarkdown(written);
      if (read === null) throw new Error('not read');
      const again = exportedCaseOf(`---\n${caseYaml(read.front)}---\n\n${read.body}\n`);
      expect(unlabelled(caseMarkdown(again))).toBe(unlabelled(written));
      const imported = importedAgain(read, null);
      expect(exportedCaseOf(imported.text).of.label).toBe(read.label);
    }),
    runs,
  );
});

test('footnotes of two findings stay apart in one file', () => {
  const note = (word: string) => `{ title: ${word}, detail: "${word}[^n].\\n\\n[^n]: Of ${word}." }`;
  const written = caseMarkdown(exportedCaseOf(minimal(`findings: [${note('One')}, ${note('Two')}]`)));
  expect(written).toContain('One[^f1-detail-1].\n\n[^f1-detail-1]: Of One.');
  expect(written).toContain('Two[^f2-detail-1].');
  expect(readCasebookMarkdown(written)?.front.findings).toMatchObject([
    { detail: 'One[^1].\n\n[^1]: Of One.' },
    {},
  ]);
});

test('a text that is kept for its readers makes the imported case as strict as the file', () => {
  const text = minimal(
    'findings: [{ title: A, detail: "On :redact[srv-1]{keep_for=\\"RED\\"}." }, { title: B, tlp: AMBER }]',
  );
  const read = readCasebookMarkdown(caseMarkdown(exportedCaseOf(text)));
  if (read === null) throw new Error('not read');
  expect(read).toMatchObject({ label: 'RED', front: { tlp: 'CLEAR' } });
  const { text: again, report } = importedAgain(read, null);
  expect(exportedCaseOf(again).of).toMatchObject({ tlp: 'RED', findings: [{ tlp: 'RED' }, { tlp: 'RED' }] });
  expect(report.fixed).toEqual([expect.stringContaining('TLP:RED')]);
});

test('what somebody adds to the Markdown is kept', () => {
  const written = caseMarkdown(
    exportedCaseOf(readFileSync(join(root, 'test/fixtures/case/every-key.md'), 'utf8')),
  );
  const changed = written
    .replace('- **Severity:** high', '- **Severity:** low\n- **Mood:** calm')
    .replace(/^(## <a id="queries">.*)$/m, 'A *remark* of mine.\n\n$1\n\n| a | b |\n| --- | --- |\n| 1 | 2 |')
    .replace('**one** archive', '**two** archives')
    .replace('| workstation |', '| work\\|station |');
  const read = readCasebookMarkdown(changed);
  expect(read?.front).toMatchObject({ severity: 'low', assets: [{ role: 'work|station' }] });
  expect(read?.front.findings).toMatchObject([{ detail: expect.stringContaining('**two** archives') }, {}]);
  expect(read?.left).toEqual([
    '- **Mood:** calm',
    'A *remark* of mine.',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
  ]);
});

test('other Markdown is none of ours', () => {
  expect(readCasebookMarkdown('# A write-up\n\nText.\n')).toBeNull();
  expect(readCasebookMarkdown('')).toBeNull();
});

function minimal(more: string): string {
  return `---\ntitle: A\nsummary: B\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2025-01-01\n${more}\n---\n`;
}

/** Without what means the same: how an indicator is defanged, the last line end of a query, lists without anything. */
function comparable(of: ProjectedCase): unknown {
  return JSON.parse(JSON.stringify(of), (key, value) => {
    if (Array.isArray(value) && value.length === 0 && key !== 'children') return undefined;
    if (value?.kind === 'indicator') return { ...value, value: refang(value.type, value.value) };
    if (value?.kind === 'query') {
      const { query, text, ...rest } = value;
      return { ...rest, text: text.replace(/\n$/, '') };
    }
    return value === null || typeof value !== 'object' || !('type' in value) ? value : plainNode(value);
  });
}

/** Words that stand beside each other are one text, and a case has one address. */
function plainNode(node: Nodes): Nodes {
  if ('children' in node) {
    const children = node.children as Nodes[];
    const united: Nodes[] = [];
    for (const child of children) {
      const last = united.at(-1);
      if (child.type === 'text' && last?.type === 'text')
        united[united.length - 1] = { ...last, value: last.value + child.value };
      else united.push(child);
    }
    Object.assign(node, { children: united });
  }
  if (node.type !== 'link') return node;
  const target = linkTarget(node.url);
  return target.kind === 'case' ? { ...node, url: `${target.slug} ${target.anchor}` } : node;
}
