import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { KeyPath } from '../../src/case/key-path.ts';
import { readCase } from '../../src/case/read-case.ts';
import { sourceText } from '../../src/case/source/source-text.ts';
import { fixContent } from '../../src/cli/edits/fix-content.ts';
import { createQueryAnalyser } from '../../src/kql/query-analyser.ts';
import { parseProse } from '../../src/render/prose/parse-prose.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { folderWith } from '../run/run-in-folder.ts';

const analyser = createQueryAnalyser();
afterAll(() => analyser.close());

const queries = [
  'DeviceFileEvents\n|where FileName=="a  b.zip"\n|project   Timestamp,FileName',
  'DeviceFileEvents | where FileName == "a.zip" | take 5',
  '// why\nlet  n=5;\nDeviceEvents|take n // few',
  'DeviceProcessEvents\n| where FolderPath has @"C:\\Temp\\x y"\n\n| summarize count()   by DeviceName',
  'DeviceEvents\n| where  ActionType ==',
  'DeviceFileEvents\n| where FileName == "a.zip"',
];
const techniques =
  'T1562.001 T1070.001 T1656 T1059.001 t1059.001 T1059.01 T1560.001 T1560 T9999 PowerShell'.split(' ');
const tactics =
  'defense-evasion stealth Collection collection execution defense-impairment exfil Exfiltration'.split(' ');

/** A case file with mistakes that can be fixed, in the ways in which people write YAML. */
const caseFile = fc.gen().map((choose) => {
  const one = <T>(...from: T[]): T => choose(fc.constantFrom as (...values: T[]) => fc.Arbitrary<T>, ...from);
  const times = (most: number) => Array.from({ length: choose(fc.integer, { min: 0, max: most }) });
  const quoted = (text: string) => one(text, text, `'${text}'`, `"${text}"`);
  const comment = () => one('', '', ' # as said', '   # T1562.001, see below');
  const blank = () => one('', '', '\n', '# a comment: T1070.001\n');
  const row = () =>
    `${blank()}  - technique: ${quoted(one(...techniques))}${comment()}\n    tactic: ${quoted(one(...tactics))}${comment()}\n    findings: [F1]`;
  const listed = () => {
    const ids = [quoted(one(...techniques)), ...times(2).map(() => quoted(one(...techniques)))];
    return one(
      `[${ids.join(', ')}]${comment()}`,
      `\n${ids.map((id) => `      - ${id}${comment()}`).join('\n')}`,
    );
  };
  const block = (indent: string) => {
    const lines = one(...queries).split('\n');
    return `${one('|', '|', '|-', '|+')}${one('', '  # laid out by hand')}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}${one('', '\n', '   ')}`;
  };
  const query = () =>
    `  - title: What was written\n    query: ${one(block('      '), block('          '), JSON.stringify(queries[1]), block('      '))}`;
  const shared = one(true, false, false);
  const front = [
    'title: Archive written outside its schedule # the title',
    "summary: 'One archive on ws-01 was written by another program than the agent, outside its schedule.'",
    `tlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: ${one('19', '"19"', '18.1')}`,
    `findings:\n  - title: Data was packed\n    queries: [Q1]\n    attack: ${shared ? '[*same]' : listed()}`,
    `queries:\n${[query(), ...times(1).map(query)].join('\n')}`,
    `attack:\n${shared ? '  - technique: &same T1562.001\n    tactic: defense-evasion\n' : ''}${[row(), ...times(2).map(row)].join('\n')}`,
    `timeline:\n  - {time: 2026-01-05T10:00:00Z, event: 'It was written', tactic: ${quoted(one(...tactics))}} ${comment()}`,
  ];
  if (shared) front.splice(3, 3, ...[front[5], front[3], front[4]].map((text) => text ?? ''));
  const text = `---\n${front.join('\n')}\n---\n\nPacked by T1562.001 as \`T1070.001\`.\n\n\`\`\`kql\nDeviceFileEvents|where FileName=="a"\n\`\`\`\n`;
  const lineEnd = one('\n', '\n', '\r\n');
  return one('', '', '\uFEFF') + text.replaceAll('\n', lineEnd);
});

