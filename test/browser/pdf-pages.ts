import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF as Chromium writes it: objects in the clear, streams deflated, text as glyph numbers
 * of fonts that bring a `ToUnicode` map.
 */
export function pdfPages(pdf: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'));
  const maps = new Map<string, ReadonlyMap<number, string>>();
  const fontMap = (font: string): ReadonlyMap<number, string> => {
    const known = maps.get(font);
    if (known !== undefined) return known;
    const map = unicodeMap(streamOf(objects.get(reference(objects.get(font), 'ToUnicode') ?? '')));
    maps.set(font, map);
    return map;
  };
  return [...objects.values()]
    .filter((object) => /\/Type\s*\/Page\b/.test(object))
    .map((page) => {
      const fonts = new Map<string, ReadonlyMap<number, string>>();
      const resources = objects.get(reference(page, 'Resources') ?? '') ?? page;
      for (const [, name = '', font = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
        fonts.set(name, fontMap(font));
      return shownText(streamOf(objects.get(reference(page, 'Contents') ?? '')), fonts);
    });
}

function readObjects(file: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g))
    objects.set(number, body);
  return objects;
}

function reference(object: string | undefined, key: string): string | undefined {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(object ?? '')?.[1];
}

function streamOf(object = ''): string {
  const [start = ''] = /^[\s\S]*?stream\r?\n/.exec(object) ?? [];
  const length = Number(/\/Length (\d+)/.exec(start)?.[1] ?? 0);
  const body = Buffer.from(object.slice(start.length, start.length + length), 'latin1');
  return (start.includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1');
}

function unicodeMap(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of body.matchAll(/<(\w+)> <(\w+)>/g))
      texts.set(Number.parseInt(glyph, 16), text(hex));
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      const start = Number.parseInt(hex, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++)
        texts.set(glyph, String.fromCodePoint(start + glyph - first));
    }
  }
  return texts;
}

function shownText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let shown = '';
  for (const [token, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (hex !== undefined) {
      for (const glyph of hex.match(/.{4}/g) ?? []) shown += font.get(Number.parseInt(glyph, 16)) ?? '';
    } else if (token === 'ET') shown += '\n';
  }
  return shown;
}
