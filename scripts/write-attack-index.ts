/**
 * Compiles MITRE's facts into `schemas/attack/enterprise-<version>.json` and names the file in `src/attack/index-data.ts`:
 *
 *     node scripts/write-attack-index.ts enterprise-attack-19.0.json
 *     node scripts/write-attack-index.ts tactics-19.tsv techniques-19.tsv
 *
 * The copyright line is the one in NOTICE; when MITRE's year changes, change it there first.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AttackFacts } from './attack-facts.ts';
import { attackFactsFromStix } from './attack-facts-from-stix.ts';
import { attackFactsFromTsv } from './attack-facts-from-tsv.ts';
import { attackIndexImports } from './attack-index-imports.ts';
import { attackIndexJson } from './attack-index-json.ts';

const schemas = new URL('../schemas/attack/', import.meta.url);

const facts = readFacts(process.argv.slice(2));
if (facts === null) {
  console.error('Unexpected arguments, expected <bundle.json> or <tactics-V.tsv> <techniques-V.tsv>');
  process.exitCode = 2;
} else {
  const copyright = /^\s*"(© \d{4} The MITRE Corporation\..*)"$/m.exec(
    read(new URL('../NOTICE', import.meta.url)),
  )?.[1];
  if (copyright === undefined)
    throw new Error('Unexpected NOTICE, expected the copyright line of MITRE in it');
  writeFileSync(new URL(`enterprise-${facts.version}.json`, schemas), attackIndexJson(facts, copyright));
  writeFileSync(
    new URL('../src/attack/index-data.ts', import.meta.url),
    attackIndexImports(readdirSync(schemas)),
  );
  console.log(
    `ATT&CK ${facts.version}: ${facts.tactics.length} tactics, ${facts.techniques.length} techniques`,
  );
}

function readFacts(files: string[]): AttackFacts | null {
  const [first, second] = files;
  if (first?.endsWith('.json') && second === undefined) return attackFactsFromStix(JSON.parse(read(first)));
  const version = /^tactics-(\d+(?:\.\d+)?)\.tsv$/.exec(basename(first ?? ''))?.[1];
  if (first === undefined || second === undefined || version === undefined) return null;
  if (basename(second) !== `techniques-${version}.tsv`) return null;
  return attackFactsFromTsv(version, read(first), read(second));
}

function read(file: string | URL): string {
  return readFileSync(file, 'utf8');
}
