import { caseUuid, siteUuid } from '../case-key.ts';
import { caseDays, stamp } from '../case-times.ts';
import type { ExportedCase, ExportFormat, ExportSite } from '../export-format.ts';
import { portableProse } from '../markdown/portable-prose.ts';
import { mispAttributes } from './attributes.ts';
import { tlpTag } from './tlp-tag.ts';

/** An event of MISP's core format, unpublished and for its own organisation alone until somebody decides otherwise. */
export const misp: ExportFormat = {
  name: 'misp',
  file: 'misp.json',
  type: 'application/json; charset=utf-8',
  onSite: false,
  allOnSite: null,
  needs: null,
  lacks: () => null,
  one: (one, site) => text(event(one, site)),
  all: (cases, site) => text({ response: cases.map((one) => event(one, site)) }),
};

function event(one: ExportedCase, site: ExportSite): object {
  const { of, attack } = one;
  const timestamp = seconds(caseDays(of).modified);
  const organisation = site.author?.name ?? site.title;
  const report = [of.summary, portableProse(of.body)].filter((part) => part !== '').join('\n\n');
  const techniques = [...new Set(of.attack.map(({ technique }) => technique))].sort().flatMap((id) => {
    const name = attack?.technique(id)?.name;
    return name === undefined ? [] : [{ name: `misp-galaxy:mitre-attack-pattern="${name} - ${id}"` }];
  });
  return {
    Event: {
      uuid: caseUuid(site, one, 'misp', 'event'),
      info: of.title,
      date: stamp(of.occurred?.from ?? of.opened).slice(0, 10),
      threat_level_id: threatLevels[of.severity],
      analysis: of.status === 'closed' ? '2' : '1',
      distribution: '0',
      published: false,
      timestamp,
      Orgc: { name: organisation, uuid: siteUuid(site, 'misp', 'organisation', organisation) },
      Attribute: mispAttributes(one, site, timestamp),
      Tag: [tlpTag(of.label), ...techniques],
      EventReport: [
        {
          uuid: caseUuid(site, one, 'misp', 'report'),
          name: of.title,
          content: report,
          distribution: '5',
          timestamp,
        },
      ],
    },
  };
}

/** High, medium, low, undefined. */
const threatLevels = { critical: '1', high: '1', medium: '2', low: '3', informational: '4' } as const;

function seconds(day: string): string {
  return String(Date.parse(stamp(day)) / 1000);
}

function text(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
