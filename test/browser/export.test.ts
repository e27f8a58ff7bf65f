import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { casebook } from '../site/built-site.ts';
import { pdfPages } from './pdf-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const { executablePath } = inject('browser');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'casebook export '));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('an exported page opens from a disk, asks for nothing and looks like the page of the site', async () => {
  const out = folder();
  const ran = await casebook(['export', 'all', '--format', 'html', '--out', out]);
  expect(ran, ran.stderr).toMatchObject({ code: 0 });
  const slug = 'remote-support-tool-ransomware';
  const file = join(out, slug, 'case.html');
  const { page, context, requests, faults } = await visit(`cases/${slug}/`);
  const shown = async () => ({
    text: (await page.locator('#site\\.main .body').innerText()).replace(/\s*(Copy|Copied)\s*/g, '\n'),
    background: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    heading: await page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontSize),
    pictures: await page.locator('img').count(),
  });
  const onSite = await shown();
  requests.length = 0;
  await context.unrouteAll();
  await page.goto(pathToFileURL(file).href);
  const alone = await shown();
  expect({ ...alone, text: '' }).toEqual({ ...onSite, text: '' });
  for (const heading of await page.locator('.body h2:visible, .body h3:visible').allInnerTexts())
    expect(onSite.text).toContain(heading.split(',')[0]);
  expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
  expect(faults).toEqual([]);
  const sizes = await page.locator('img').evaluateAll((all) =>
    Promise.all(
      (all as HTMLImageElement[]).map(async (image) => {
        await image.decode();
        return image.naturalWidth;
      }),
    ),
  );
  expect(Math.min(...sizes)).toBeGreaterThan(100);

  // Every link leads somewhere: into the page, into another exported one, or to another host.
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(links.some((link) => link.startsWith('../'))).toBe(true);
  expect(links.some((link) => link.startsWith('data:text/csv'))).toBe(true);
  for (const link of links) {
    if (/^(https:|data:)/.test(link)) continue;
    const url = new URL(link, pathToFileURL(file));
    const target = readFileSync(url, 'utf8');
    if (url.hash !== '') expect(target).toContain(`id="${decodeURIComponent(url.hash.slice(1))}"`);
  }

  // The policy stops even a script that somebody would put in.
  expect(await page.locator('script').count()).toBe(0);
  const injected = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    return document.title;
  });
  expect(injected).not.toBe('ran');
});

test('a case is printed by the command, tagged, on A4, with an outline', async () => {
  const out = folder();
  const slug = 'data-exfiltration-pip';
  const call = ['export', slug, '--format', 'pdf', '--out', out];
  const ran = await casebook([...call, '--browser', startable(out)]);
  expect(ran, ran.stderr).toMatchObject({ code: 0 });
  const pdf = readFileSync(join(out, slug, 'case.pdf'));
  const sheets = pdfPages(pdf).map((sheet) => sheet.normalize('NFKC').replace(/\s+/g, ''));
  expect(sheets.length).toBeGreaterThan(5);
  for (const sheet of sheets) expect(sheet.split('TLP:CLEAR').length).toBeGreaterThan(2);
  const contents = sheets.slice(0, 2).find((sheet) => sheet.includes('Contents')) ?? '';
  expect(contents).not.toBe('');
  // Each entry of the contents ends with the number of the sheet that its heading is on.
  const lines = pdfPages(pdf).map((sheet) => sheet.normalize('NFKC').split(/\s*\n\s*/));
  const entries = lines.slice(0, 2).find((sheet) => sheet.includes('Contents')) ?? [];
  for (const heading of ['Timeline', 'Findings', 'Response', 'References', 'Provenance']) {
    const at = Number(entries[entries.lastIndexOf(heading) + 1]);
    expect(at, heading).toBeGreaterThan(1);
    expect(sheets[at - 1], `${heading} on sheet ${at}`).toMatch(new RegExp(`\\d${heading}`));
  }
  expect(sheets.at(-1)).toContain('Signature');
  expect(pdf.toString('latin1')).toMatch(/\/MarkInfo/);
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(statSync(join(out, slug, 'case.pdf')).size).toBeLessThan(3_000_000);

  const none = await casebook([...call, '--browser', join(out, 'none')]);
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toContain('from `--browser`, expected the program file of Chrome, Chromium or Edge');
  const wrong = await casebook([...call, '--force', '--browser', '/bin/true']);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('Unexpected end of `/bin/true`');
  const piped = await casebook(['export', slug, '--format', 'pdf']);
  expect(piped).toMatchObject({ code: 2, stdout: '' });
  expect(piped.stderr).toContain('Missing `--out DIR`');
});

/** The browser of the tests by a path of our own; one that needs more than its file is found by the command itself. */
function startable(out: string): string {
  if (Object.keys(inject('browser').env).length > 0) return executablePath;
  symlinkSync(executablePath, join(out, 'browser'));
  return join(out, 'browser');
}
