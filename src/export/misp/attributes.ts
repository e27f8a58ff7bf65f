import type { IndicatorType } from '../../case/records/indicator.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import { indicatorKey } from '../../indicators/indicator-key.ts';
import { liveValue } from '../../indicators/spelling/live-value.ts';
import { caseUuid } from '../case-key.ts';
import { stamp } from '../case-times.ts';
import type { ExportedCase, ExportSite } from '../export-format.ts';
import { tlpTag } from './tlp-tag.ts';

/** Indicators, detections, the page of the case and its references as attributes; only an attacker's raise alarms. */
export function mispAttributes(one: ExportedCase, site: ExportSite, timestamp: string): object[] {
  const { of, url } = one;
  const seen = new Set<string>();
  const attribute = (key: string, level: TlpLevel, fields: object) => {
    const uuid = caseUuid(site, one, 'misp', key);
    if (seen.has(uuid)) return [];
    seen.add(uuid);
    return [{ uuid, ...fields, distribution: '5', timestamp, Tag: [tlpTag(level)] }];
  };
  return [
    ...of.indicators.flatMap(({ type, value, role, description = '', first_seen, last_seen, tlp }) => {
      const known = attributeTypes[type];
      const words = [...(role === undefined ? [] : [role]), ...(description === '' ? [] : [description])];
      return attribute(`indicator ${indicatorKey(type, value)}`, tlp, {
        type: known.type,
        category: known.category,
        value: liveValue(type, value),
        to_ids: role === 'attacker' && known.type !== 'text',
        comment: words.join(': '),
        ...(first_seen === undefined ? {} : { first_seen: microseconds(first_seen) }),
        ...(last_seen === undefined ? {} : { last_seen: microseconds(last_seen) }),
      });
    }),
    ...of.queries.flatMap(({ id, title, text, purpose, language = 'kql', tlp }) =>
      text === null || language.toLowerCase() !== 'kql' || purpose !== 'detection'
        ? []
        : attribute(`query ${id}`, tlp, {
            type: 'kusto-query',
            category: 'Artifacts dropped',
            value: text,
            to_ids: false,
            comment: title,
          }),
    ),
    ...(url === null ? [] : attribute('page', of.label, link('Internal reference', url, 'The case'))),
    ...of.references.flatMap(({ title, url: address, tlp }) =>
      attribute(`reference ${address}`, tlp, link('External analysis', address, title)),
    ),
  ];
}

function link(category: string, value: string, comment: string): object {
  return { type: 'link', category, value, to_ids: false, comment };
}

/** MISP has no type for a command line. */
const attributeTypes: Record<IndicatorType, { type: string; category: string }> = {
  ipv4: { type: 'ip-dst', category: 'Network activity' },
  ipv6: { type: 'ip-dst', category: 'Network activity' },
  domain: { type: 'domain', category: 'Network activity' },
  url: { type: 'url', category: 'Network activity' },
  email: { type: 'email-src', category: 'Payload delivery' },
  md5: { type: 'md5', category: 'Payload delivery' },
  sha1: { type: 'sha1', category: 'Payload delivery' },
  sha256: { type: 'sha256', category: 'Payload delivery' },
  'file-name': { type: 'filename', category: 'Payload delivery' },
  'file-path': { type: 'filename', category: 'Artifacts dropped' },
  'registry-key': { type: 'regkey', category: 'Persistence mechanism' },
  'command-line': { type: 'text', category: 'Artifacts dropped' },
  'user-agent': { type: 'user-agent', category: 'Network activity' },
};

/** A time as MISP takes it, to the microsecond. */
function microseconds(written: string): string {
  return stamp(written).replace(
    /\.(\d+)Z$/,
    (_, digits: string) => `.${digits.padEnd(6, '0').slice(0, 6)}+00:00`,
  );
}
