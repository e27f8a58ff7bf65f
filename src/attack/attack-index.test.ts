import { expect, test } from 'vitest';
import { attackIndex, attackVersions, newestVersion } from './attack-index.ts';

test('versions are listed, newest last', () => {
  expect(attackVersions).toEqual(['18.1', '19']);
  expect(newestVersion).toBe('19');
});

test.each([19, '19', '19.0', 'v19', ' V19.0 '])('%j is 19', (written) => {
  expect(attackIndex(written)?.version).toBe('19');
});

test.each([18.1, '18.1', 'v18.1'])('%j is 18.1', (written) => {
  expect(attackIndex(written)?.version).toBe('18.1');
});

test.each(['18', '20', '', 'latest', '__proto__', Number.NaN])('%j is not a version', (written) => {
  expect(attackIndex(written)).toBeNull();
});

test('a technique is read whole', () => {
  expect(attackIndex('19')?.technique('T1055.013')).toMatchInlineSnapshot(`
    {
      "id": "T1055.013",
      "name": "Process Doppelgänging",
      "parent": "T1055",
      "replacedBy": null,
      "status": "current",
      "stixId": "attack-pattern--7007935a-a8a7-4c0b-bd98-4e85be8ed197",
      "tactics": [
        "privilege-escalation",
        "stealth",
      ],
    }
  `);
});

test('tactics stand in the order of the matrix', () => {
  expect(attackIndex('19')?.tactics.map((tactic) => tactic.shortName)).toMatchInlineSnapshot(`
    [
      "reconnaissance",
      "resource-development",
      "initial-access",
      "execution",
      "persistence",
      "privilege-escalation",
      "stealth",
      "defense-impairment",
      "credential-access",
      "discovery",
      "lateral-movement",
      "collection",
      "command-and-control",
      "exfiltration",
      "impact",
    ]
  `);
});

test('sub-techniques know their parent, and parents their sub-techniques', () => {
  for (const version of attackVersions) {
    const index = attackIndex(version);
    for (const technique of index?.techniques() ?? []) {
      if (technique.parent === null) continue;
      expect(index?.parent(technique.id)?.id).toBe(technique.parent);
      expect(index?.children(technique.parent)).toContain(technique);
    }
  }
  expect(attackIndex('19')?.parent('T1055')).toBeNull();
  expect(attackIndex('19')?.children('T1055.013')).toEqual([]);
});
