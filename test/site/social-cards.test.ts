import sharp from 'sharp';
import { expect, test } from 'vitest';
import { soundCase } from '../run/run-in-folder.ts';
import { builtSite } from './built-site.ts';

/** A case with a text in every kind of place that CLEAR may not see. */
const withSecret = (secret: string) =>
  soundCase
    .replace(
      /\n---\n/,
      `\nauthors: [Ada]\nreferences:\n  - title: ${secret}\n    url: https://${secret}.example\n    tlp: AMBER\n---\n`,
    )
    .concat(`\n:::tlp{level="RED"}\n${secret}\n:::\n\nOf :redact[${secret}]{keep_for="AMBER"} nothing.\n`);
const settings = (secret: string) =>
  `title: Lab of ${secret}\nurl: https://lab.example\nbase: /repo/\nredactions:\n  - find: ${secret}\n    replace: someone\n    keep_for: AMBER\n`;
const site = (secret: string) =>
  builtSite({ 'casebook.yaml': settings(secret), 'cases/one.md': withSecret(secret) });

test('a picture per case and one of the site, of which no withheld text changes a byte', async () => {
  const [one, other] = await Promise.all([site('alpha-one'), site('omega-two')]);
  const told = [
    'card.png',
    'cases/one/card.png',
    'feed.json',
    'rss.xml',
    'index.html',
    'cases/one/index.html',
  ];
  expect(one.files).toEqual(expect.arrayContaining(told));
  for (const file of told) {
    expect(one.bytes(file).length).toBeGreaterThan(400);
    expect(one.bytes(file).equals(other.bytes(file)), file).toBe(true);
  }
  const { format, width, height } = await sharp(one.bytes('cases/one/card.png')).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });

  const html = one.bytes('cases/one/index.html').toString();
  expect(html).toContain('<meta property="og:image" content="https://lab.example/repo/cases/one/card.png">');
  expect(html).toContain('<link rel="canonical" href="https://lab.example/repo/cases/one/">');
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data)['@graph']).toMatchObject([
    { '@type': 'Report', author: [{ name: 'Ada' }], usageInfo: 'TLP:CLEAR' },
    { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }] },
  ]);
  expect(JSON.parse(one.bytes('feed.json').toString())).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://lab.example/repo/feed.json',
    items: [{ id: 'https://lab.example/repo/cases/one/', authors: [{ name: 'Ada' }] }],
  });
});

test('without an address there is nothing to share', async () => {
  const { files, bytes, said } = await builtSite({
    'casebook.yaml': 'title: Lab\n',
    'cases/one.md': soundCase,
  });
  expect(said).toContain('No feed, sitemap or social card');
  expect(files.filter((file) => /card\.png|feed\.json|rss\.xml|sitemap/.test(file))).toEqual([]);
  expect(bytes('cases/one/index.html').toString()).not.toMatch(/og:|ld\+json|canonical|feed/);
});
