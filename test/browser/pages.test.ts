import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const colours = ['color-contrast', 'link-in-text-block'];
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(pageTypes(inject('sites').root.folder))('/%s', (path) => {
  test.each([
    ['light', 320],
    ['light', 1440],
    ['dark', 320],
    ['dark', 1440],
  ] as const)('%s, %i px', async (theme, width) => {
    const { page, faults } = await visit(path, { theme, width });
    expect(await layoutShifts(page)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    const [content, window] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    expect(content).toBeLessThanOrEqual(window);
    // Of axe's rules those about colours alone look at the theme.
    expect(await accessibilityFaults(page, theme === 'dark' ? colours : undefined)).toEqual([]);
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
    const faint = document.createElement('p');
    faint.textContent = 'Nobody can read this.';
    faint.style.color = '#eee';
    faint.style.backgroundColor = '#fff';
    document.body.prepend(script, picture, wide, faint);
  });
  await page.waitForTimeout(200);
  expect(faults.some((fault) => fault.includes('script'))).toBe(true);
  expect(faults.some((fault) => fault.includes('https://other.example/x.png'))).toBe(true);
  expect(faults.some((fault) => fault.includes('ran'))).toBe(false);
  expect(await layoutShifts(page)).not.toEqual([]);
  expect((await accessibilityFaults(page)).join()).toContain('image-alt');
  expect((await accessibilityFaults(page, colours)).join()).toMatch(/^color-contrast: /);
});

/** What moved by itself, from the first byte until the page was seen to its end: elements and how far they shifted. */
async function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    const shifts: string[] = [];
    const add = (entries: PerformanceEntryList) => {
      for (const { value = 0, sources = [] } of entries as LayoutShift[]) {
        const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
          const name =
            node instanceof Element ? node.outerHTML.slice(0, 60) : node?.textContent?.slice(0, 60);
          return `${name} ${from.x},${from.y} ${from.width}x${from.height} to ${to.x},${to.y} ${to.width}x${to.height}`;
        });
        if (value > 0) shifts.push(`${value}: ${moved.join('; ')}`);
      }
    };
    await new Promise<void>((done) => {
      const seen = new PerformanceObserver((list) => add(list.getEntries()));
      seen.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => {
        add(seen.takeRecords());
        done();
      }, 100);
    });
    return shifts;
  });
}

/** An entry of type `layout-shift`, which the DOM types do not know. */
interface LayoutShift extends PerformanceEntry {
  value?: number;
  sources?: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** What axe finds, as `rule: selector`, by the rules of these levels or names. */
async function accessibilityFaults(page: Page, rules = levels): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
    );
  }, rules);
}
