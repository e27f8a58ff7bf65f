import { domainToUnicode } from 'node:url';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { parseFragment } from 'parse5';

/**
 * Which of some values can be read in a text, by whoever tries all decoders on it three times over. Written without anything of
 * `src`, and with other means: whole texts are replaced, and letters and digits alone are compared.
 */
export function revealedIn(text: string, values: readonly string[]): string[] {
  const wanted = values.map((value) => [value, core(value)] as const);
  const found = new Set<string>();
  const seen = new Set<string>();
  let layer = [text];
  for (let depth = 0; depth < 3 && layer.length > 0; depth++) {
    const next: string[] = [];
    for (const one of layer) {
      if (seen.has(one)) continue;
      seen.add(one);
      const plain = core(one);
      for (const [value, letters] of wanted) if (plain.includes(letters)) found.add(value);
      for (const decode of decoders) {
        const other = decode(one);
        if (other !== one && other !== '') next.push(other);
      }
    }
    layer = next;
  }
  return [...found];
}

function core(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const decoders: readonly ((text: string) => string)[] = [
  (text) =>
    text
      .replace(/%u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/(?:%[0-9a-f]{2})+/gi, (codes) => bytesAsText(codes.replaceAll('%', ''))),
  (text) => (text.includes('&') ? asHtml(text) : text),
  (text) =>
    text.includes('\\')
      ? text
          .replace(/(?:\\x[0-9a-f]{2})+/gi, (codes) => bytesAsText(codes.replace(/\\x/gi, '')))
          .replace(/(?:\\[0-3][0-7]{2})+/g, (codes) =>
            bytesAsText(
              codes.replace(/\\(...)/g, (_, octal) =>
                Number.parseInt(octal, 8).toString(16).padStart(2, '0'),
              ),
            ),
          )
          .replace(
            /\\U([0-9a-fA-F]{8})|\\u\{([0-9a-f]+)\}|\\u([0-9a-fA-F]{4})/g,
            (whole, long, braced, unit) => {
              const point = Number.parseInt(long ?? braced ?? unit, 16);
              return unit !== undefined
                ? String.fromCharCode(point)
                : point <= 0x10ffff
                  ? String.fromCodePoint(point)
                  : whole;
            },
          )
          .replace(/\\([\\"'/])/g, '$1')
      : text,
  (text) => text.replace(/(?:\\[0-9a-f]{2})+/gi, (codes) => bytesAsText(codes.replaceAll('\\', ''))),
  (text) =>
    text
      .replace(/=\r?\n/g, '')
      .replace(/(?:=[0-9a-f]{2})+/gi, (codes) => bytesAsText(codes.replaceAll('=', ''))),
  (text) => all(text, /[A-Za-z0-9+/_-]{8,}/g, (run) => ofBytes(Buffer.from(run, 'base64'))),
  (text) => all(text, /[A-Za-z0-9+/]{8,}/g, (run) => ofBytes(Buffer.from(run, 'base64'))),
  (text) =>
    all(text, /[A-Za-z0-9+/_-]{40,}(?:\n[A-Za-z0-9+/_-]+)+/g, (run) => ofBytes(Buffer.from(run, 'base64'))),
  (text) =>
    all(text, /(?:(?:0x)?[0-9a-f]{2}[\s,:\\]{0,5}){6,}/gi, (run) =>
      ofBytes(Buffer.from(run.replace(/0x|[^0-9a-f]/gi, ''), 'hex')),
    ),
  (text) =>
    all(text, /\d{2,6}(?:[^\w]{0,3}(?:\[char\])?\d{2,6}){4,}/gi, (run) =>
      String.fromCharCode(...(run.match(/\d+/g) ?? []).map(Number)),
    ),
  (text) => text.replace(/[\w.-]*xn--[\w.-]+/gi, (host) => domainToUnicode(host) || host),
  (text) => text.replace(/["'] ?\+ ?["']/g, ''),
  (text) => (/[\x80-\xff]/.test(text) ? bytesAsText(Buffer.from(text, 'latin1').toString('hex')) : text),
  (text) =>
    /[\x80-\xff]/.test(text)
      ? text.replace(/[\x81\x84\x94\x82\xe1]/g, (sign) => console850[sign] ?? sign)
      : text,
];

const console850: Readonly<Record<string, string>> = {
  '\x81': 'ü',
  '\x84': 'ä',
  '\x94': 'ö',
  '\x82': 'é',
  '\xe1': 'ß',
};

function bytesAsText(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}

function all(text: string, pattern: RegExp, read: (run: string) => string): string {
  return (text.match(pattern) ?? []).map(read).join('\n');
}

function ofBytes(bytes: Buffer): string {
  const unpacked = [gunzipSync, inflateRawSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
  return [bytes, ...unpacked]
    .flatMap((one) => {
      const swapped = Buffer.from(one.subarray(0, one.length & ~1)).swap16();
      const widest = one.length % 4 === 0 ? one.toString('latin1').replace(/\0\0\0/g, '') : '';
      return [
        one.toString('utf8'),
        one.toString('utf16le').toWellFormed(),
        swapped.toString('utf16le'),
        widest,
      ];
    })
    .join('\n');
}

function asHtml(text: string): string {
  const parts: string[] = [];
  const visit = (node: object) => {
    if ('value' in node) parts.push(String(node.value));
    if ('childNodes' in node) for (const child of node.childNodes as object[]) visit(child);
  };
  visit(parseFragment(text.replaceAll('<', ' ')));
  return parts.join('');
}
