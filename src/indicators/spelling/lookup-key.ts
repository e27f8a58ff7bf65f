import type { IndicatorType } from '../../case/records/indicator.ts';
import { typeByForm } from '../find/type-by-form.ts';
import { indicatorKey } from '../indicator-key.ts';
import { ipAddress } from './ip-address.ts';
import { refangAddress } from './refang-address.ts';

/** What a value is by its form alone. */
export type ValueForm = IndicatorType | 'technique' | 'account';

export interface LookupKey {
  /**
   * The same for every spelling of a value. Keys sort so that what is near lies near: addresses by their number with a range
   * at its first address (`4:cb007107`), domains from their end (`d:example.evil.c2`), all others as text (`t:tool.exe`).
   */
  key: string;
  /** Null for a value that is a plain word or name by its form. */
  form: ValueForm | null;
  /** The value without what is written around it, live. */
  value: string;
}

/** Longest text of a key; a longer one ends in a mark of the whole. */
const longestKey = 160;

/**
 * The key by which a value is stored and looked up, live or defanged, percent-encoded or not, in any case, with a port, quotes
 * or a label around it; null for a text without a letter or digit. The build and the browser both use it.
 */
export function lookupKey(text: string): LookupKey | null {
  const value = bareValue(text);
  if (!/[\p{L}\p{N}]/u.test(value)) return null;
  const form = formOf(value);
  const key = keyOf(form, value);
  // A mapped address is one of version 4.
  return { key, form: key.startsWith('4:') ? 'ipv4' : form, value };
}

function formOf(value: string): ValueForm | null {
  const type = typeByForm(value);
  if (type !== null) return type;
  if (/^T\d{4}(?:\.\d{3})?$/i.test(value)) return 'technique';
  return /^[^\s\\/:"<>|@,;=]+\\[^\s\\/:"<>|@,;=]+$/.test(value) ? 'account' : null;
}

function bareValue(text: string): string {
  const outside = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^["'`“„‘<(]+|["'`”“’>),;]+$/gu, '')
    .trim()
    .replace(/^(?:mailto:|(?:md5|sha-?1|sha-?256|ipv?[46]?|domain|url)\s*[:=]\s*(?=\S))/i, '');
  if (/^[a-z]:\//i.test(outside)) return outside.replaceAll('/', '\\');
  const live = refangAddress(outside);
  if (typeByForm(live) !== null) return live;
  const host = withoutPort(live);
  if (host !== live && ['ipv4', 'ipv6', 'domain'].includes(typeByForm(host) ?? '')) return host;
  const decoded = percentDecoded(outside);
  return decoded === null ? live : refangAddress(decoded);
}

/** Without a port, the brackets of IPv6 and the final dot of a domain. */
function withoutPort(value: string): string {
  return value
    .replace(/^\[([^\]]+)\](?::\d{1,5})?$/, '$1')
    .replace(/^([^\s:/\\@]+):\d{1,5}$/, '$1')
    .replace(/(?<=[\p{L}\p{N}])\.$/u, '');
}

/** Null where nothing is encoded, as in `%TEMP%`. */
function percentDecoded(value: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(value) || /%[a-z_]+%/i.test(value)) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

function keyOf(form: ValueForm | null, value: string): string {
  switch (form) {
    case 'ipv4':
    case 'ipv6':
      return addressKey(value);
    case 'domain':
      return `d:${normal(form, value).split('.').reverse().join('.')}`;
    case 'url':
      return textKey(urlText(normal(form, value)));
    case 'technique':
    case 'account':
    case null:
      return textKey(value);
    default:
      return textKey(normal(form, value));
  }
}

function normal(type: IndicatorType, value: string): string {
  return indicatorKey(type, value).slice(type.length + 1);
}

function addressKey(value: string): string {
  const [written = '', prefix] = value.split('/');
  const address = ipAddress(written);
  if (address === null) return textKey(value);
  const { version, bits } = plainVersion(address);
  const width = version === 4 ? 32 : 128;
  const digits = (number: bigint) => number.toString(16).padStart(width / 4, '0');
  if (prefix === undefined || Number(prefix) === width) return `${version}:${digits(bits)}`;
  const kept = BigInt(width - Number(prefix));
  return `${version}:${digits((bits >> kept) << kept)}/${prefix}`;
}

/** `::ffff:203.0.113.7` is the address of version 4 that it holds. */
function plainVersion(address: { version: 4 | 6; bits: bigint }): { version: 4 | 6; bits: bigint } {
  const isMapped = address.version === 6 && address.bits >> 32n === 0xffffn;
  return isMapped ? { version: 4, bits: address.bits & 0xffffffffn } : address;
}

/** One spelling of the percent-encoded letters that need no encoding; no dot at the end of the host. */
function urlText(href: string): string {
  return href
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(letter) ? letter : code;
    })
    .replace(/^([a-z]+:\/\/[^/?#]+?)\.(?=[:/?#]|$)/, '$1');
}

function textKey(value: string): string {
  const lower = value.toLowerCase();
  return `t:${lower.length <= longestKey ? lower : `${lower.slice(0, longestKey)}~${mark(lower)}`}`;
}

/** Sixteen hexadecimal digits (twice FNV-1a) that tell long texts with the same beginning apart. */
function mark(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
