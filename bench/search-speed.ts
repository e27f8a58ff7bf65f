import { once } from 'node:events';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../src/cli/pdf/find-browser.ts';
import { siteServer } from '../src/cli/serve/site-server.ts';

// node bench/search-speed.ts SITE WORDS...: bytes and time of each search, in order, in the dialog and on the search page;
// of the bytes, those of the index of values.
const [folder, ...words] = process.argv.slice(2);
if (folder === undefined || words.length === 0) {
  process.stderr.write('node bench/search-speed.ts SITE WORDS...\n');
  process.exitCode = 2;
} else await measure(folder, words);

async function measure(folder: string, words: readonly string[]): Promise<void> {
  const server = siteServer(folder, '/');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}/`;
  const { executablePath, env } = await findBrowser(null, process.env);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...env },
  });
  for (const place of ['dialog', 'main'] as const) {
    const page = await browser.newPage();
    await page.goto(place === 'dialog' ? origin : `${origin}search/`);
    await page.waitForLoadState('networkidle');
    const bytes = countBytes(page);
    if (place === 'dialog') await page.keyboard.press('/');
    for (const word of words) {
      const time = await timeOf(page, place, word);
      const { all, values } = await bytes();
      process.stdout.write(`${place}\t${word}\t${Math.round(time)} ms\t${all} bytes\t${values} of values\n`);
    }
    if (place === 'main') {
      await page.goto(`${origin}search/?severity=high`);
      await page.locator('main [data-found] a').first().waitFor();
      process.stdout.write(`facet alone, page and all\t${(await bytes()).all} bytes\n`);
    }
    await page.close();
  }
  await browser.close();
  server.close().closeAllConnections();
}

/** Gives the bytes of the responses since it was asked last, as served. */
function countBytes(page: Page): () => Promise<{ all: number; values: number }> {
  let bodies: Promise<{ url: string; size: number }>[] = [];
  page.on('response', (response) => {
    bodies.push(
      response.body().then(
        (body) => ({ url: response.url(), size: body.length }),
        () => ({ url: '', size: 0 }),
      ),
    );
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const sizes = await Promise.all(bodies);
    bodies = [];
    const sum = (part: string) =>
      sizes.reduce((total, { url, size }) => total + (url.includes(part) ? size : 0), 0);
    return { all: sum(''), values: sum('/lookup/') };
  };
}

/** Milliseconds from a word put into the field to the last change of the results, the pause before a search included. */
function timeOf(page: Page, place: string, word: string): Promise<number> {
  return page.evaluate(
    async ([place, word]) => {
      const input = document.querySelector<HTMLInputElement>(`${place} input[type="search"]`);
      const list = document.querySelector(`${place} [data-found]`);
      if (input === null || list === null) return Number.NaN;
      const start = performance.now();
      let last = Number.NaN;
      const seen = new MutationObserver(() => {
        last = performance.now();
      });
      seen.observe(list, { childList: true, subtree: true });
      input.value = word ?? '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 1500));
      seen.disconnect();
      return last - start;
    },
    [place, word],
  );
}