/** What a fix may change: the scalars at these paths, and nothing else. */
function mayChange(path: KeyPath): boolean {
  const keys = path.filter((step) => typeof step === 'string').join('.');
  return [
    'attack.technique',
    'attack.tactic',
    'findings.attack',
    'queries.query',
    'timeline.tactic',
  ].includes(keys);
}

/** The file without what may change, but with its quotes and headers, and the values that may. */
function parted(bytes: string): { around: string; values: Map<string, string> } {
  const { source } = readCase(sourceText('index.md', bytes.replace(/^\uFEFF/, '')), 'one', parseProse);
  if (source === null) throw new Error(`no case: ${bytes}`);
  const { yaml } = source;
  const values = new Map<string, string>();
  const spans: { start: number; end: number; kept: string }[] = [];
  const walk = (value: unknown, path: KeyPath) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value))
        walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
    } else if (mayChange(path)) {
      const scalar = yaml.scalar(path);
      if (scalar === null || scalar.shared) return;
      const written = yaml.source.text.slice(scalar.span.start, scalar.span.end);
      const [header = ''] = /^.*\r?\n/.exec(written) ?? [];
      const lineEnds = [...new Set(written.match(/\r?\n/g))].map((end) => JSON.stringify(end)).join();
      const kept = scalar.style === 'literal' ? header + lineEnds : scalar.style;
      spans.push({ ...scalar.span, kept: `{${path.join('.')} ${kept}}` });
      values.set(path.join('.'), String(value));
    }
  };
  walk(yaml.data, []);
  spans.sort((a, b) => b.start - a.start);
  const { text } = yaml.source;
  const around = spans.reduce(
    (left, { start, end, kept }) => left.slice(0, start) + kept + left.slice(end),
    text,
  );
  return { around: (bytes.startsWith('\uFEFF') ? 'BOM' : '') + around, values };
}

/** A query without its layout: the words, signs and strings that it is made of. */
function unlaid(query: string): string[] {
  return query.match(/\/\/.*|@?"(?:[^"\\\n]|\\.)*"|\w+|[^\w\s]/g)?.map((part) => part.trimEnd()) ?? [];
}

test('fixing changes nothing but the fixed values, and a second time nothing at all', {
  timeout: 300_000,
}, async () => {
  let fixed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(caseFile, { minLength: 12, maxLength: 12 }), async (texts) => {
      const content = folderWith({
        'casebook.yaml': 'title: Fixed\nrules:\n  kql-format: info\n',
        ...Object.fromEntries(texts.map((text, index) => [`cases/c${index}/index.md`, text])),
      });
      const workspace = await openWorkspace({
        content,
        cwd: content,
        now: '2026-06-01T00:00:00Z',
        cache: null,
        analyser,
      });
      if (workspace === null) throw new Error('no content folder');
      const fix = () => fixContent(workspace, { content, cwd: content, paths: undefined });
      const read = () =>
        texts.map((_, index) => readFileSync(join(content, `cases/c${index}/index.md`), 'utf8'));
      await fix();
      const after = read();
      for (const [index, text] of after.entries()) {
        const before = texts[index] ?? '';
        if (text !== before) fixed++;
        const [old, now] = [parted(before), parted(text)];
        expect(now.around).toBe(old.around);
        for (const [path, value] of now.values)
          if (path.endsWith('.query')) expect(unlaid(value)).toEqual(unlaid(old.values.get(path) ?? ''));
      }
      expect(await fix()).toEqual(['Nothing to fix']);
      expect(read()).toEqual(after);
      await workspace.close();
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect(fixed).toBeGreaterThan(30);
});
