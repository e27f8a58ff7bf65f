import type { ExportFormat } from '../export-format.ts';
import { labelOf } from '../label-of.ts';
import { caseData, exportVersion } from './case-data.ts';

/** The case as published; `schemas/case-export.schema.json` says what is in it. */
export const json: ExportFormat = {
  name: 'json',
  file: 'case.json',
  type: 'application/json; charset=utf-8',
  onSite: true,
  allOnSite: 'api/cases.json',
  needs: 'html',
  lacks: () => null,
  one: (one) => text(caseData(one)),
  all: (cases, site) =>
    text({
      version: exportVersion,
      label: `TLP:${labelOf(cases, site)}`,
      title: site.title,
      ...(site.url === null ? {} : { url: site.url }),
      cases: cases.map(caseData),
    }),
};

function text(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
