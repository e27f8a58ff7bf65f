import type { IndicatorType } from '../case/indicator.ts';
import { indicatorPatterns, typeByForm } from './indicator-patterns.ts';
import { refang, refangAddress } from './refang.ts';

/** Why a value, live or defanged, is none of its type, and what to write instead; null when it is one. */
export function indicatorFault(type: IndicatorType, value: string): IndicatorFault | null {
  const live = refang(type, value);
  if (indicatorPatterns[type](live)) return null;
  const message = `Unexpected ${type} \`${value.slice(0, 80)}\`, expected ${forms[type]}`;
  const repaired = repairs(live).find((candidate) => indicatorPatterns[type](candidate));
  if (repaired !== undefined) {
    return { message, fix: `Write \`${repaired}\`.`, value: repaired, type: null };
  }
  const other = typeByForm(refangAddress(value));
  if (other !== null && other !== type) {
    return { message, fix: `Set \`type: ${other}\`, which the value is.`, value: null, type: other };
  }
  return {
    message,
    fix: `Write the value as ${forms[type]}, or set another \`type\`.`,
    value: null,
    type: null,
  };
}

/** What an author adds to a value that does not belong to it: blanks, quotes, a port, a wildcard, a final dot, a scheme. */
function repairs(live: string): string[] {
  const plain = live.trim().replace(/^["'<`]+|["'>`]+$/g, '');
  const unported = plain.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([^:]+):\d{1,5}$/, '$1');
  const bare = unported.replace(/^\*\./, '').replace(/\.$/, '');
  return [
    plain,
    unported,
    bare,
    plain.replace(/^mailto:/i, ''),
    plain.replace(/^(?:md5|sha-?1|sha-?256)\s*[:=]\s*/i, ''),
  ];
}

const forms: Record<IndicatorType, string> = {
  ipv4: 'an address such as `203.0.113.7`, or a range such as `203.0.113.0/24`',
  ipv6: 'an address such as `2001:db8::7`, or a range such as `2001:db8::/32`',
  domain: 'a domain of two labels or more such as `host.example`',
  url: 'a whole address such as `https://host.example/path`',
  email: 'a mailbox such as `user@host.example`',
  md5: '32 hexadecimal digits',
  sha1: '40 hexadecimal digits',
  sha256: '64 hexadecimal digits',
  'file-name': 'a name without folders such as `tool.exe`',
  'file-path': 'a path such as `C:\\ProgramData\\tool.exe`',
  'registry-key': 'a key below a hive such as `HKLM\\Software\\Tool`',
  'command-line': 'a command',
  'user-agent': 'one line of text',
};

/** At most one of `value` and `type` is what to write instead; both are null where that is not certain. */
export interface IndicatorFault {
  message: string;
  fix: string;
  value: string | null;
  type: IndicatorType | null;
}
