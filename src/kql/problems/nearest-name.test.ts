import { assert as check, constantFrom, nat, property, record, sample, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../case/edit-distance.ts';
import { platformShape } from '../tables/platform-shape.ts';
import { nearestName } from './nearest-name.ts';

const { tables } = platformShape('defender-xdr');
const columnsOf = (name: string) =>
  tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
const tableNames = tables.map((table) => table.name);

test('finds what was meant and says when it is sure', () => {
  const names = ['FileName', 'FolderPath', 'Timestamp', 'AccountUpn', 'SHA1', 'SHA256'];
  expect(nearestName('Filename', names)).toEqual({ name: 'FileName', isSlip: true, isSafe: true });
  expect(nearestName('Timestmp', names)).toEqual({ name: 'Timestamp', isSlip: true, isSafe: true });
  expect(nearestName('Timestmap', names)).toEqual({ name: 'Timestamp', isSlip: true, isSafe: true });
  expect(nearestName('SHA2', names)?.isSafe ?? false).toBe(false);
  expect(nearestName('Whatever', names)).toBeNull();
  expect(nearestName('', [])).toBeNull();
});

describe('names of the same words', () => {
  test.each([
    ['DeviceProcessEvents', 'InitiatingProcessName', 'InitiatingProcessFileName'],
    ['DeviceProcessEvents', 'InitiatingProcessUser', 'InitiatingProcessAccountName'],
    ['DeviceProcessEvents', 'Acount', 'AccountName'],
    ['DeviceProcessEvents', 'UserName', 'AccountName'],
    ['DeviceProcessEvents', 'hostname', 'DeviceName'],
    ['DeviceNetworkEvents', 'RemoteAddress', 'RemoteIP'],
    ['DeviceNetworkEvents', 'RemoteIPAddress', 'RemoteIP'],
  ])('in %s: %s for %s', (table, unknown, name) => {
    expect(nearestName(unknown, columnsOf(table))).toEqual({ name, isSlip: false, isSafe: false });
  });

  test.each([
    ['ProcessEvents', 'DeviceProcessEvents'],
    ['RegistryEvents', 'DeviceRegistryEvents'],
    ['FileEvents', 'DeviceFileEvents'],
  ])('table %s for %s', (unknown, name) => {
    expect(nearestName(unknown, tableNames)?.name).toBe(name);
  });
});

test.each([
  ['ProcessCmd', ['ProcessId']],
  ['SourceIp', ['SourceId']],
  ['InitiatingProcessPath', ['InitiatingProcessSHA1']],
  ['DeviceAlertEvents', ['DeviceFileEvents']],
  ['AppFileEvents', ['AppEvents']],
  ['Timestamp', ['timeframe']],
  ['Name', ['FileName', 'DeviceName']],
  ['Hash', ['Path']],
  ['Account', ['UserAgent']],
  ['UserName', ['UserPrincipalName', 'UserDisplayName']],
])('%s is not taken for %s', (unknown, names) => {
  expect(nearestName(unknown, names)).toBeNull();
});

test('one slip in a long name is found among all columns and tables', () => {
  const slips = record({ name: constantFrom(...columnsOf('DeviceProcessEvents'), ...tableNames), at: nat() });
  check(
    property(slips, ({ name, at }) => {
      if (name.length < 8) return;
      const place = 1 + (at % (name.length - 2));
      const written = name.slice(0, place) + name.slice(place + 1);
      const near = nearestName(written, [name]);
      expect(near?.name).toBe(name);
    }),
  );
});

test('the distance is one of a metric, and a swap counts once', () => {
  expect(['ab', 'ba', 'abc', ''].map((each) => editDistance('ab', each))).toEqual([0, 1, 1, 2]);
  for (const [one, other] of sample(record({ one: string(), other: string() }), 200).map(
    (each) => [each.one, each.other] as const,
  )) {
    expect(editDistance(one, other)).toBe(editDistance(other, one));
    expect(editDistance(one, other) === 0).toBe(one === other);
    expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
  }
});
