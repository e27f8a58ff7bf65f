import type { IndicatorType } from '../case/records/indicator.ts';
import { indicatorPatterns } from './find/indicator-patterns.ts';
import { typeByForm } from './find/type-by-form.ts';
import { refang } from './spelling/refang.ts';
import { refangAddress } from './spelling/refang-address.ts';

/** Why a value, live or defanged, is none of its type, and what to write instead; null when it is one. */
export function indicatorFault(type: IndicatorType, value: string): IndicatorFault | null {
  const fits = indicatorPatterns[type];
  const live = refang(type, value);
  if (fits(live)) return null;
  const shown = value.slice(0, 80).replace(/\p{Cc}+/gu, ' ');
  const message = `Unexpected ${type} \`${shown}\`, expected ${forms[type]}`;
  const cleaned = [stripped(live), unlabelled(stripped(live))].find(fits);
  if (cleaned !== undefined) return { message, fix: `Write \`${cleaned}\`.`, value: cleaned, type: null };
  const bare = [withoutPort(stripped(live)), withoutWildcard(withoutPort(stripped(live)))].find(fits);
  if (bare !== undefined) {
    return { message, fix: `Write \`${bare}\`, and the rest in \`description\`.`, value: null, type: null };
  }
  const other = typeByForm(refangAddress(value));
  if (other !== null && other !== type) {
    return { message, fix: `Set \`type: ${other}\`, which the value is.`, value: null, type: other };
  }
  return { message, fix: `Write ${forms[type]}, or set another \`type\`.`, value: null, type: null };
}

/** Without blanks, quotes and the final dot of a domain: what an author copies along. */
function stripped(live: string): string {
  return live
    .trim()
    .replace(/^["'<`]+|["'>`]+$/g, '')
    .replace(/(?<=\w)\.$/, '');
}

function unlabelled(value: string): string {
  return value.replace(/^(?:mailto:|(?:md5|sha-?1|sha-?256)\s*[:=]\s*)/i, '');
}

function withoutPort(value: string): string {
  return value.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([^:]+):\d{1,5}$/, '$1');
}

function withoutWildcard(value: string): string {
  return value.replace(/^\*\./, '');
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

/** `value` or `type`, when not null, is what to write instead without losing anything; never both. */
export interface IndicatorFault {
  message: string;
  /** A sentence for the author. */
  fix: string;
  value: string | null;
  type: IndicatorType | null;
}
