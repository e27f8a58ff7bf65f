import { beforeAll, expect, test } from 'vitest';
import { lookupKey } from '../../src/indicators/spelling/lookup-key.ts';
import type { LookupShard } from '../../src/publication/lookup/lookup-data.ts';
import { type BuiltSite, builtSite } from '../site/built-site.ts';

// Keys write addresses as numbers and domains from their end: no search of the bytes for a value as it is written would find them.
const open = {
  indicator: '203.0.113.7',
  part: 'host.open.example',
  cell: 'open-host',
  literal: 'open.exe',
  log: '203.0.113.20',
  host: 'cell.open.example',
  user: 'open.user',
  prose: 'prose.open.example',
};
const withheld = {
  indicator: '198.51.100.9',
  part: 'c2.withheld.example',
  account: 'CORP\\withheld',
  literal: 'withheld.exe',
  cell: 'withheld-cell',
  prose: 'prose.withheld.example',
  barred: '198.51.100.77',
  redacted: '198.51.100.200',
  host: 'secret-host.corp.example',
};

const content = {
  'casebook.yaml': `title: Lookup
attack_version: 19
redactions:
  - find: ${withheld.redacted}
    replace: ADDRESS
  - find: ${withheld.host}
    replace: HOST
`,
  'cases/one/results/q1.csv': `Timestamp,DeviceName,RemoteIP,RemoteUrl,Account\n2026-03-01T08:00:00Z,${open.cell},${withheld.redacted},https://${open.host}/x,CORP\\${open.user}\n2026-03-01T09:00:00Z,${withheld.host},${open.indicator},,\n`,
  'cases/one/results/q2.csv': `Timestamp,DeviceName\n2026-03-01T08:00:00Z,${withheld.cell}\n`,
  'cases/one/evidence/open.log': `connect ${open.log}\nconnect ${withheld.redacted}\n`,
  'cases/one/index.md': `---
title: A device called out once, and the account was closed
summary: A device called out once; the account was closed within the hour and nothing left the network.
kind: investigation
tlp: CLEAR
severity: low
status: closed
opened: 2026-03-01
assets:
  - type: account
    name: ${withheld.account}
    tlp: AMBER
indicators:
  - type: ipv4
    value: ${open.indicator}
  - type: url
    value: https://${open.part}/a
  - type: ipv4
    value: ${withheld.indicator}
    tlp: AMBER
  - type: url
    value: https://${withheld.part}/a
    tlp: AMBER
queries:
  - title: What the device ran
    results: results/q1.csv
    query: |
      DeviceProcessEvents
      | where FileName in~ ("${open.literal}") or DeviceName == "${withheld.host}"
  - title: What else it ran
    tlp: AMBER
    results: results/q2.csv
    query: |
      DeviceProcessEvents
      | where FileName == "${withheld.literal}"
evidence:
  - type: log
    file: evidence/open.log
    caption: The connections of the device
findings:
  - title: The device called out
    queries: [Q1]
    evidence: [E1]
---

## What happened

It called ${open.prose.replace('.example', '[.]example')}, not :redact[${withheld.barred}].

:::tlp{level="AMBER"}
It called ${withheld.prose} too.
:::
`,
};

let clear: BuiltSite;
let amber: BuiltSite;

beforeAll(async () => {
  [clear, amber] = await Promise.all([
    builtSite(content, ['--audience', 'CLEAR']),
    builtSite(content, ['--audience', 'AMBER']),
  ]);
});

const shards = (site: BuiltSite): LookupShard[] =>
  site.files
    .filter((file) => /^lookup\/.*values-/.test(file))
    .map((file) => JSON.parse(site.bytes(file).toString()));
const keys = (site: BuiltSite) => new Set(shards(site).flatMap(({ values }) => values.map(({ key }) => key)));
const keyOf = (value: string) => lookupKey(value)?.key ?? '';

test('what an audience may not see has no key in its index, in any spelling', () => {
  const found = keys(clear);
  const leaks = Object.entries(withheld).filter(([, value]) => found.has(keyOf(value)));
  expect(leaks).toEqual([]);
  const bytes = clear.files
    .filter((file) => file.startsWith('lookup/'))
    .map((file) => clear.bytes(file).toString().toLowerCase())
    .join('\n');
  const written = Object.values(withheld).flatMap((value) => [value.toLowerCase(), keyOf(value).slice(2)]);
  expect(written.filter((text) => bytes.includes(text))).toEqual([]);
});

test('what it may see has one', () => {
  const found = keys(clear);
  expect(Object.entries(open).filter(([, value]) => !found.has(keyOf(value)))).toEqual([]);
  const more = keys(amber);
  const { barred: _, redacted: __, host: ___, ...seen } = withheld;
  expect(Object.entries(seen).filter(([, value]) => !more.has(keyOf(value)))).toEqual([]);
});

test('two builds of one content have the same index to the byte', async () => {
  const again = await builtSite(content, ['--audience', 'CLEAR']);
  const files = (site: BuiltSite) => site.files.filter((file) => file.startsWith('lookup/'));
  expect(files(again)).toEqual(files(clear));
  expect(files(again).filter((file) => !again.bytes(file).equals(clear.bytes(file)))).toEqual([]);
  expect(files(again).length).toBeGreaterThan(3);
});
