import { expect, test } from 'vitest';
import { platformInfo, tableColumns } from './table-schema.ts';

test('knows the columns of each platform', () => {
  const names = (platform: 'defender-xdr' | 'sentinel') =>
    tableColumns(platform, 'DeviceProcessEvents')?.map((column) => column.name) ?? [];
  expect(names('defender-xdr').slice(0, 3)).toEqual(['Timestamp', 'DeviceId', 'DeviceName']);
  expect(names('defender-xdr')).toContain('TimeGenerated');
  expect(names('sentinel')).toEqual(expect.arrayContaining(['TimeGenerated', 'Timestamp']));
  expect(tableColumns('sentinel', 'ExposureGraphNodes')).toBeNull();
  expect(tableColumns('defender-xdr', 'SigninLogs')).not.toBeNull();
  expect(tableColumns('other', 'SigninLogs')).toBeNull();
});

test('says where they come from', () => {
  expect(platformInfo('other')).toBeNull();
  expect(platformInfo('sentinel')).toMatchObject({ version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  expect(platformInfo('defender-xdr')?.tableCount).toBeGreaterThan(platformInfo('sentinel')?.tableCount ?? 0);
});
