import { expect, test } from 'vitest';
import { publishedPages } from './published-content.ts';
import { seedCase } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const zoned = 'cases/remote-support-tool-ransomware/';

test("times are shown in the reader's zone and back, to the tick, and the choice is kept", async () => {
  const { page, faults } = await visit(zoned, { timezoneId: 'America/New_York' });
  const time = page.locator('.body time[datetime="2026-09-14T08:04:21.7730190Z"]').first();
  const head = page.locator('[id="case.timeline"] th').nth(1);
  const toggle = page.locator('[data-zone-toggle]');
  const shown = async () => (await time.textContent())?.replace(/\s+/g, ' ').trim();
  expect(await shown()).toBe('2026-09-14 08:04:21.7730190');
  expect(await head.innerText()).toBe('Time, UTC');

  const axis = () => page.locator('.timeline .level [data-at]').allTextContents();
  const inUtc = (await axis()).map((text) => text.trim());
  expect(inUtc).toContain('08:00');
  expect(await toggle.innerText()).toBe('Show times in America/New_York');
  await toggle.click();
  expect(await toggle.innerText()).toBe('Show times in UTC');
  expect(await axis()).toContain('04:00');
  expect(await page.locator('.timeline .level [data-zone]').textContent()).toBe('America/New_York');
  expect(await shown()).toBe('2026-09-14 04:04:21.7730190');
  expect(await time.getAttribute('title')).toBe('2026-09-14T08:04:21.7730190Z');
  expect(await head.innerText()).toBe('Time, America/New_York');
  await page.reload();
  expect(await shown()).toBe('2026-09-14 04:04:21.7730190');

  await toggle.click();
  expect(await shown()).toBe('2026-09-14 08:04:21.7730190');
  expect((await axis()).map((text) => text.trim())).toEqual(inUtc);
  expect(await toggle.innerText()).toBe('Show times in America/New_York');
  expect(faults).toEqual([]);
});

test('where the zone of the reader is UTC there is nothing to switch', async () => {
  const { page } = await visit(seedCase, { timezoneId: 'UTC' });
  expect(await page.locator('[data-zone-toggle]').isVisible()).toBe(false);
});

test('a head sorts its rows up, down, and as exported again, by keyboard', async () => {
  const { page, faults } = await visit('cases/build-secret-payroll-exports/');
  const table = page.locator('#q3 table');
  const cells = () => table.locator('tbody td:nth-child(3)').allInnerTexts();
  const head = table.locator('th').nth(2);
  expect(await head.innerText()).toMatch(/^Blobs\s+long$/);
  const exported = await cells();
  const up = exported.toSorted((a, b) => Number(a) - Number(b));
  expect(up).not.toEqual(exported);

  await head.getByRole('button').press('Enter');
  expect([await head.getAttribute('aria-sort'), await cells()]).toEqual(['ascending', up]);
  await head.getByRole('button').press('Enter');
  expect([await head.getAttribute('aria-sort'), await cells()]).toEqual(['descending', up.toReversed()]);
  await head.getByRole('button').press('Enter');
  expect([await head.getAttribute('aria-sort'), await cells()]).toEqual(['none', exported]);
  expect(faults).toEqual([]);
});

test('the list of indicators has every one of every case, with the way to it', async () => {
  const { page } = await visit('indicators/');
  const links = await page
    .locator('.iocs a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const all = (await publishedPages()).flatMap(({ card, indicators }) =>
    indicators.map(({ id }) => `${card.href}#${id.toLowerCase()}`),
  );
  expect(links.toSorted()).toEqual(all.toSorted());
});

test.each([1440, 390])(
  'what goes on to the side has a shade there, and the rest none, %i px',
  async (width) => {
    const { page } = await visit('cases/phished-session-hidden-replies/', { width });
    const regions = page.locator('main .scroll, .query pre');
    const shades = () =>
      regions.evaluateAll((all) =>
        all.map((one) => ({
          more: one.scrollWidth - one.clientWidth,
          shade: getComputedStyle(one).boxShadow,
        })),
      );
    const start = await shades();
    expect(start.some(({ more }) => more > 50)).toBe(true);
    for (const { more, shade } of start) expect(shade === 'none').toBe(more === 0);
    await regions.evaluateAll((all) => {
      for (const one of all) one.scrollLeft = one.scrollWidth;
    });
    const wide = start.findIndex(({ more }) => more > 50);
    await expect.poll(async () => (await shades())[wide]?.shade).not.toBe(start[wide]?.shade);
  },
);
