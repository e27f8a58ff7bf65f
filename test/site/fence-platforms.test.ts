import { expect, test } from 'vitest';
import { soundCase } from '../run/run-in-folder.ts';
import { builtSite } from './built-site.ts';

test('a fence is checked and shown as of one platform, whatever the audience may see', async () => {
  const body = [
    // A table of Sentinel alone would be unknown on Resource Graph.
    '```kql\nSigninLogs | where UserPrincipalName == "adele@example.com"\n```',
    // Two equal fences on two platforms: a table of one is none of the other.
    '```kql platform=resource-graph\nresources | project name\n```',
    '```kql platform=other\nresources | project name\n```',
  ].join('\n\n');
  const queries = `queries:
  - id: Q1
    title: Sign-ins
    tlp: RED
    platform: sentinel
    query: SigninLogs | take 1
  - id: Q2
    title: Resources
    platform: resource-graph
    query: resources | take 1
`;
  const site = await builtSite({
    'casebook.yaml': 'title: Cases\n',
    'cases/a/index.md': soundCase
      .replace('\n---\n\n', `\n${queries}---\n\n`)
      .replace('The rule was made by its owner.\n', `${body}\n`),
  });
  const page = site.bytes('cases/a/index.html').toString();
  expect(page).not.toContain('Sign-ins');
  expect(page.match(/<a [^>]*href="\/tables\/SigninLogs\/"/g)).toHaveLength(1);
  expect(site.files).toContain('tables/SigninLogs/index.html');
  const shown = [...page.matchAll(/<code[^>]*>(?:(?!<\/code>).)*resources(?:(?!<\/code>).)*<\/code>/gs)]
    .map(([code]) => code)
    .filter((code) => code.includes('project'));
  expect(shown).toHaveLength(2);
  expect(shown.map((code) => code.includes('/tables/resources/'))).toEqual([true, false]);
});
