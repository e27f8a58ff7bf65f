import type { IndicatorType } from '../case/indicator.ts';
import { isNetworkType } from './network-type.ts';

/**
 * The live value of a defanged or live one. Hashes, names, paths, keys, command lines and user agents are taken as they
 * are: there, brackets mean something. Of an address only the scheme and the host are read loosely; in what follows them
 * `[.]` alone is undone, since it cannot stand there live.
 */
export function refang(type: IndicatorType, value: string): string {
  return isNetworkType(type) ? refangAddress(value) : value;
}

/** `refang` for an address, host or mailbox of any type. */
export function refangAddress(value: string): string {
  const address = value.trim();
  const scheme = schemePattern.exec(address);
  const name = scheme === null ? '' : `${liveScheme(scheme[1] ?? scheme[2] ?? '')}://`;
  const rest = address.slice(scheme?.[0].length ?? 0);
  const end = authorityEnd(rest);
  return name + refangHost(rest.slice(0, end)) + rest.slice(end).replaceAll('[.]', '.');
}

/** Where the host, with what belongs to it, stops: before the path, the query or the fragment. */
export function authorityEnd(address: string): number {
  const end = address.search(/[/?#\\]/);
  return end === -1 ? address.length : end;
}

function refangHost(host: string): string {
  return host
    .replace(/\s*(?:\[(?:\.|dot)\]|\((?:\.|dot)\)|\{(?:\.|dot)\})\s*/gi, '.')
    .replace(/\s*(?:\[(?:@|at)\]|\((?:@|at)\)|\{(?:@|at)\})\s*/gi, '@')
    .replaceAll('[:]', ':');
}

/** `hxxps` as `https`; capitals stay where the author shouts, and are style in `hXXp`. */
function liveScheme(scheme: string): string {
  if (/^fxps?$/i.test(scheme))
    return scheme.replace(/x/i, (x) => (x === 'X' && scheme.startsWith('F') ? 'T' : 't'));
  if (!/^hxxps?$/i.test(scheme)) return scheme;
  const shouted = scheme === scheme.toUpperCase();
  return scheme.replace(/xx/i, shouted ? 'TT' : 'tt');
}

const schemePattern =
  /^(?:\[([a-z][a-z0-9+.-]*)\]|([a-z][a-z0-9+.-]*))(?:\[:\/\/\]|\[:\]\/\/|:\[\/\/\]|:\/\/)/i;
