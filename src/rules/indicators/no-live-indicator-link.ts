import { allRecords } from '../../case/case.ts';
import type { CaseSource } from '../../case/read-case.ts';
import { findIndicators } from '../../indicators/find/find-indicators.ts';
import { addressHost } from '../../indicators/spelling/address-host.ts';
import { defang } from '../../indicators/spelling/defang.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { linkFindings } from '../links/link-findings.ts';
import { indicatorTexts } from './indicator-texts.ts';

const indicator = 'lab: true\nindicators:\n  - type: domain\n    value: evil.example';

export const noLiveIndicatorLink: Rule = {
  id: 'no-live-indicator-link',
  severity: 'warning',
  summary: 'A link, or an address that other programs turn into a link, leads to the host of an indicator.',
  why: "A reader who follows it contacts the attacker's server and shows up in its logs. On the page, a link in prose becomes plain text.",
  fix: 'Write the address defanged and without a link.',
  bad: [
    {
      title: 'A link',
      case: indicator,
      body: 'It came from [this page](https://evil.example/a).',
      at: ['[this page]'],
    },
    {
      title: 'A bare address',
      case: indicator,
      body: 'It came from https://evil.example/a.',
      at: ['https:'],
    },
    {
      title: 'A reference',
      case: `${indicator}\nreferences:\n  - title: The page\n    url: https://evil.example/a`,
      at: ['https:'],
    },
  ],
  good: [
    {
      title: 'A defanged address, and a link to another host',
      case: indicator,
      body: 'It came from hxxps://evil[.]example/a; see [what is known](https://example.org/evil.example).',
    },
  ],
  *checkCase({ source }) {
    const hosts = indicatorHosts(source);
    if (hosts.size === 0) return;
    const leads = (url: string) => hosts.has(addressHost('url', url) ?? '');
    yield* linkFindings(source, ({ kind, url }) =>
      (kind === 'external' || kind === 'remote-image') && leads(url) ? said(url) : null,
    );
    for (const text of indicatorTexts(source)) {
      // Only prose is read as Markdown elsewhere.
      if (text.plain) continue;
      for (const { type, value, defanged, start, end } of findIndicators(text.text)) {
        if (type !== 'url' || defanged || !leads(value) || text.linked(start)) continue;
        yield { ...said(value), place: text.place(start, end), slug: source.case.slug, at: text.at };
      }
    }
    for (const record of allRecords(source.case)) {
      const url = 'url' in record ? record.url : undefined;
      if (url !== undefined && leads(url)) yield findingAt(source, [...record.at, 'url'], said(url));
    }
  },
};

function said(url: string): { message: string; fix: string } {
  const dead = defang('url', url);
  return {
    message: `Unexpected live address \`${dead}\`, expected no link to the host of an indicator`,
    fix: `Write \`${dead}\`, without a link.`,
  };
}

function indicatorHosts({ case: of }: CaseSource): ReadonlySet<string> {
  return new Set(of.indicators.flatMap(({ type, value }) => addressHost(type, value) ?? []));
}
