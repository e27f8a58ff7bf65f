/** An address of version 4 or 6 as a number. */
export interface IpAddress {
  version: 4 | 6;
  bits: bigint;
}

/** Reads an address without a zone, port or prefix length; null when it is none. Runs in a browser too. */
export function ipAddress(text: string): IpAddress | null {
  const four = version4(text);
  if (four !== null) return { version: 4, bits: four };
  if (!text.includes(':') || !/^[0-9a-f:.]{2,45}$/i.test(text)) return null;
  const host = URL.parse(`http://[${text}]/`)?.hostname.slice(1, -1);
  return host === undefined ? null : { version: 6, bits: version6(host) };
}

function version4(text: string): bigint | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return null;
  return parts.reduce((bits, part) => bits * 256n + BigInt(part), 0n);
}

/** The number of an address as the URL parser writes it: groups of hexadecimal digits, the longest run of zeros as `::`. */
function version6(written: string): bigint {
  const [head = '', tail] = written.split('::');
  const groups = (half: string) => (half === '' ? [] : half.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].reduce((bits, group) => bits * 65536n + BigInt(`0x${group}`), 0n);
}
