import { expect, test } from 'vitest';
import type { CaseCard } from '../../publication/page/case-page.ts';
import type { PublishedSite } from '../../publication/published-site.ts';
import { rssFeed } from './rss-feed.ts';
import { sitemap } from './sitemap.ts';

const site: PublishedSite = {
  title: 'Cases & <more>',
  description: 'What "we" saw\u0000.',
  language: 'en',
  url: 'https://user.github.io',
  base: '/repo/',
  author: null,
  audience: 'AMBER',
  label: 'AMBER',
  builtOn: '2026-01-02',
  commit: null,
  commitDate: null,
};
const card = {
  href: '/repo/cases/one/',
  title: 'A <b>bold</b> claim',
  summary: 'Seen & told.',
  date: '2026-01-01',
  tags: ['a&b'],
  authors: [],
} as unknown as CaseCard;

test('the feed names its label, and what a case says is text', () => {
  expect(rssFeed(site, 'https://user.github.io', [card])).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
    <title>Cases &amp; &lt;more&gt;</title>
    <link>https://user.github.io/repo/</link>
    <atom:link rel="self" type="application/rss+xml" href="https://user.github.io/repo/rss.xml"/>
    <description>TLP:AMBER. What &quot;we&quot; saw.</description>
    <language>en</language>
    <copyright>TLP:AMBER</copyright>
    <item>
    <title>A &lt;b&gt;bold&lt;/b&gt; claim</title>
    <link>https://user.github.io/repo/cases/one/</link>
    <guid>https://user.github.io/repo/cases/one/</guid>
    <pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate>
    <description>Seen &amp; told.</description>
    <category>a&amp;b</category>
    </item>
    </channel>
    </rss>
    "
  `);
});

test('the sitemap has every page once', () => {
  const content = { site, cases: [card], queries: [], tables: [], techniques: [], matrices: [], assets: [] };
  const map = sitemap(content, 'https://user.github.io');
  expect(map).toContain('<!-- TLP:AMBER -->');
  expect(map).toContain(
    '<url><loc>https://user.github.io/repo/cases/one/</loc><lastmod>2026-01-01</lastmod></url>',
  );
  expect(map.match(/<loc>/g)?.length).toBe(9);
});
