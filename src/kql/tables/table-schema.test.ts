import { expect, test } from 'vitest';
import { platformInfo, tableColumns } from './table-schema.ts';

test('knows the columns of each platform', () => {
  const names = (platform: 'defender-xdr' | 'sentinel') =>
    tableColumns(platform, 'DeviceProcessEvents')?.map((column) => column.name) ?? [];
  expect(names('defender-xdr').slice(0, 3)).toEqual(['Timestamp', 'DeviceId', 'DeviceName']);
  expect(names('defender-xdr')).toContain('TimeGenerated');
  expect(names('sentinel')).toEqual(expect.arrayContaining(['TimeGenerated', 'Timestamp']));
  // The portal asks both schemas.
  expect(tableColumns('sentinel', 'ExposureGraphNodes')).not.toBeNull();
  expect(tableColumns('defender-xdr', 'SigninLogs')).not.toBeNull();
  expect(tableColumns('resource-graph', 'resources')?.map((column) => column.name)).toContain(
    'subscriptionId',
  );
  expect(tableColumns('other', 'SigninLogs')).toBeNull();
});

test('says where they come from', () => {
  expect(platformInfo('other')).toBeNull();
  expect(platformInfo('sentinel')).toMatchObject({ version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  expect(platformInfo('defender-xdr')?.tableCount).toBe(platformInfo('sentinel')?.tableCount);
  expect(platformInfo('resource-graph')?.origin).toContain('Azure Resource Graph');
});
