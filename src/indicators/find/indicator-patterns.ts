import type { IndicatorType } from '../../case/records/indicator.ts';
import { ipAddress } from '../spelling/ip-address.ts';

/** Whether a live value is written as its type is. */
export const indicatorPatterns: Record<IndicatorType, (value: string) => boolean> = {
  ipv4: (value) => ipAddress(value.replace(/\/(?:3[0-2]|[12]?\d)$/, ''))?.version === 4,
  ipv6: (value) => ipAddress(value.replace(/\/(?:12[0-8]|1[01]\d|[1-9]?\d)$/, ''))?.version === 6,
  domain: isDomain,
  url: isUrl,
  email: (value) =>
    /^[^\s@<>"(),:;[\]\\]{1,64}@[^@]+$/.test(value) && isDomain(value.slice(value.indexOf('@') + 1)),
  md5: (value) => isHex(value, 32),
  sha1: (value) => isHex(value, 40),
  sha256: (value) => isHex(value, 64),
  'file-name': (value) => isLine(value, 255) && !/[/\\]/.test(value),
  'file-path': (value) => isLine(value, 4096) && (/[/\\]/.test(value) || /^[a-z]:$|^%[^%]+%$/i.test(value)),
  'registry-key': (value) => isLine(value, 4096) && registryHive.test(value),
  'command-line': (value) => value.trim() !== '' && !value.includes('\0'),
  'user-agent': (value) => isLine(value, 4096),
};

/** Two labels or more; underscores are seen in the wild, IDN is accepted as Unicode and as `xn--`. */
function isDomain(value: string): boolean {
  const labels = value.split('.');
  return (
    value.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}_])?$/u.test(label)) &&
    /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu.test(labels.at(-1) ?? '')
  );
}

function isUrl(value: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/i.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && url.host !== '';
}

function isHex(value: string, digits: number): boolean {
  return value.length === digits && /^[0-9a-f]+$/i.test(value);
}

function isLine(value: string, longest: number): boolean {
  return value.trim() !== '' && value.length <= longest && !/\p{Cc}/u.test(value);
}

const registryHive =
  /^(?:Computer\\)?(?:HK(?:LM|CU|CR|U|CC)|HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)):?(?:\\|$)|^\\REGISTRY\\/i;
