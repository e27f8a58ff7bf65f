import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attackFactsFromStix } from './attack-facts-from-stix.ts';
import { attackFactsFromTsv } from './attack-facts-from-tsv.ts';
import { attackIndexImports } from './attack-index-imports.ts';
import { attackIndexJson } from './attack-index-json.ts';

const copyright = '© 2025 The MITRE Corporation.';
const fromTsv = () =>
  attackFactsFromTsv(
    '19',
    read('test/fixtures/attack/tactics-19.tsv'),
    read('test/fixtures/attack/techniques-19.tsv'),
  );
const fromStix = () =>
  attackFactsFromStix(JSON.parse(read('test/fixtures/attack/enterprise-attack-19.0.json')));

test("MITRE's bundle and the tables give the same bytes", () => {
  expect(attackIndexJson(fromStix(), copyright)).toBe(attackIndexJson(fromTsv(), copyright));
});

test('the index reads well', () => {
  expect(attackIndexJson(fromTsv(), copyright).split('\n').slice(0, 15).join('\n')).toMatchInlineSnapshot(`
    "{
      "version": "19",
      "domain": "enterprise-attack",
      "origin": "MITRE ATT&CK Enterprise 19, https://attack.mitre.org/resources/versions/",
      "copyright": "© 2025 The MITRE Corporation.",
      "tactics": [
        {"id":"TA0002","shortName":"execution","name":"Execution"},
        {"id":"TA0003","shortName":"persistence","name":"Persistence"},
        {"id":"TA0004","shortName":"privilege-escalation","name":"Privilege Escalation"},
        {"id":"TA0005","shortName":"stealth","name":"Stealth"},
        {"id":"TA0112","shortName":"defense-impairment","name":"Defense Impairment"}
      ],
      "techniques": [
        {"id":"T1053","name":"Scheduled Task/Job","tactics":["execution","persistence","privilege-escalation"],"stixId":"attack-pattern--35dd844a-b219-4e2b-a6bb-efa9a75995a9"},
        {"id":"T1053.004","name":"Launchd","tactics":[],"status":"deprecated","stixId":"attack-pattern--8faedf87-dceb-4c35-b2a2-7286f59a3bc3"},"
  `);
});

test('every committed index is one that the script writes', () => {
  for (const version of ['18.1', '19']) {
    const text = read(`schemas/attack/enterprise-${version}.json`);
    const { tactics, techniques, copyright } = JSON.parse(text);
    const facts = techniques.map((technique: object) => ({
      status: 'current',
      replacedBy: null,
      ...technique,
    }));
    expect(attackIndexJson({ version, tactics, techniques: facts }, copyright)).toBe(text);
    expect(read('NOTICE')).toContain(copyright);
  }
});

test('index-data.ts imports every committed index', () => {
  expect(attackIndexImports(readdirSync(new URL('../schemas/attack/', import.meta.url)))).toBe(
    read('src/attack/index-data.ts'),
  );
});

test('versions are ordered as numbers', () => {
  expect(
    attackIndexImports(['enterprise-100.json', 'enterprise-19.json', 'enterprise-18.1.json', 'README.md']),
  ).toContain('[v18_1, v19, v100]');
});

test.each([
  ['a replacement that does not exist', { replacedBy: 'T9999' }, 'Unexpected replacement T9999 of T1053'],
  ['a tactic that does not exist', { tactics: ['sabotage'] }, 'Unexpected tactic sabotage of T1053'],
])('%s is refused', (_, change, message) => {
  const facts = fromTsv();
  const techniques = facts.techniques.map((technique) =>
    technique.id === 'T1053' ? { ...technique, ...change } : technique,
  );
  expect(() => attackIndexJson({ ...facts, techniques }, copyright)).toThrow(message);
});

test('tables with other columns are refused', () => {
  expect(() => attackFactsFromTsv('19', 'id\tname\nTA0001\tInitial Access\n', '')).toThrow(
    'expected short_name',
  );
});

test('a bundle without a version is refused', () => {
  expect(() => attackFactsFromStix({ type: 'bundle', objects: [] })).toThrow(
    'expected an x-mitre-collection',
  );
});

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
