import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { ExportedCase, ExportFormat } from '../export-format.ts';
import { commentLines, queryBlock } from './query-block.ts';

/** All queries of a case in one file; a blank line parts them, as the portals expect it. */
export const kql: ExportFormat = {
  name: 'kql',
  file: 'queries.kql',
  type: 'text/plain; charset=utf-8',
  onSite: true,
  allOnSite: null,
  needs: null,
  lacks: (of) => (of.queries.length === 0 ? 'no queries' : null),
  one: queries,
  all: (cases) =>
    cases
      .filter(({ of }) => of.queries.length > 0)
      .map(queries)
      .join('\n'),
};

function queries(one: ExportedCase): string {
  const { of, url } = one;
  const head = [of.title, `TLP:${of.label}`, ...(url === null ? [] : [url])];
  return [head.map(commentLines).join('\n'), ...of.queries.map((query) => block(query, one))]
    .map((part) => `${part}\n`)
    .join('\n');
}

function block(query: ProjectedCase['queries'][number], { of, analyses, platform }: ExportedCase): string {
  const facts = [
    query.platform ?? platform,
    ...(query.purpose === undefined ? [] : [query.purpose]),
    ...(query.ran === undefined ? [] : [`ran ${query.ran}`]),
    `TLP:${query.tlp}`,
  ];
  const findings = of.findings.filter(({ queries: used }) => used?.includes(query.id));
  const head = [
    `${query.id} ${query.title}`,
    facts.join(', '),
    ...findings.map(({ id, title }) => `${id} ${title}`),
  ];
  return `${head.map(commentLines).join('\n')}\n${queryBlock(query, analyses.get(query.id) ?? null)}`;
}
