import { strictest, type TlpLevel } from '../case/tlp.ts';
import type { ExportedCase, ExportSite } from './export-format.ts';

/** The label of what holds several cases and the title of the site. */
export function labelOf(cases: readonly ExportedCase[], site: ExportSite): TlpLevel {
  return strictest([site.label, ...cases.map(({ of }) => of.label)]);
}
