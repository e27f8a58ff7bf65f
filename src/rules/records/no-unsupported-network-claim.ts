import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';

/** Tables that record no connection of any kind, not even in a command line. */
const withoutNetwork = new Set([
  'DeviceRegistryEvents',
  'DeviceImageLoadEvents',
  'DeviceFileCertificateInfo',
  'DeviceInfo',
  'DeviceFileEvents',
]);

const claim =
  /\b(?:connect(?:ed|s|ion) to|network connection|outbound (?:connection|traffic)|beacon(?:ed|s|ing)?|uploaded to|exfiltrated (?:to|over)|transferred to)\b/i;

const finding = (table: string) =>
  `findings:\n  - title: The device connected to a blob endpoint\n    queries:\n      - title: Traffic\n        query: ${table}`;

export const noUnsupportedNetworkClaim: Rule = {
  id: 'no-unsupported-network-claim',
  severity: 'warning',
  summary: 'A finding claims a connection, but its queries read only tables that record none.',
  why: 'That a file exists does not show that it was sent; only network, proxy or cloud data does.',
  fix: 'Add the query over network data that shows it, or claim what the data shows.',
  bad: [
    {
      title: 'A connection seen in file events',
      case: finding('DeviceFileEvents'),
      at: ['The device connected'],
    },
  ],
  good: [{ title: 'A connection seen in network events', case: finding('DeviceNetworkEvents') }],
  *checkCase({ source, queries }) {
    for (const { title, outcome = 'observed', queries: named, evidence, at } of source.case.findings) {
      if (outcome !== 'observed' || !named?.length || evidence?.length || !claim.test(title)) continue;
      const analysed = named.map((id) => queries.find(({ record }) => record?.id === id)?.analysis);
      const certain = analysed.every(
        (one) => one && one.tables.length > 0 && one.tables.every((name) => withoutNetwork.has(name)),
      );
      if (!certain) continue;
      const tables = [...new Set(analysed.flatMap((one) => one?.tables ?? []))].map((name) => `\`${name}\``);
      yield findingAt(source, [...at, 'title'], {
        message: `Unexpected claim of a connection, expected a query over network data in addition to ${tables.join(', ')}`,
      });
    }
  },
};
