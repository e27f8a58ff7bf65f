import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteServer } from '../../src/cli/serve/site-server.ts';
import { folderWith } from '../run/run-in-folder.ts';
import { buildSite } from './build-site.ts';
import { publishedAt } from './global-setup.ts';
import { pagesOf } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const run = 'alert(1)';
const strings = [
  ...['script', 'SCRIPT', 'script/x', 'script\n', 'script type="module"', 'svg><script'].map(
    (tag) => `<${tag}>${run}</script>`,
  ),
  ...[
    'onerror',
    'OnError',
    'onerror\n',
    'onload',
    'onfocus',
    'onmouseover',
    'onanimationstart',
    'ontoggle',
  ].flatMap((name) => [
    `<img src=x ${name}=${run}>`,
    `<details open ${name}="${run}" autofocus tabindex=1>x</details>`,
  ]),
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'java\tscript:',
    'java&#10;script:',
    '&#106;avascript:',
    '\u0001javascript:',
    'vbscript:',
    'data:text/html,<script>',
    'data:image/svg+xml,<svg/onload=>',
    'blob:',
    'filesystem:',
    'view-source:javascript:',
    '//evil.example/',
    'https://evil.example/',
  ].flatMap((address) => [`[x](<${address}${run}>)`, `<a href="${address}${run}">x</a>`]),
  ...[
    'iframe srcdoc',
    'iframe src',
    'object data',
    'embed src',
    'frame src',
    'portal src',
    'link rel=stylesheet href',
  ].map((tag) => `<${tag}="https://evil.example/${run}">`),
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<meta http-equiv="Content-Security-Policy" content="default-src *">',
  '<form action="https://evil.example/"><button>x</button></form>',
  `<form><input type=image src=x formaction="javascript:${run}">`,
  '<style>@import "https://evil.example/";*{display:none}</style>',
  '<b style="position:fixed;background:url(https://evil.example/)">x</b>',
  '<svg><use href="https://evil.example/#x"/></svg>',
  `<math><a xlink:href="javascript:${run}">x</a></math>`,
  `<svg><animate attributeName=href values="javascript:${run}"/></svg>`,
  '</title></style></textarea></noscript></template></script>',
  `--></script><script>${run}</script><!--`,
  `"><img src=x onerror=${run}>`,
  `' onmouseover='${run}`,
  `\`\${${run}}\``,
  `{{constructor.constructor("${run}")()}}`,
  `<%= ${run} %>`,
  `{${run}}`,
  '![x](https://evil.example/x.png)',
  'https://evil.example/auto www.evil.example mail@evil.example',
  '<https://evil.example/>',
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `\u202e<script>${run}</script>`,
  `<scr&#0;ipt>${run}</script>`,
  `<slot name=x><template shadowrootmode=open><script>${run}</script></template>`,
];

test('two hundred hostile strings in prose, fields, queries and rows run nothing, ask for nothing and lead nowhere', async () => {
  const placed = strings.length * 4;
  expect(placed).toBeGreaterThanOrEqual(200);
  const line = (text: string) => text.replaceAll(/[\n\r]/g, ' ');
  const front = {
    title: 'Hostile strings',
    summary: 'Strings that attackers leave in logs, in every place of a case.',
    tlp: 'CLEAR',
    severity: 'low',
    status: 'closed',
    verdict: 'undetermined',
    opened: '2025-11-02',
    attack_version: '19',
    indicators: [{ type: 'domain', value: 'evil.example', role: 'attacker' }],
    findings: strings.map((text) => ({ title: line(text) })),
    queries: [
      {
        title: 'Rows',
        query: `${strings.map((text) => `// ${line(text)}`).join('\n')}\nDeviceInfo\n| project DeviceName\n`,
        results: 'results/rows.csv',
      },
    ],
  };
  const rows = strings.slice(0, 50).map((text) => `"${line(text).replaceAll('"', '""')}"`);
  const folder = folderWith({
    'content/casebook.yaml': 'title: Lab\nrules: { no-broken-link: warning }\n',
    'content/cases/hostile/index.md': `---\n${JSON.stringify(front)}\n---\n\n${strings.join('\n\n')}\n`,
    'content/cases/hostile/results/rows.csv': `DeviceName\n${rows.join('\n')}\n`,
  });
  const out = join(folder, 'site');
  await buildSite(['--content', join(folder, 'content'), '--out', out, '--url', publishedAt]);
  const server = siteServer(out, '/');
  onTestFinished(() => server.close().closeAllConnections());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const site = {
    folder: out,
    base: '/',
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
  };

  let hostile = 0;
  for (const path of pagesOf(out)) {
    const { page, faults } = await visit(path, { site });
    // Whatever waits for a reader to point or to tab.
    for (let step = 0; step < 5; step++) await page.keyboard.press('Tab');
    await page.waitForTimeout(100);
    expect(faults, path).toEqual([]);
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const forbidden = all.filter((element) =>
        element.matches(
          'iframe, frame, object, embed, portal, base, style, template, math, form:not([action="/search/"]), script:not([src^="/assets/"], [src="/theme.js"], head > [type="application/ld+json"]), main link, main meta, [style], [srcdoc], [formaction], [ping]',
        ),
      );
      const handlers = all.flatMap((element) =>
        [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
      );
      // Throws where a text ended the block or broke out of its string.
      for (const { textContent } of document.querySelectorAll('[type="application/ld+json"]'))
        JSON.parse(textContent);
      const links = all.flatMap((element) =>
        ['href', 'src', 'action', 'xlink:href', 'data'].flatMap((name) => element.getAttribute(name) ?? []),
      );
      return {
        forbidden: forbidden.map(({ outerHTML }) => outerHTML.slice(0, 120)),
        handlers,
        links: links.filter((link) => /^\s*(?!https?:)[a-z]+:|evil\.example/i.test(link)),
        shown: document.body.textContent?.includes('onanimationstart') === true,
      };
    });
    if (found.shown) hostile++;
    expect({ ...found, shown: null }, path).toEqual({ forbidden: [], handlers: [], links: [], shown: null });
  }
  expect(hostile).toBeGreaterThan(0);
});
