import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteServer } from '../../src/cli/serve/site-server.ts';
import { filesOf } from '../run/files-of.ts';
import { folderWith } from '../run/run-in-folder.ts';
import { buildSite } from './build-site.ts';
import type { ServedSite } from './global-setup.ts';
import { publishedAt } from './global-setup.ts';
import { siteAddresses } from './site-addresses.ts';
import { pagesOf } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const attack = [
  '<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>',
  '"\'--></script></title></textarea>]]>',
  `{{7*7}}$\{7*7}<%= 7*7 %>{alert(4)}`,
  '&lt;&#60;javascript:alert(5)',
].join('');

const written: string[] = [];
/** The attack with a mark of its own, remembered. */
function hostile(mark: string): string {
  written.push(`${mark} ${attack}`);
  return `${mark} ${attack}`;
}

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;

const frontMatter = {
  title: hostile('title'),
  summary: hostile('summary'),
  id: hostile('number'),
  tlp: 'CLEAR',
  severity: 'low',
  status: 'closed',
  verdict: 'undetermined',
  opened: '2025-11-02',
  attack_version: '19',
  authors: [{ name: hostile('author'), url: 'https://author.example/"onmouseover=alert(6)//<script>' }],
  reviewers: [{ name: hostile('reviewer'), date: '2025-11-03' }],
  tags: [hostile('tag')],
  assets: [{ type: 'device', name: hostile('asset'), aliases: [hostile('alias')], role: hostile('role') }],
  findings: [
    {
      title: hostile('finding'),
      observed: '2025-11-02T10:00:00Z',
      detail: `**detail** ${attack}`,
      limit: `**limit** ${attack}`,
      assets: ['A1'],
      indicators: ['I1', 'I2', 'I3'],
      queries: ['Q1', 'Q2'],
      evidence: ['E1'],
      attack: ['T1059.001'],
    },
  ],
  queries: [
    {
      title: hostile('query title'),
      query: `DeviceInfo | where DeviceName contains @'${attack.replaceAll("'", "''")}' // ${attack}`,
      results: 'rows.csv',
    },
    { title: 'another language', language: 'html', platform: 'other', query: attack },
  ],
  evidence: [
    {
      type: 'log',
      url: 'https://evidence.example/"><script>alert(7)</script>',
      alt: hostile('alt'),
      caption: hostile('caption'),
    },
  ],
  indicators: [
    { type: 'command-line', value: hostile('command line'), description: hostile('description') },
    { type: 'user-agent', value: hostile('user agent') },
    { type: 'file-name', value: '<script>alert(8)<' },
  ],
  attack: [{ technique: 'T1059.001', tactic: 'execution', why: hostile('why'), findings: ['F1'] }],
  response: [
    {
      action: hostile('action'),
      status: 'done',
      completed: '2025-11-03',
      detail: attack,
      owner: hostile('owner'),
      findings: ['F1'],
    },
  ],
  timeline: [{ time: '2025-11-02T10:00:00Z', event: hostile('event'), source: hostile('source') }],
  references: [
    { title: hostile('reference'), url: 'https://reference.example/?a="><script>alert(10)</script>' },
  ],
  revisions: [{ date: '2025-11-04', change: hostile('change'), author: hostile('reviser') }],
};
const prose = `
${attack}

# <script>alert(11)</script> {#x" onmouseover="alert(12)}

[click](javascript:alert(13)) [click](JaVaScRiPt&colon;alert(13)) [click](data:text/html,<script>alert(14)</script>)
[click](vbscript:x) <javascript:alert(15)> ![picture](javascript:alert(16)) ![picture](x" onerror="alert(17))

<a href="javascript:alert(18)" onclick="alert(19)" style="position:fixed">raw</a>
<iframe src="javascript:alert(20)"></iframe><object data="x"></object><base href="https://other.example/"><style>*{display:none}</style>
<form action="https://other.example/"><input formaction="javascript:alert(21)"></form><math><mtext><script>alert(22)</script></mtext></math>
<meta http-equiv="refresh" content="0;url=https://other.example/">

| a | b |
| --- | --- |
| ${attack.replaceAll('|', '\\|')} | <script>alert(23)</script> |

\`\`\`html
${attack}
\`\`\`

\`\`\`kql check=off reason="${'"><script>alert(24)</script>'}"
${attack}
\`\`\`

Footnote[^1].

[^1]: ${attack}
`;

test('nothing that a case says is ever run, and all of it is shown as it is written', async () => {
  const folder = folderWith({
    'content/casebook.yaml': JSON.stringify({
      title: hostile('site'),
      description: attack,
      author: { name: hostile('site author') },
    }),
    'content/cases/hostile/index.md': `---\n${JSON.stringify(frontMatter)}\n---\n${prose}`,
    'content/cases/hostile/rows.csv': `DeviceName,${cell(hostile('column'))}\n${cell(hostile('row'))},x\n`,
  });
  const out = join(folder, 'site');
  await buildSite(['--content', join(folder, 'content'), '--out', out, '--url', publishedAt]);
  const server = siteServer(out, '/');
  onTestFinished(() => server.close().closeAllConnections());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const site: ServedSite = {
    folder: out,
    base: '/',
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
  };

  let text = '';
  for (const path of pagesOf(out)) {
    const { page, faults } = await visit(path, { site });
    await page.waitForTimeout(100);
    text += await page.evaluate(() => `${document.title}\n${document.body.textContent}`);
    expect(faults).toEqual([]);
  }
  const flat = (value: string) => value.replace(/\s+/g, '');
  const shown = flat(text);
  expect(written.filter((value) => !shown.includes(flat(value)))).toEqual([]);

  const { page, faults } = await visit('search/?q=onerror', { site });
  await page.locator('main mark').first().waitFor();
  expect(faults).toEqual([]);
  const pages = await siteAddresses(page, out);
  expect(pages.flatMap(({ path, inline }) => inline.map((what) => `/${path}: ${what}`))).toEqual([]);
  const schemes = pages.flatMap(({ used }) => used.map(({ value }) => new URL(value, site.origin).protocol));
  expect([...new Set(schemes)].sort()).toEqual(['http:', 'https:']);
  expect(filesOf(out).filter((file) => /[<>"]/.test(file))).toEqual([]);
});
