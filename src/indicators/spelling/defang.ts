import type { IndicatorType } from '../../case/records/indicator.ts';
import { authorityEnd } from './authority-end.ts';
import { refang } from './refang.ts';

/**
 * A value that no reader and no program follows by accident: `hxxps://host[.]tld/path`, `198[.]51[.]100[.]1`,
 * `user[@]host[.]tld`, IPv6 with `[:]`. Only the host is changed, so that the rest can be searched for; a defanged value
 * stays as it is. Types that cannot be followed are returned whole.
 */
export function defang(type: IndicatorType, value: string): string {
  const live = refang(type, value);
  switch (type) {
    case 'ipv4':
    case 'ipv6':
    case 'domain':
    case 'email':
      return defangAuthority(live);
    case 'url':
      return defangUrl(live);
    default:
      return value;
  }
}

function defangUrl(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url);
  const name = scheme === null ? '' : `${deadScheme(scheme[1] ?? '')}://`;
  const rest = url.slice(scheme?.[0].length ?? 0);
  const end = authorityEnd(rest);
  return name + defangAuthority(rest.slice(0, end)) + rest.slice(end);
}

/** A user's dots are not a host's; a port's colon is not an IPv6's. */
function defangAuthority(authority: string): string {
  const at = authority.lastIndexOf('@');
  const user = at === -1 ? '' : `${authority.slice(0, at)}[@]`;
  const host = authority.slice(at + 1);
  const bracketed = /^\[(.*)\](.*)$/.exec(host);
  if (bracketed !== null) return `${user}[${defangIpv6(bracketed[1] ?? '')}]${bracketed[2] ?? ''}`;
  if (host.split(':').length > 2) return user + defangIpv6(host);
  return user + defangDots(host);
}

function defangIpv6(address: string): string {
  return defangDots(address.replaceAll(':', '[:]'));
}

function defangDots(host: string): string {
  return host.replaceAll('.', '[.]');
}

/** Nothing follows another scheme by a click that it would not follow without one. */
function deadScheme(scheme: string): string {
  return scheme
    .replace(/^(h)(tt)(ps?)$/i, (_, h: string, tt: string, p: string) => {
      return h + (tt === 'TT' ? 'XX' : 'xx') + p;
    })
    .replace(/^(f)(t)(ps?)$/i, (_, f: string, t: string, p: string) => f + (t === 'T' ? 'X' : 'x') + p);
}
