import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { filesOf } from '../run/files-of.ts';
import { pagesOf } from './site-pages.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

const { root } = inject('sites');
const pictures = filesOf(root.folder).filter((file) => /\.(png|jpe?g|webp|avif|gif)$/i.test(file));

test('pictures are encoded anew and carry nothing but themselves', async () => {
  expect(pictures.length).toBeGreaterThan(0);
  const originals = filesOf(new URL('../../content', import.meta.url).pathname)
    .filter((file) => /\.(png|jpe?g|webp)$/i.test(file))
    .map((file) => readFileSync(new URL(`../../content/${file}`, import.meta.url)).toString('base64'));
  for (const file of pictures) {
    const bytes = readFileSync(join(root.folder, file));
    const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
    expect({ file, exif, xmp, iptc, icc, comments }).toEqual({ file });
    expect(originals).not.toContain(bytes.toString('base64'));
  }
});

test('each picture has its size, says what it shows, and opens whole', async () => {
  const cases = pagesOf(root.folder).filter((path) => /^cases\/[^/]+\/$/.test(path));
  let seen = 0;
  for (const path of cases) {
    const { page, faults } = await visit(path, { width: 320 });
    const images = page.locator('main img');
    for (const image of await images.all()) {
      seen += 1;
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((img: HTMLImageElement) => img.decode());
      const facts = await image.evaluate((img: HTMLImageElement) => ({
        alt: img.alt,
        // Rows more or fewer than the size in the markup promises.
        rows:
          (img.naturalWidth * Number(img.getAttribute('height'))) / Number(img.getAttribute('width')) -
          img.naturalHeight,
        loaded: img.currentSrc.length > 0 && img.naturalWidth > 0,
        whole: img.closest('a')?.href ?? '',
        fits: img.getBoundingClientRect().width <= innerWidth,
      }));
      expect(facts.alt.length).toBeGreaterThan(20);
      expect(Math.abs(facts.rows)).toBeLessThanOrEqual(1);
      expect(facts).toMatchObject({ loaded: true, fits: true });
      expect(pictures).toContain(new URL(facts.whole).pathname.slice(1));
    }
    expect(faults).toEqual([]);
  }
  expect(seen).toBeGreaterThan(2);
});
