import { attackIndex, attackVersions, newestVersion } from '../../attack/attack-index.ts';
import { quoted } from '../../case/quoted.ts';
import { oneOf } from '../../case/source/schema-shape.ts';
import type { YamlSource } from '../../case/source/yaml-reader.ts';
import type { Rule } from '../engine/rule.ts';
import { type Finding, findingAt } from '../engine/rule-finding.ts';

/** Held while files are read, but for versions of ATT&CK. */
export const noInvalidValue: Rule = {
  id: 'no-invalid-value',
  severity: 'error',
  summary: 'A value has a type, length or spelling that the format does not allow.',
  why: 'Vocabularies and types are fixed, so that lists, filters and exports mean the same everywhere.',
  fix: 'Write one of the values that the message lists.',
  skippable: false,
  bad: [
    { title: 'A word outside the vocabulary', case: 'verdict: true positive', at: ['true positive'] },
    { title: 'A text where a list belongs', case: 'tags: phishing', at: ['phishing'] },
    { title: 'A title of more than 200 characters', case: `title: ${'long '.repeat(50)}`, at: ['long '] },
    {
      title: 'A type that Kusto does not have',
      files: { 'tables/own.yaml': 'platform: sentinel\ntables:\n  Vpn_CL:\n    UserName: strin\n' },
      at: ['strin'],
    },
    { title: 'A key without a value', case: 'closed:', at: ['closed'] },
    { title: 'A version of ATT&CK that Casebook does not include', case: 'attack_version: 12', at: ['12'] },
    {
      title: 'The same in `casebook.yaml`',
      files: { 'casebook.yaml': 'title: Examples\nattack_version: v12.1\n' },
      at: ['v12.1'],
    },
  ],
  good: [{ title: 'A word of the vocabulary and a list', case: 'verdict: true-positive\ntags: [phishing]' }],
  *checkCase({ source }) {
    const said = versionProblem(source.case.attack_version);
    if (said !== null) yield findingAt(source, ['attack_version'], said);
  },
  *checkContent({ config, yaml }) {
    const said = versionProblem(config.attack_version);
    if (said !== null && yaml !== null) yield { ...said, place: placeOf(yaml) };
  },
};

function versionProblem(version: string | undefined): Pick<Finding, 'message' | 'why' | 'fix'> | null {
  if (version === undefined || attackIndex(version) !== null) return null;
  return {
    message: `Unexpected ${quoted(version)} for \`attack_version\`, expected ${oneOf(attackVersions)}`,
    why: 'Techniques and tactics can only be checked against a version that Casebook includes.',
    fix: `Write \`"${newestVersion}"\`; \`casebook attack upgrade --to ${newestVersion}\` does it and updates the rows.`,
  };
}

function placeOf(yaml: YamlSource): Finding['place'] {
  const { start, end } = yaml.valueSpan(['attack_version']);
  return { file: yaml.source.file, range: yaml.source.range(start, end) };
}
