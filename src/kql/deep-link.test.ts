import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portalLink } from './deep-link.ts';

const portals = {
  defender: { tenant: '11111111-2222-3333-4444-555555555555' },
  sentinel: {
    resource: '/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w',
  },
  azure_data_explorer: { cluster: 'https://help.kusto.windows.net/', database: 'Samples DB' },
};
const text = 'DeviceEvents // größer ✓\n| where FileName == "a&b"\n';

// Decoded by the system's own gunzip, not by the library that made it.
function gunzip(bytes: Buffer): Buffer {
  return execFileSync('gunzip', ['-c'], { input: bytes });
}

test('Defender reads UTF-16 in base64url', () => {
  const link = portalLink({ platform: 'defender-xdr', text, portals, audienceIsClear: false });
  const url = new URL(link?.url ?? '');
  expect(`${url.origin}${url.pathname}`).toBe('https://security.microsoft.com/v2/advanced-hunting');
  expect([...url.searchParams.keys()]).toEqual(['query', 'timeRangeId', 'tid']);
  const query = url.searchParams.get('query') ?? '';
  expect(query).toMatch(/^[\w-]+$/);
  const bytes = Buffer.from(query, 'base64url');
  expect([...bytes.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 2, 3]);
  expect(new TextDecoder('utf-16le').decode(gunzip(bytes))).toBe(text);
});

test('Log Analytics and Azure Data Explorer read UTF-8 in base64', () => {
  const logs = portalLink({ platform: 'sentinel', text, portals, audienceIsClear: false });
  const [, scope = '', query = ''] = /\/scope\/([^/]+)\/query\/([^/]+)\//.exec(logs?.url ?? '') ?? [];
  expect(JSON.parse(decodeURIComponent(scope))).toEqual({
    resources: [{ resourceId: portals.sentinel.resource }],
  });
  expect(gunzip(Buffer.from(decodeURIComponent(query), 'base64')).toString()).toBe(text);

  const explorer = portalLink({ platform: 'azure-data-explorer', text, portals, audienceIsClear: false });
  const url = new URL(explorer?.url ?? '');
  expect(url.pathname).toBe('/clusters/help.kusto.windows.net/databases/Samples%20DB');
  expect(gunzip(Buffer.from(url.searchParams.get('query') ?? '', 'base64')).toString()).toBe(text);
});

test('a clear page names nobody', () => {
  const clear = (platform: 'defender-xdr' | 'sentinel' | 'azure-data-explorer') =>
    portalLink({ platform, text, portals, audienceIsClear: true });
  expect(clear('defender-xdr')?.url).not.toContain('tid=');
  expect(clear('sentinel')).toBeNull();
  expect(clear('azure-data-explorer')).toBeNull();
});

test('no link without a portal, without ids, or over 8,000 characters; never one that runs', () => {
  expect(portalLink({ platform: 'other', text, portals, audienceIsClear: false })).toBeNull();
  expect(portalLink({ platform: 'sentinel', text, portals: {}, audienceIsClear: false })).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 6_000 }), (query) => {
      const link = portalLink({ platform: 'defender-xdr', text: query, portals: {}, audienceIsClear: false });
      if (link) {
        expect(link.url.length).toBeLessThanOrEqual(8_000);
        expect(link.url).not.toMatch(/runQuery/i);
      }
    }),
    { numRuns: 50 },
  );
});
