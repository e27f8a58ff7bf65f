import { caseUuid } from '../case-key.ts';
import type { ExportedCase, ExportFormat, ExportSite } from '../export-format.ts';
import { dataConnectors } from './data-connectors.ts';
import { entityMappings } from './entity-mappings.ts';
import { type HuntingQuery, huntingQueries, isHunting } from './hunting-queries.ts';
import { yamlBlock, yamlText } from './yaml-text.ts';

/** The hunting queries of a case in the YAML of Microsoft's repository of Sentinel content, a file each. */
export const sentinel: ExportFormat = {
  name: 'sentinel',
  file: 'sentinel.yaml',
  type: 'application/yaml; charset=utf-8',
  onSite: false,
  allOnSite: null,
  needs: null,
  // What names no platform is taken for one of these; whether it is, shows when it is written.
  lacks: (of) =>
    of.queries.some((query) => isHunting(query, 'defender-xdr')) ? null : 'no hunting queries in KQL',
  one: documents,
  all: (cases, site) =>
    cases
      .map((one) => documents(one, site))
      .filter((text) => text !== '')
      .join('---\n'),
  files: (one, site) =>
    huntingQueries(one).map((query) => ({
      path: `sentinel/${query.id.toLowerCase()}-${fileName(query.title)}.yaml`,
      content: document(query, one, site),
    })),
};

function documents(one: ExportedCase, site: ExportSite): string {
  return huntingQueries(one)
    .map((query) => document(query, one, site))
    .join('---\n');
}

function document(query: HuntingQuery, one: ExportedCase, site: ExportSite): string {
  const { of, url } = one;
  const about = [
    ...query.findings.map(({ id, title }) => `${id}: ${title}`),
    `From the case "${of.title}"${url === null ? '' : `, ${url}#${query.id.toLowerCase()}`}`,
  ];
  const connectors = dataConnectors(query.analysis.tables);
  const entities = entityMappings(query.analysis.resultColumns ?? []);
  const lines = [
    `# TLP:${query.level}`,
    `id: ${caseUuid(site, one, 'sentinel', query.id)}`,
    `name: ${yamlText(query.title)}`,
    `description: ${yamlBlock(about.join('\n'))}`,
    ...list('requiredDataConnectors', connectors, ({ connectorId, dataTypes }) => [
      `- connectorId: ${connectorId}`,
      '  dataTypes:',
      ...dataTypes.map((table) => `    - ${yamlText(table)}`),
    ]),
    ...list('tactics', query.tactics, (tactic) => [`- ${tactic}`]),
    ...list('relevantTechniques', query.techniques, (technique) => [`- ${technique}`]),
    ...list('tags', [`TLP:${query.level}`], (tag) => [`- ${yamlText(tag)}`]),
    `query: ${yamlBlock(query.text)}`,
    ...(entities.length === 0
      ? []
      : list('entityMappings', entities, ({ entityType, fields }) => [
          `- entityType: ${entityType}`,
          '  fieldMappings:',
          ...fields.flatMap(({ identifier, column }) => [
            `    - identifier: ${identifier}`,
            `      columnName: ${yamlText(column)}`,
          ]),
        ])),
  ];
  return `${lines.join('\n')}\n`;
}

function list<T>(key: string, items: readonly T[], written: (item: T) => string[]): string[] {
  if (items.length === 0) return [`${key}: []`];
  return [`${key}:`, ...items.flatMap(written).map((line) => `  ${line}`)];
}

function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'query' : plain;
}
