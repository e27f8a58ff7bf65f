import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

const site = async (tags: number) => {
  const files = Array.from({ length: tags }, (_, at) => [
    `cases/c${at}.md`,
    `---\ntitle: Case ${at}\nsummary: A case.\ntlp: CLEAR\nseverity: low\nstatus: closed\nopened: 2026-01-02\nattack_version: "19"\ntags: [tag-${at}]\nattack:\n  - { technique: T1566, tactic: initial-access, why: A mail was sent. }\n---\n`,
  ]);
  return builtSite({ 'casebook.yaml': 'title: Cases\nattack_version: 19\n', ...Object.fromEntries(files) });
};

test('a facet that shows only some of its values leads to all of them; a technique has its name', async () => {
  const cut = await site(17);
  for (const path of ['index.html', 'search/index.html']) {
    const page = cut.bytes(path).toString();
    expect(page.match(/name="tag"/g), path).toHaveLength(15);
    expect(page, path).toMatch(/<a href="\/tags\/">All 17 tags<\/a>/);
    expect(page, path).toContain('<span class="id">T1566</span> Phishing');
  }
});

test('a facet that shows every value has no such link', async () => {
  expect((await site(2)).bytes('index.html').toString()).not.toMatch(/All \d+ tags/);
});
