import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

test('every query is listed, and those of one platform or purpose have a page', async () => {
  const queries = [
    ['Sign-ins', 'query: SigninLogs | take 1', 'platform: sentinel', 'purpose: hunt'],
    ['Processes', 'query: DeviceProcessEvents | take 1', 'purpose: hunt'],
    ['Mail', 'query: EmailEvents | take 1'],
    ['Proxy', 'query: index=proxy', 'language: spl', 'platform: other', 'purpose: verify'],
  ];
  const records = queries.map(([title, ...keys]) => `  - title: ${title}\n    ${keys.join('\n    ')}`);
  const site = await builtSite({
    'casebook.yaml': 'title: Cases\nattack_version: 19\n',
    'cases/one.md': `---\ntitle: One\nsummary: A case.\ntlp: CLEAR\nseverity: low\nstatus: closed\nopened: 2026-01-02\nattack_version: "19"\nqueries:\n${records.join('\n')}\n---\n`,
  });
  const listed = (path: string) =>
    [
      ...site
        .bytes(`${path}index.html`)
        .toString()
        .matchAll(/href="\/cases\/one\/#q\d+">([^<]+)</g),
    ].map(([, title]) => title);
  expect(listed('queries/')).toEqual(['Sign-ins', 'Processes', 'Mail', 'Proxy']);
  expect(listed('queries/purpose/hunt/')).toEqual(['Sign-ins', 'Processes']);
  expect(listed('queries/purpose/verify/')).toEqual(['Proxy']);
  expect(listed('queries/platform/defender-xdr/')).toEqual(['Processes', 'Mail']);
  expect(listed('queries/platform/other/')).toEqual(['Proxy']);
  const page = site.bytes('queries/index.html').toString();
  expect(page.match(/queries\/(platform|purpose)\/[a-z-]+\/"[^>]*>[^<]+<\/a> <small>\d+/g)).toEqual([
    'queries/platform/defender-xdr/">Defender XDR</a> <small>2',
    'queries/platform/other/">Other</a> <small>1',
    'queries/platform/sentinel/">Sentinel</a> <small>1',
    'queries/purpose/hunt/">Hunt</a> <small>2',
    'queries/purpose/verify/">Verify</a> <small>1',
  ]);
});
