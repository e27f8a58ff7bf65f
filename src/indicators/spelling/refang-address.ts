import { authorityEnd } from './authority-end.ts';

/**
 * The live form of an address, host or mailbox, whichever it is. Only the scheme and the host are read loosely; in what
 * follows them `[.]` alone is undone, since it cannot stand there live.
 */
export function refangAddress(value: string): string {
  const address = value.trim();
  const scheme = schemePattern.exec(address);
  const name = scheme === null ? '' : `${liveScheme(scheme[1] ?? scheme[2] ?? '')}://`;
  const rest = address.slice(scheme?.[0].length ?? 0);
  const end = authorityEnd(rest);
  return name + refangHost(rest.slice(0, end)) + rest.slice(end).replaceAll('[.]', '.');
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
