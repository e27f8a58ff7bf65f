import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteServer } from '../../src/cli/serve/site-server.ts';
import { folderWith } from '../run/run-in-folder.ts';
import { buildSite } from './build-site.ts';
import type { ServedSite } from './global-setup.ts';
import { pageTypes } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const root = join(import.meta.dirname, '../..');

test('pages have no words of their own: all are in the files of words', () => {
  const known = ['RSS', 'JSON', 'Enter', 'Esc', 'TLP:', 'SHA-256'];
  const found = globSync('src/site/**/*.astro', { cwd: root }).flatMap((file) => {
    const markup = readFileSync(join(root, file), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const texts = [...markup.matchAll(/<[a-z][^<>{}]*>([^<>{}]*)(?=<|\{)/g)].map(([, text = '']) =>
      text.trim(),
    );
    const attributes = [...markup.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]+)"/g)];
    return [...texts, ...attributes.map(([, text = '']) => text)]
      .filter((text) => /[A-Za-z]{2}/.test(text) && !known.includes(text) && !text.startsWith('import '))
      .map((text) => `${file}: ${text}`);
  });
  expect(found).toEqual([]);
});

test('a site in a language from right to left is turned round, and no page of it is wider than 320 px', async () => {
  const folder = folderWith(content());
  const out = join(folder, 'dist');
  await buildSite(['--content', join(folder, 'content'), '--out', out]);
  const server = siteServer(out, '/').listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close().closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const site: ServedSite = { folder: out, base: '/', origin: `http://127.0.0.1:${address.port}` };

  for (const path of [...pageTypes(out).filter((one) => one !== seed), 'cases/arabic/']) {
    for (const width of [320, 1440]) {
      const { page, faults } = await visit(path, { site, width });
      expect(await page.locator('html').getAttribute('lang'), path).toBe('ar');
      expect(await page.evaluate(() => getComputedStyle(document.body).direction), path).toBe('rtl');
      const [content, window] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(content, `${path} at ${width} px`).toBeLessThanOrEqual(window);
      // Lines begin at the right.
      const [heading, frame] = await page.evaluate(() => {
        const right = (selector: string) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(selector) ?? document.body);
          return range.getBoundingClientRect().right;
        };
        return [right('h1'), document.querySelector('main')?.getBoundingClientRect().right ?? 0];
      });
      expect(frame - heading, `${path} at ${width} px`).toBeLessThan(60);
      // Code is code in every language.
      const code = await page
        .locator('pre')
        .evaluateAll((all) => all.map((pre) => getComputedStyle(pre).direction));
      expect(new Set(code).has('rtl'), path).toBe(false);
      expect(faults).toEqual([]);
    }
  }
});

const seed = 'cases/data-exfiltration-pip/';

/** The cases of this repository, and one in Arabic. */
function content(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (const path of globSync('content/cases/**/*.*', { cwd: root }))
    files[path] = readFileSync(join(root, path));
  files['content/casebook.yaml'] = 'title: سجل الحالات\nlanguage: ar\nattack_version: 19\n';
  files['content/cases/arabic.md'] = `---
title: تسريب بيانات عبر PowerShell (7z.exe) من الجهاز WS-01 إلى التخزين السحابي
summary: عُثر على أرشيف لبيانات الموظفين على الجهاز، ولم يثبت خروجه منه حتى الآن.
tlp: CLEAR
severity: low
status: closed
verdict: benign-positive
opened: 2026-11-02
attack_version: "19"
tags: [تسريب, archive]
authors: [ليلى]
findings:
  - title: أُنشئ أرشيف على الجهاز
    queries:
      - title: الأرشيفات على جهاز واحد
        query: |
          DeviceFileEvents
          | where FileName endswith ".7z"
---

كتب المحلل هذا النص.
`;
  return files;
}
