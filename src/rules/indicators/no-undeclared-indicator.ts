import type { Case } from '../../case/case.ts';
import { type FoundIndicator, findIndicators } from '../../indicators/find/find-indicators.ts';
import { indicatorFault } from '../../indicators/indicator-fault.ts';
import { indicatorKey } from '../../indicators/indicator-key.ts';
import { isDocumentationName } from '../../indicators/is-documentation-name.ts';
import { privateIndicator } from '../../indicators/private-indicator.ts';
import { addressHost } from '../../indicators/spelling/address-host.ts';
import { defang } from '../../indicators/spelling/defang.ts';
import type { Rule } from '../engine/rule.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { isWellKnownHost } from './well-known-hosts.ts';

export const noUndeclaredIndicator: Rule = {
  id: 'no-undeclared-indicator',
  severity: 'warning',
  summary:
    'The text mentions an address, a mailbox or a hash that is neither an indicator nor an asset of the case.',
  why: 'People who search the indicators or use an export will not find it.',
  fix: "Add it under `indicators`, or under `assets` if it is the organisation's own.",
  bad: [
    { title: 'A defanged domain', body: 'It called evil[.]example twice.', at: ['evil[.]example'] },
    {
      title: 'A public address and a hash as code',
      body: 'From `185.220.101.4:443` came `9f86d081884c7d659a2feaa0c55ad015`, by way of `cdn.filedump.com`.',
      at: ['185.220.101.4', '9f86d081', 'cdn.filedump.com'],
    },
    {
      title: 'A host in a field',
      case: 'findings:\n  - title: ws-01 sent the archive to filedump.xyz\n    queries:\n      - title: Uploads\n        query: DeviceNetworkEvents',
      at: ['filedump.xyz'],
    },
  ],
  good: [
    {
      title: 'The host of a URL that is declared, and an asset',
      case: 'lab: true\nassets:\n  - type: account\n    name: jdoe\n  - type: device\n    name: ws-01\nindicators:\n  - type: url\n    value: hxxps://evil[.]example/a',
      body: 'From ws-01.corp.contoso.com, where jdoe@contoso.com works, it called evil[.]example.',
    },
    {
      title: 'Addresses of your own network, versions, names of files and known services',
      body: 'From 10.0.0.5, with agent 1.2.3.4, `update.ps1` was taken from learn.microsoft.com; `entities.account.to` and 45.0.0.0 – 45.0.0.255 are none either.',
    },
  ],
  *checkCase({ source }) {
    const isKnown = knownTo(source.case);
    const told = new Set<string>();
    for (const { text, place, barred, at } of indicatorTexts(source)) {
      for (const found of findIndicators(text)) {
        const { type, value, start, end } = found;
        const key = indicatorKey(type, value);
        if (told.has(key) || barred(start) || indicatorFault(type, value) !== null) continue;
        if (!isCertain(found, text) || isKnown(found)) continue;
        told.add(key);
        yield {
          message: `Unexpected ${type} \`${defang(type, value)}\`, expected an indicator or an asset of the case`,
          place: place(start, end),
          slug: source.case.slug,
          at,
        };
      }
    }
  },
};

/** What an author who writes it live may well mean as something else is not certain. */
function isCertain({ type, value, defanged, start, end }: FoundIndicator, text: string): boolean {
  if (type === 'ipv4' && isEndOfRange(text.slice(0, start), text.slice(end))) return false;
  if (defanged) return true;
  if (privateIndicator(type, value) !== null) return false;
  const host = addressHost(type, value);
  if (host !== null && (isWellKnownHost(host) || isDocumentationName(host))) return false;
  // `Booking.com` is a name, `contoso.com's` and `contoso.com tenant` are the organisation.
  return (
    type !== 'domain' || (value === value.toLowerCase() && !/^(?:['’]s| tenant)\b/.test(text.slice(end)))
  );
}

/** Of `192.0.2.0 – 192.0.2.255` neither end is meant. */
function isEndOfRange(before: string, after: string): boolean {
  return (
    /^\s?[-–—]\s?\d{1,3}(?:\.\d{1,3}){3}/.test(after) || /\d{1,3}(?:\.\d{1,3}){3}\s?[-–—]\s?$/.test(before)
  );
}

/** Whether the case declares an indicator, its host, or names it as an asset or a page it builds on. */
function knownTo(of: Case): (found: FoundIndicator) => boolean {
  const keys = new Set(of.indicators.map(({ type, value }) => indicatorKey(type, value)));
  const hashes = new Set(of.evidence.flatMap(({ sha256 }) => sha256?.toLowerCase() ?? []));
  const hosts = new Set([
    ...of.indicators.flatMap(({ type, value }) => addressHost(type, value) ?? []),
    ...[...of.references, ...of.evidence].flatMap(({ url }) =>
      url === undefined ? [] : (addressHost('url', url) ?? []),
    ),
  ]);
  const names = new Set(
    of.assets.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => one.toLowerCase())),
  );
  const isAsset = (name: string) => names.has(name) || names.has(name.split(/[.@\\]/)[0] ?? name);
  return ({ type, value }) => {
    if (keys.has(indicatorKey(type, value)) || hashes.has(value.toLowerCase())) return true;
    const host = addressHost(type, value);
    if (host !== null && (hosts.has(host) || (type !== 'email' && isAsset(host)))) return true;
    return isAsset(value.toLowerCase());
  };
}
