import type { IndicatorType } from '../../case/records/indicator.ts';
import { ipAddress } from '../spelling/ip-address.ts';
import { refangAddress } from '../spelling/refang-address.ts';
import { hasFileExtension } from './has-file-extension.ts';
import { indicatorPatterns } from './indicator-patterns.ts';
import { isLiveDomain } from './is-live-domain.ts';
import { urlEnd } from './url-end.ts';

/**
 * The addresses, domains, mailboxes and hashes in prose, live and defanged, in order and never overlapping. Doubtful ones
 * are left out: version numbers, file names, dotted fields, commit ids, times, hardware addresses.
 */
export function findIndicators(text: string): FoundIndicator[] {
  const found: FoundIndicator[] = [];
  for (const { type, pattern, isOne } of searches) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const written = type === 'url' ? match[0].slice(0, urlEnd(match[0])) : match[0];
      const end = start + written.length;
      const value = refangAddress(written);
      if (!indicatorPatterns[type](value) || !isOne(written, text, start)) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ type, value, defanged: value !== written, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const dot = String.raw`(?:\.|\s?\[(?:\.|dot)\]\s?|\((?:\.|dot)\)|\{(?:\.|dot)\})`;
const at = String.raw`(?:@|\s?\[(?:@|at)\]\s?|\((?:@|at)\))`;
const label = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?`;
const domain = `(?:${label}${dot}){1,10}(?:xn--[a-z0-9-]{2,59}|\\p{L}{2,24})`;
const octet = String.raw`\d{1,3}`;
const before = String.raw`(?<![\p{L}\p{N}_.@/\\:$-])`;
const after = String.raw`(?![\p{L}\p{N}_@\\(-]|\.[\p{L}\p{N}])`;

// What holds others comes first: a URL its host, a mailbox its domain.
const searches: Search[] = [
  {
    type: 'url',
    // `](` ends the text of a Markdown link, which may be an address too.
    pattern:
      /(?<![\p{L}\p{N}])(?:\[(?:h(?:tt|xx)ps?|f[tx]ps?)\]|h(?:tt|xx)ps?|f[tx]ps?|wss?|ldaps?)(?:\[:\/\/\]|\[:\]\/\/|:\[\/\/\]|:\/\/)(?:(?!\]\()[^\s<>"`|])+/giu,
    isOne: () => true,
  },
  {
    type: 'email',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63}${at}${domain}${after}`,
      'giu',
    ),
    isOne: (written) => !hasFileExtension(refangAddress(written)),
  },
  { type: 'sha256', pattern: hex(64), isOne: isHash },
  { type: 'sha1', pattern: hex(40), isOne: isHash },
  { type: 'md5', pattern: hex(32), isOne: isHash },
  {
    type: 'ipv6',
    pattern:
      /(?<![\p{L}\p{N}_.:[\]-])(?:[0-9a-f]{0,4}(?::|\[:\])){2,7}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?:\/\d{1,3})?(?![\p{L}\p{N}_.-]*[\p{L}\p{N}:])/giu,
    isOne: isIpv6InProse,
  },
  {
    type: 'ipv4',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_.-])${octet}(?:${dot}${octet}){3}(?:/\\d{1,2})?(?![\\p{L}\\p{N}_-]|\\.\\d)`,
      'giu',
    ),
    isOne: (written, text, start) =>
      ipAddress(refangAddress(written).replace(/\/.*/, ''))?.version === 4 &&
      !versionBefore.test(text.slice(Math.max(0, start - 24), start)),
  },
  {
    type: 'domain',
    pattern: new RegExp(`${before}${domain}${after}`, 'giu'),
    isOne: (written) => {
      const live = refangAddress(written);
      return live === written ? isLiveDomain(live) : !hasFileExtension(live);
    },
  },
];

const versionBefore =
  /(?:\bv|\bversions?:?|\bver\.?|\bbuild|\brelease|\bupdate|\bagent|\bfirmware|\p{L}\/)\s*\(?$/iu;

function hex(digits: number): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_-])[0-9a-f]{${digits}}(?![\\p{L}\\p{N}_-])`, 'giu');
}

function isHash(written: string, text: string, start: number): boolean {
  const manyKinds = new Set(written.toLowerCase()).size >= 6;
  return (
    manyKinds &&
    /[a-f]/i.test(written) &&
    !/\bcommit\W{0,3}$/i.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** Not a time, a hardware address, nor `std::` of a program. */
function isIpv6InProse(written: string): boolean {
  const groups = refangAddress(written).replace(/\/.*/, '').split(':');
  const address = groups.join(':');
  if (ipAddress(address)?.version !== 6 || !/\d/.test(address)) return false;
  return !(groups.length === 8 && groups.every((group) => /^[0-9a-f]{2}$/i.test(group)));
}

interface Search {
  type: IndicatorType;
  pattern: RegExp;
  /** Whether a match that is valid for its type is meant as one. */
  isOne: (written: string, text: string, start: number) => boolean;
}

export interface FoundIndicator {
  type: IndicatorType;
  /** Live. */
  value: string;
  /** Whether the text has it defanged, and so surely means an indicator. */
  defanged: boolean;
  /** UTF-16 units of the text, `end` exclusive. */
  start: number;
  end: number;
}
