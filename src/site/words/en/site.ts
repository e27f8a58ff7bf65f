import type { TlpLevel } from '../../../case/tlp.ts';
import { platformNames } from '../../../publication/lists/case-card.ts';
import { caseText } from './case.ts';
import { count } from './count.ts';
import { finderText } from './finder.ts';

const tlp: Record<TlpLevel, string> = {
  CLEAR: 'May be shared without restriction',
  GREEN: 'May be shared within the community, not in public',
  AMBER: 'May be shared within the organisation and with its clients, on a need-to-know basis',
  'AMBER+STRICT': 'May be shared within the organisation only, on a need-to-know basis',
  RED: 'For the eyes of the individual recipients only',
};

/** Every word of the site that no case brings along. */
export const text = {
  /** Tag of the language, by which numbers are written. */
  language: 'en',
  tlp,
  /** Words of closed vocabularies that are not their own key in sentence case. */
  words: {
    ...platformNames,
    other: 'Other',
    'dual-use': 'Dual-use',
    'post-incident': 'Post-incident',
    ipv4: 'IPv4',
    ipv6: 'IPv6',
    url: 'URL',
    md5: 'MD5',
    sha1: 'SHA-1',
    sha256: 'SHA-256',
    ip: 'IP address',
  } as Record<string, string>,
  /** A word of those within a sentence. */
  withinSentence: (word: string) => word.toLowerCase(),

  site: 'Site',
  skip: 'Skip to content',
  theme: 'Switch between light and dark',
  cases: 'Cases',
  search: 'Search',
  copy: 'Copy',
  copied: 'Copied',
  draft: 'Draft',
  lab: 'Lab',
  utc: 'UTC',
  id: 'Id',
  dated: 'Date',

  home: {
    description: (n: number) => count(n, 'security investigation', 'security investigations'),
    find: 'Find a hash, host, technique, table or word',
    months: (most: number) => `Cases per month (peak: ${most})`,
    monthsLabel: (from: string, to: string, total: number) =>
      `Cases per month from ${from} to ${to}, ${total} in all`,
    tactics: 'Cases per ATT&CK tactic',
    shown: (shown: number, total: number) =>
      shown === total ? `${total}, newest first` : `${shown} of ${total}, newest first`,
    all: (n: number) => `All ${n} cases`,
    none: 'No case is published yet.',
  },
  list: {
    title: 'All cases',
    description: 'Every case of this site, newest first.',
    findings: (n: number) => count(n, 'finding', 'findings'),
    queries: (n: number) => count(n, 'query', 'queries'),
    tactics: (names: string) => (names === '' ? 'No ATT&CK tactic' : `Tactics: ${names}`),
  },
  filter: {
    label: 'Filter cases',
    title: 'Filter',
    show: 'Show cases',
    /** The link below a facet that shows only its most frequent values. */
    all: {
      tag: (n: number) => `All ${count(n, 'tag', 'tags')}`,
      technique: (n: number) => `All ${count(n, 'technique', 'techniques')}`,
      table: (n: number) => `All ${count(n, 'table', 'tables')}`,
      author: (n: number) => `All ${count(n, 'author', 'authors')}`,
    },
  },
  facets: {
    severity: 'Severity',
    status: 'Status',
    verdict: 'Verdict',
    kind: 'Kind',
    platform: 'Platform',
    year: 'Year',
    tactic: 'Tactic',
    technique: 'Technique',
    table: 'Table',
    tag: 'Tag',
    author: 'Author',
  } as Record<string, string>,

  ...caseText,
  pages: {
    label: 'Pages of the list',
    previous: 'Previous page',
    next: 'Next page',
    page: (page: number, last: number) => `page ${page} of ${last}`,
    numbered: (page: number) => `page ${page}`,
  },
  pager: { label: 'Cases by date', earlier: 'Earlier', later: 'Later' },
  footer: {
    more: 'Cases by',
    by: 'by',
    built: 'Built by Casebook on',
    feeds: 'New cases as a feed:',
    commit: 'from commit',
    note: 'Times are written in UTC. Indicators are defanged. ATT&CK® is a mark of The MITRE Corporation.',
  },
  finder: finderText,
  lost: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have been moved, or it is not published for this audience.',
    home: 'All cases',
  },
  problems: {
    title: 'Problems',
    note: 'shown in dev only',
    untold: 'The terminal shows what is wrong; the message may contain what this audience must not see.',
  },
};
