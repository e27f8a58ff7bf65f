import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(pageTypes(inject('sites').root.folder))('/%s', (path) => {
  test.each([
    ['light', 320],
    ['light', 1440],
    ['dark', 320],
    ['dark', 1440],
  ] as const)('%s, %i px', async (theme, width) => {
    const { page, faults } = await visit(path, { theme, width });
    expect(await layoutShift(page)).toBe(0);
    expect(await page.locator('h1').count()).toBe(1);
    const [content, window] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    expect(content).toBeLessThanOrEqual(window);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('an address without a page answers with the page that says so', async () => {
  const { page, faults } = await visit('no/such/page/');
  expect(await page.locator('h1').innerText()).toBe('Page not found');
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});

test('what these tests look for would be seen', async () => {
  const { page, faults } = await visit('');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'console.error("ran")';
    const picture = document.createElement('img');
    picture.src = 'https://other.example/x.png';
    const wide = document.createElement('p');
    wide.textContent = 'x'.repeat(1000);
    document.body.prepend(script, picture, wide);
  });
  await page.waitForTimeout(200);
  expect(faults.some((fault) => fault.includes('script'))).toBe(true);
  expect(faults.some((fault) => fault.includes('https://other.example/x.png'))).toBe(true);
  expect(faults.some((fault) => fault.includes('ran'))).toBe(false);
  expect(await layoutShift(page)).toBeGreaterThan(0);
  expect((await accessibilityFaults(page)).join()).toContain('image-alt');
});

/** Cumulative layout shift from the first byte to the end of the page. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries)
        if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await frame();
    await new Promise((done) => setTimeout(done, 100));
    add(observer.takeRecords());
    return sum;
  });
}

/** What axe finds, as `rule: selector`. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
    );
  }, levels);
}
