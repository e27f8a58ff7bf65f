import type { Root } from 'mdast';
import type { IndicatorType } from '../../case/records/indicator.ts';
import { findIndicators } from '../../indicators/find/find-indicators.ts';
import { typeByForm } from '../../indicators/find/type-by-form.ts';
import { indicatorFault } from '../../indicators/indicator-fault.ts';
import { privateIndicator } from '../../indicators/private-indicator.ts';
import { addressHost } from '../../indicators/spelling/address-host.ts';
import { refangAddress } from '../../indicators/spelling/refang-address.ts';
import { isIndicators } from '../blocks/section-labels.ts';
import { type Section, sectionPath } from '../blocks/sections.ts';
import { type TableRowInText, tablesIn } from '../blocks/tables-in.ts';
import { textItems } from '../blocks/text-items.ts';
import type { DraftRecord } from '../draft.ts';

/** The indicators of a write-up: from tables and lists that are headed so, then addresses and hashes of its text. */
export function indicatorRecords(root: Root, outline: Section): DraftRecord[] {
  const found = new Map<string, DraftRecord>();
  const add = (type: IndicatorType, value: string, description: string | null) => {
    const key = `${type} ${value.toLowerCase()}`;
    if (found.has(key) || indicatorFault(type, value) !== null || privateIndicator(type, value) !== null)
      return;
    found.set(key, { type, value, description: description ?? undefined });
  };
  const listed = (offset: number) =>
    sectionPath(outline, offset).some(({ heading }) => isIndicators(heading?.text ?? ''));
  for (const { headers, rows, offset } of tablesIn(root)) {
    const named = headers.some((header) =>
      /\b(?:ioc|indicator|value|hash|sha-?256|md5|domain|ip address|artifact)\b/.test(header),
    );
    for (const row of rows) {
      if (named || listed(offset))
        for (const one of rowIndicators(row)) add(one.type, one.value, one.description);
      for (const { text } of row.cells) for (const one of inText(text)) add(one.type, one.value, null);
    }
  }
  for (const item of textItems(root)) {
    if (listed(item.offset) && item.kind === 'item') {
      const value = item.text.replace(/^[^:]{1,60}:\s+/, '');
      const one = typed(item.lead ?? '', value);
      if (one !== null) add(one.type, one.value, null);
    }
    for (const one of inText(item.text)) add(one.type, one.value, null);
  }
  return [...found.values()];
}

interface Typed {
  type: IndicatorType;
  value: string;
}

/** Addresses and hashes that a sentence names, without those of services that everybody uses. */
function inText(text: string): Typed[] {
  return findIndicators(text).filter(({ type, value, defanged }) => {
    const host = addressHost(type, value);
    return defanged || host === null || !isPublicService(host);
  });
}

function rowIndicators({ cells }: TableRowInText): (Typed & { description: string | null })[] {
  const label =
    cells.find(({ header }) => /type|category|kind|item|field|ioc/.test(header))?.text ??
    cells[0]?.text ??
    '';
  const notes =
    cells.find(({ header }) => /descri|note|context|detail|purpose|comment|role|meaning/.test(header))
      ?.text ?? '';
  return cells.flatMap(({ header, text }) => {
    if (text === '' || text === notes) return [];
    return text.split(/\s*(?:,\s|;\s|\s<br>\s|\n)\s*/).flatMap((value) => {
      const one = typed(`${label} ${header}`, value);
      if (one === null) return [];
      const said = [label === value ? '' : label, notes]
        .filter((part) => part !== '' && part !== value)
        .join(': ');
      return [{ ...one, description: said === '' ? null : said }];
    });
  });
}

/** A value by its form, or by what it is called where the form leaves it open. */
function typed(label: string, written: string): Typed | null {
  const value = written.replace(/^[`"'“”\s]+|[`"'“”\s]+$/g, '');
  if (value === '' || value.length > 500) return null;
  const live = refangAddress(value);
  const type = typeByForm(live) ?? byPort(live);
  if (type !== null)
    return { type, value: type === 'ipv4' || type === 'domain' ? live.replace(/:\d{1,5}$/, '') : live };
  if (/command|cli\b|process flag/i.test(label) && /\s/.test(value)) return { type: 'command-line', value };
  if (/user.?agent/i.test(label)) return { type: 'user-agent', value };
  return null;
}

function byPort(live: string): IndicatorType | null {
  const host = /^(.+):\d{1,5}$/.exec(live)?.[1];
  const type = host === undefined ? null : typeByForm(host);
  return type === 'ipv4' || type === 'domain' ? type : null;
}

/**
 * Whether a host belongs to a vendor, a standard or a service that write-ups link to all the time. Places where anybody
 * can put a file are none of them.
 */
function isPublicService(host: string): boolean {
  if (anybodys.some((suffix) => isIn(host, suffix))) return false;
  return services.some((suffix) => isIn(host, suffix));
}

function isIn(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

const anybodys = ['core.windows.net', 'raw.githubusercontent.com', 'gist.github.com', 'sites.google.com'];

const services =
  `microsoft.com microsoftonline.com windows.com windows.net windowsupdate.com azure.com azure.net office.com office.net
  office365.com outlook.com live.com aka.ms google.com apple.com amazon.com mozilla.org github.com github.io mitre.org
  nist.gov cisa.gov cve.org ietf.org wikipedia.org owasp.org sans.org virustotal.com abuseipdb.com shodan.io censys.io
  any.run hybrid-analysis.com urlscan.io abuse.ch lolbas-project.github.io stackoverflow.com linkedin.com youtube.com
  medium.com shields.io python.org`.split(/\s+/);
