import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sentinel } from '../../src/export/sentinel/sentinel.ts';
import { createQueryAnalyser } from '../../src/kql/query-analyser.ts';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

const analyser = createQueryAnalyser();
afterAll(() => analyser.close());
const root = join(import.meta.dirname, '../..');

test('a hunting query says what it needs, shows and returns', async () => {
  const folder = folderWith({
    'content/casebook.yaml': 'title: Site\nurl: https://lab.example\n',
    'content/cases/one.md': soundCase.replace(
      '---\n\nThe rule',
      `queries:
  - title: "Encoded: commands of one account"
    query: |
        // Two blanks more than a block needs.
        DeviceProcessEvents
        | where ProcessCommandLine has "-enc"

        | project Timestamp, DeviceName, AccountName, AccountDomain, ProcessCommandLine
  - { title: Not to hunt with, purpose: verify, query: DeviceInfo | count, tlp: AMBER }
  - { title: In another language, language: spl, query: index=main }
findings:
  - { title: A command was encoded, queries: [Q1, Q2, Q3], attack: [T1059.001] }
attack:
  - { technique: T1059.001, tactic: execution, why: Seen., findings: [F1] }
  - { technique: T1027.010, tactic: stealth, why: Seen., findings: [F1] }
response:
  - { action: Remove it, status: done, completed: 2026-11-02 }
---

The rule`,
    ),
  });
  const printed = await runIn(folder, ['export', 'one', '--format', 'sentinel']);
  expect(printed.stdout).toMatchInlineSnapshot(`
    "# TLP:CLEAR
    id: 4305795c-8be2-5855-9bba-e056e2353cc8
    name: "Encoded: commands of one account"
    description: |
      F1: A command was encoded
      From the case "Forwarding rule in a shared mailbox", https://lab.example/cases/one/#q1
    requiredDataConnectors:
      - connectorId: MicrosoftThreatProtection
        dataTypes:
          - DeviceProcessEvents
    tactics:
      - DefenseEvasion
      - Execution
    relevantTechniques:
      - T1027.010
      - T1059.001
    tags:
      - "TLP:CLEAR"
    query: |
      // Two blanks more than a block needs.
      DeviceProcessEvents
      | where ProcessCommandLine has "-enc"

      | project Timestamp, DeviceName, AccountName, AccountDomain, ProcessCommandLine
    entityMappings:
      - entityType: Account
        fieldMappings:
          - identifier: Name
            columnName: AccountName
          - identifier: NTDomain
            columnName: AccountDomain
      - entityType: Host
        fieldMappings:
          - identifier: FullName
            columnName: DeviceName
      - entityType: Process
        fieldMappings:
          - identifier: CommandLine
            columnName: ProcessCommandLine
    "
  `);
  expect(parse(printed.stdout).query).toContain('| where ProcessCommandLine has "-enc"\n\n| project');
  const files = await runIn(folder, ['export', 'one', '--format', 'sentinel', '--out', 'out']);
  expect(files.stdout).toContain('out/one/sentinel/q1-encoded-commands-of-one-account.yaml\n');
});

test('the hunting queries of the examples are whole, apart, and right as they are', async () => {
  const { stdout } = await runIn(root, ['export', 'all', '--format', 'sentinel'], {
    now: () => new Date('2031-01-01T00:00:00Z'),
  });
  const found = stdout.split(/^---$/m).map((text) => parse(text));
  expect(found.length).toBeGreaterThan(5);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  for (const one of found) {
    expect(one).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      name: expect.any(String),
      description: expect.stringContaining('From the case'),
      requiredDataConnectors: expect.any(Array),
      tactics: expect.any(Array),
      relevantTechniques: expect.any(Array),
      tags: ['TLP:CLEAR'],
    });
    for (const tactic of one.tactics) expect(tactic).toMatch(/^[A-Z][A-Za-z]+$/);
    for (const technique of one.relevantTechniques) expect(technique).toMatch(/^T\d{4}(\.\d{3})?$/);
    for (const { entityType, fieldMappings } of one.entityMappings ?? []) {
      expect(entityType).toMatch(/^[A-Z]\w+$/);
      expect(fieldMappings.length).toBeLessThanOrEqual(3);
    }
    const platforms = ['defender-xdr', 'sentinel'] as const;
    const answers = await analyser.analyse(platforms.map((platform) => ({ text: one.query, platform })));
    expect(
      answers.some(({ problems }) => problems.every(({ severity }) => severity !== 'error')),
      one.name,
    ).toBe(true);
  }
});

test('a case without such a query has none', () => {
  expect(sentinel.lacks({ queries: [] } as never, null)).toBe('no hunting queries in KQL');
});
