import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { mayBeSeen, type TlpLevel } from '../../src/case/tlp.ts';
import {
  type MarkedContent,
  markedContent,
  person,
  subscription,
  tenant,
} from '../arbitraries/marked-content.ts';
import { type BuiltSite, builtSite } from '../site/built-site.ts';
import { readingsOf } from './readings-of.ts';

const audiences: TlpLevel[] = ['CLEAR', 'GREEN', 'AMBER', 'RED'];
const sites = new Map<TlpLevel, BuiltSite>();
let content: MarkedContent;

beforeAll(async () => {
  content = await markedContent();
  // Two at a time: a build uses more than one processor for a part of its time only.
  for (const two of [audiences.slice(0, 2), audiences.slice(2)]) {
    const built = two.map(async (audience) =>
      sites.set(audience, await builtSite(content.files, ['--audience', audience])),
    );
    await Promise.all(built);
  }
});

describe.each(audiences)('for %s', (audience) => {
  const site = (): BuiltSite => {
    const built = sites.get(audience);
    if (built === undefined) throw new Error(`No site for ${audience}`);
    return built;
  };

  test('what is above it is in no byte', () => {
    const withheld = [...content.marks].filter(([, level]) => level === null || !mayBeSeen(level, audience));
    expect(withheld.length).toBeGreaterThan(audience === 'RED' ? 10 : 100);
    const found = site().files.flatMap((file) => {
      const text = `${file.toLowerCase()}\n${readingsOf(site().bytes(file))}`;
      return withheld.flatMap(([mark]) => (text.includes(mark) ? [`${mark} in ${file}`] : []));
    });
    expect(found).toEqual([]);
  });

  test('what may be seen is there', () => {
    const all = site()
      .files.map((file) => `${file.toLowerCase()}\n${readingsOf(site().bytes(file))}`)
      .join('\n');
    const expected = [...content.marks].filter(
      ([mark, level]) => level !== null && mayBeSeen(level, audience) && content.shown.has(mark),
    );
    expect(expected.length).toBeGreaterThan(90);
    expect(expected.flatMap(([mark]) => (all.includes(mark) ? [] : [mark]))).toEqual([]);
  });

  test('pictures are nothing but pixels, and no original is among the files', async () => {
    const originals = Object.values(content.files).filter((file) => typeof file !== 'string');
    const pictures = site().files.filter((file) => /\.(?:webp|png|jpe?g|avif|gif|dat)$/.test(file));
    expect(pictures.length).toBeGreaterThan(2);
    for (const file of pictures) {
      const { exif, xmp, iptc, icc, orientation, comments } = await sharp(site().bytes(file)).metadata();
      expect({ exif, xmp, iptc, icc, orientation, comments }, file).toEqual({});
    }
    const copied = site().files.filter((file) => originals.some((one) => site().bytes(file).equals(one)));
    expect(copied).toEqual([]);
  });

  test('every page and layer says its level', () => {
    const label = (file: string) => /<body[^>]* data-tlp="([^"]+)"/.exec(site().bytes(file).toString())?.[1];
    expect(label('cases/main/index.html')).toBe(audience);
    expect(label('index.html')).toBe(audience);
    const html = site().files.filter((file) => file.endsWith('.html'));
    expect(html.filter((file) => label(file) === undefined)).toEqual([]);
    const layers = site().files.filter((file) => file.endsWith('layer.json'));
    expect(layers).toContain('api/layer.json');
    for (const file of layers) {
      expect(JSON.parse(site().bytes(file).toString()).description, file).toMatch(`TLP:${audience}. `);
    }
  });

  test('the command says what it withheld, and the files that it could not read', () => {
    const said = site().said.split('\n');
    expect(said.find((line) => line.startsWith('Withheld:'))).toMatch(/^Withheld: 1 draft/);
    expect(said.filter((line) => line.startsWith('Not published')).length).toBeGreaterThan(0);
  });
});

test('an open site is to the byte the one of somebody who knows nothing of what is stricter', async () => {
  const { files } = await markedContent('CLEAR');
  const ignorant = await builtSite(files, ['--audience', 'CLEAR']);
  const open = sites.get('CLEAR');
  const names = (site: BuiltSite | undefined) => site?.files;
  expect(names(open)).toEqual(names(ignorant));
  const different = names(ignorant)?.filter(
    (file) => open?.bytes(file).equals(ignorant.bytes(file)) === false,
  );
  expect(different).toEqual([]);
});

test('a value has one number everywhere, ids and addresses of people have placeholders', () => {
  const open = sites.get('CLEAR');
  const csv = open?.files.find((file) => file.endsWith('.csv') && file.includes('results'));
  const log = open?.files.find((file) => file.endsWith('.log') && file.startsWith('cases/main/'));
  // What keeps a short word on one line parts the text.
  const page = (open?.bytes('cases/main/index.html').toString() ?? '').replace(
    /<span class="whole">([^<]*)<\/span>/g,
    '$1',
  );
  const readable = [csv, log].map((file) => open?.bytes(file ?? '').toString()).join('');
  expect(readable.match(/HOST-\d|MAIL-\d/g)).toEqual(['HOST-1', 'MAIL-1', 'HOST-2', 'MAIL-1']);
  expect(page).toContain('On HOST-1,');
  expect(new Set(page.match(/HOST-\d+/g))).toEqual(new Set(['HOST-1', 'HOST-2']));
});

test('a link that opens a query is there without ids for CLEAR, with them for others', () => {
  const links = (audience: TlpLevel) => {
    const page = sites.get(audience)?.bytes('cases/main/index.html').toString() ?? '';
    return [...page.matchAll(/href="(https:\/\/security\.microsoft\.com[^"]+)"/g)].map(
      ([, url]) => url ?? '',
    );
  };
  expect(links('CLEAR').length).toBeGreaterThan(0);
  for (const url of links('CLEAR')) {
    expect(url).not.toMatch(/tid=|runQuery/);
    expect(readingsOf(Buffer.from(url))).not.toMatch(new RegExp(`${tenant}|${subscription}|${person}`));
  }
  expect(links('GREEN').every((url) => url.includes(`tid=${tenant}`))).toBe(true);
});
