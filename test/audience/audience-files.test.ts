import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import type { TlpLevel } from '../../src/case/tlp.ts';
import { publish } from '../../src/publication/publish.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { folderWith } from '../run/run-in-folder.ts';
import { tellingJpeg } from './telling-jpeg.ts';

const front = (more: object = {}) =>
  JSON.stringify({
    title: 'A case about files',
    summary: 'Files of all kinds were kept, and some of them are not for everybody.',
    tlp: 'CLEAR',
    severity: 'low',
    status: 'closed',
    verdict: 'undetermined',
    opened: '2025-11-02',
    attack_version: '19',
    ...more,
  });
const caseFile = (more: object = {}, body = '') => `---\n${front(more)}\n---\n\n${body}\n`;

/** What is published of a content folder: text of the HTML of prose by slug, and of all files by path. */
async function published(files: Record<string, string | Uint8Array>, audience: TlpLevel = 'CLEAR') {
  const cwd = folderWith(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  );
  const workspace = await openWorkspace({
    content: join(cwd, 'content'),
    cwd,
    now: '2026-11-20T12:00:00Z',
    cache: null,
  });
  if (workspace === null) throw new Error('no content');
  onTestFinished(() => workspace.close());
  const publication = await publish(await workspace.checked(), {
    audience,
    base: '/',
    url: null,
    drafts: false,
  });
  const all: Record<string, Buffer> = {};
  for (const { path, bytes } of await publication.files()) all[path] = Buffer.from(await bytes());
  const pages = await Promise.all(publication.cases.map(({ slug }) => publication.page(slug)));
  const texts = Object.fromEntries(
    pages.flatMap((page) =>
      page === null ? [] : [[page.card.slug, { ...page, text: JSON.stringify([page.case, page.body]) }]],
    ),
  );
  return { publication, files: all, pages: texts };
}

const readable = (files: Record<string, Buffer>) =>
  Object.entries(files)
    .map(([path, bytes]) => `${path}\n${bytes.toString('utf8')}\n${bytes.toString('utf16le')}`)
    .join('\n');

test('no way leads to the file of a case, to the settings or into a case that is withheld', async () => {
  const ways = [
    'index.md',
    './index.md',
    'evidence/../index.md',
    'evidence/..//index.md',
    'evidence/%2e%2e/index.md',
    '../main/evidence/../index.md',
    '../../cases/main/index.md',
    '../plain.md',
    '../x/../plain.md',
    '../../casebook.yaml',
    'evidence/../../../casebook.yaml',
    '../../tables/own.yaml',
    '../hidden/index.md',
    '../x/../hidden/index.md',
    '../hidden/evidence/a.log',
    '../hidden/./evidence/a.log',
    '../hidden/evidence/a.png',
    '../draft/evidence/a.log',
    'evidence/../../hidden/evidence/a.log',
    'queries/../../hidden/queries/a.kql',
  ];
  const hidden = ':::tlp{level="RED"}\n\nSECRETPART\n\n:::';
  const evidence = (file: string) => ({ type: 'log', file });
  const { files, pages, publication } = await published({
    'casebook.yaml':
      'title: SECRETSETTING\ndescription: Shown.\nredactions:\n  - { pattern: SECRET[A-Z]+, replace: GONE, keep_for: RED }\n',
    'tables/own.yaml': 'platform: sentinel # SECRETTABLE\n',
    'cases/main/index.md': caseFile(
      {
        evidence: ways.map(evidence),
        queries: [
          ...ways.map((results) => ({ title: 'Rows', query: 'DeviceInfo', results })),
          { title: 'File', file: '../hidden/queries/a.kql' },
        ],
      },
      `${hidden}\n\n${ways.map((way) => `[way](${way}) ![picture](${way})`).join('\n\n')}`,
    ),
    'cases/main/evidence/own.log': 'OWN\n',
    'cases/plain.md': caseFile({ title: 'A case in one file' }, hidden),
    'cases/hidden/index.md': caseFile({ title: 'Hidden SECRETTITLE', tlp: 'RED' }),
    'cases/hidden/evidence/a.log': 'UNREDACTEDLOG\n',
    'cases/hidden/queries/a.kql': 'UNREDACTEDQUERY\n',
    'cases/hidden/evidence/a.png': await picture(),
    'cases/draft/index.md': caseFile({ title: 'A draft', draft: true }),
    'cases/draft/evidence/a.log': 'UNREDACTEDDRAFT\n',
  });
  expect(namedFiles(files)).toEqual([]);
  expect(readable(files)).not.toMatch(/SECRET|UNREDACTED/);
  const index = Object.entries(files).filter(([path]) => path.startsWith('lookup/'));
  expect(index.length).toBeGreaterThan(2);
  const named = index.map(([, bytes]) => bytes.toString()).join('\n');
  expect(named).toContain('"slug":"main"');
  expect(named.match(/.{0,80}(?:hidden|draft|casebook\.yaml|own\.yaml).{0,20}/g)).toBeNull();
  const main = pages.main?.text ?? '';
  expect(main).toContain('way');
  expect(main.match(/.{0,80}(?:SECRET|UNREDACTED|hidden|draft|casebook\.yaml|own\.yaml).{0,20}/g)).toBeNull();
  expect(publication.heldBack()).toEqual([]);
});

test('a picture is published as its pixels or not at all, whatever it is called', async () => {
  const told = {
    artist: 'SECRET-ARTIST',
    place: 'SECRET-PLACE',
    xmp: 'SECRET-XMP',
    comment: 'SECRET-COMMENT',
  };
  const jpeg = await tellingJpeg({ r: 1, g: 2, b: 3 }, told);
  expect(
    Buffer.from(jpeg)
      .toString('latin1')
      .match(/SECRET-\w+/g),
  ).toHaveLength(4);
  const tiff = await sharp(jpeg).tiff().toBuffer();
  const names = ['photo.jpg', 'photo.PNG', 'photo.log', 'photo.bin', 'photo'];
  const evidence = (file: string) => ({ type: 'file', file: `evidence/${file}`, alt: 'A photo' });
  const { files, publication } = await published({
    'cases/main/index.md': caseFile(
      { evidence: [...names, 'half.jpg', 'scan.tif', 'scan.dat'].map(evidence) },
      '![p](evidence/photo.jpg) [link](evidence/photo.jpg) [link](evidence/photo.log)',
    ),
    ...Object.fromEntries(names.map((name) => [`cases/main/evidence/${name}`, jpeg])),
    'cases/main/evidence/half.jpg': jpeg.subarray(0, jpeg.length >> 1),
    'cases/main/evidence/scan.tif': new Uint8Array(tiff),
    'cases/main/evidence/scan.dat': new Uint8Array(tiff),
  });
  expect(namedFiles(files)).toEqual([expect.stringMatching(/^media\/[0-9a-f]{16}\.webp$/)]);
  expect(readable(files)).not.toContain('SECRET');
  expect(publication.refusals()).toEqual([
    '`cases/main/evidence/half.jpg`: Unexpected damage in the image, expected a complete JPEG file',
    '`cases/main/evidence/scan.dat`: Unexpected kind of image, expected PNG, JPEG, WebP, GIF or AVIF',
    '`cases/main/evidence/scan.tif`: Unexpected kind of image, expected PNG, JPEG, WebP, GIF or AVIF',
  ]);
});

test('a text is redacted in any code and of any length; what is not text goes out only when nothing can be in it', async () => {
  const text = 'CONTOSO by jane.roe@corp.test\n';
  const pack = (inside: string) =>
    new Uint8Array(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 0, 1]), Buffer.from(inside)]));
  const content = (redactions: string) => ({
    'casebook.yaml': `title: Files\n${redactions}`,
    'cases/main/index.md': caseFile({
      evidence: ['utf8.log', 'bom.txt', 'wide.txt', 'big.log', 'latin.csv', 'mail.zip', 'clean.zip'].map(
        (name) => ({
          type: 'file',
          file: `evidence/${name}`,
        }),
      ),
    }),
    'cases/main/evidence/utf8.log': text,
    'cases/main/evidence/bom.txt': new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
    'cases/main/evidence/wide.txt': new Uint8Array(Buffer.from(text, 'utf16le')),
    'cases/main/evidence/big.log': `${text}${'x'.repeat(79)}\n`.repeat(60_000),
    'cases/main/evidence/latin.csv': new Uint8Array(Buffer.from(`caf\xe9,${text}`, 'latin1')),
    'cases/main/evidence/mail.zip': pack('to jane.roe@corp.test'),
    'cases/main/evidence/clean.zip': pack('nothing at all'),
  });
  const redacted = await published(content('redactions:\n  - { find: Contoso, replace: COMPANY }\n'));
  expect(Object.keys(redacted.files).filter((path) => path.includes('evidence'))).toEqual(
    ['utf8.log', 'bom.txt', 'wide.txt', 'big.log', 'latin.csv'].map((name) => `cases/main/evidence/${name}`),
  );
  expect(readable(redacted.files)).not.toMatch(/contoso|jane\.roe/i);
  expect(redacted.files['cases/main/evidence/wide.txt']?.toString()).toBe('COMPANY by MAIL-1\n');
  expect(redacted.files['cases/main/evidence/latin.csv']?.toString()).toBe('café,COMPANY by MAIL-1\n');
  expect(redacted.publication.heldBack()).toEqual([
    'cases/main/evidence/clean.zip',
    'cases/main/evidence/mail.zip',
  ]);

  const open = await published(content(''));
  expect(open.publication.heldBack()).toEqual(['cases/main/evidence/mail.zip']);
  expect(open.files['cases/main/evidence/clean.zip']?.subarray(0, 2).toString()).toBe('PK');
});

test('a text in an old code is redacted where its code does not matter, else held back', async () => {
  const digest = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
  const front = (all: Readonly<Record<string, Uint8Array>>) =>
    caseFile({
      evidence: Object.entries(all).map(([name, file]) => ({
        type: 'file',
        file: `evidence/${name}`,
        sha256: digest(file),
      })),
    });
  const bytes = (...parts: (string | number[])[]) =>
    new Uint8Array(
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
    );
  const old = {
    'console.log': bytes('user M', [0x81], 'ller logged on\n'),
    'western.log': bytes('user M', [0xfc], 'ller logged on\n'),
    'shift-jis.log': bytes('user ', [0x94, 0xe9, 0x96, 0xa7], ' logged on\n'),
    'cyrillic.log': bytes('user ', [0xcc, 0xfe, 0xeb, 0xeb, 0xe5, 0xf0], ' logged on\n'),
  };
  const widest = bytes([0xff, 0xfe, 0, 0], ...[...'by Müller'].map((sign) => [sign.charCodeAt(0), 0, 0, 0]));
  const all = { ...old, 'widest.txt': widest };
  const content = (redactions: string) => ({
    'casebook.yaml': `title: Files\n${redactions}`,
    'cases/main/index.md': front(all),
    ...Object.fromEntries(Object.entries(all).map(([name, file]) => [`cases/main/evidence/${name}`, file])),
  });
  const { files, publication } = await published(
    content('redactions:\n  - { find: Müller, replace: PERSON }\n'),
  );
  const text = (name: string) => files[`cases/main/evidence/${name}`]?.toString();
  expect(['console.log', 'western.log', 'widest.txt'].map(text)).toEqual([
    'user PERSON logged on\n',
    'user PERSON logged on\n',
    'by PERSON',
  ]);
  expect(publication.heldBack()).toEqual([
    'cases/main/evidence/cyrillic.log',
    'cases/main/evidence/shift-jis.log',
  ]);
  const shown = (of: typeof publication) =>
    of.page('main').then((page) => page?.case.evidence.map(({ sha256 }) => sha256 ?? null));
  // A guess at a file that is held back would be confirmed by its digest.
  expect(await shown(publication)).toEqual(Object.keys(all).map(() => null));
  const open = (await published(content(''))).publication;
  expect(open.heldBack()).toEqual([]);
  expect(await shown(open)).toEqual(Object.values(all).map(digest));
});

test('a file with a redacted name is the file that was meant, and none that is withheld', async () => {
  const { files, pages } = await published({
    'casebook.yaml': 'title: Files\nredactions:\n  - { find: jane, replace: PERSON }\n',
    'cases/main/index.md': caseFile(
      {
        evidence: [
          { id: 'jane', type: 'log', file: 'evidence/jane.log' },
          { id: 'PERSON', type: 'log', file: 'evidence/withheld.log', tlp: 'RED' },
          { type: 'log', file: 'evidence/PERSON.log' },
        ],
      },
      '[her note](notes/jane.txt) ![her](notes/jane.png)',
    ),
    'cases/main/evidence/jane.log': 'hers\n',
    'cases/main/evidence/withheld.log': 'withheld\n',
    'cases/main/evidence/PERSON.log': 'somebody\n',
    'cases/main/notes/jane.txt': 'a note\n',
    'cases/main/notes/jane.png': await picture(),
  });
  const found = Object.entries(files).flatMap(([path, bytes]) =>
    path.startsWith('cases/') && !path.endsWith('json') ? [`${path}: ${bytes.toString()}`] : [],
  );
  expect(found.sort()).toEqual([
    'cases/main/evidence/PERSON-2.log: somebody\n',
    'cases/main/evidence/PERSON.log: hers\n',
    'cases/main/notes/PERSON.txt: a note\n',
  ]);
  const body = JSON.stringify(pages.main?.body);
  expect(body).toContain('/cases/main/notes/PERSON.txt');
  expect(body).toContain('/media/');
});

test('no file takes the place of one of the site, and none is a document that a browser runs', async () => {
  const names = [
    'index.html',
    'layer.json',
    'evidence/a.html',
    'evidence/a.svg',
    'evidence/a.xht',
    'evidence/a.svgz',
  ];
  const { files } = await published(
    {
      'casebook.yaml': 'title: Files\n',
      'cases/main/index.md': caseFile({
        attack: [{ technique: 'T1105', tactic: 'command-and-control' }],
        evidence: names.map((file) => ({ type: 'file', file })),
      }),
      ...Object.fromEntries(names.map((name) => [`cases/main/${name}`, '<script>alert(1)</script>'])),
    },
    'GREEN',
  );
  expect(JSON.parse(files['cases/main/layer.json']?.toString() ?? '').name).toBe('A case about files');
  expect(
    namedFiles(files)
      .map((path) => path.replace(/[0-9a-f]{8}-/, '…-'))
      .sort(),
  ).toEqual(
    ['a.html.txt', 'a.svg.txt', 'a.svgz.txt', 'a.xht.txt', 'index.html.txt', 'layer.json'].map(
      (name) => `cases/main/files/…-${name}`,
    ),
  );
});

test('the label of a page counts what its files and the site keep for the audience', async () => {
  const content = (title: string, log: string) => ({
    'casebook.yaml': `title: ${title}\nredactions:\n  - { find: Contoso, replace: COMPANY, keep_for: AMBER }\n`,
    'cases/main/index.md': caseFile({ evidence: [{ type: 'log', file: 'evidence/a.log' }] }),
    'cases/main/evidence/a.log': `${log}\n`,
  });
  const labels = async (title: string, log: string) => {
    const { publication, files } = await published(content(title, log), 'RED');
    const layer = JSON.parse(files['api/layer.json']?.toString() ?? '').description;
    return [publication.site.label, publication.cases[0]?.label, layer.split('.')[0]];
  };
  expect(await labels('Cases', 'nothing')).toEqual(['CLEAR', 'CLEAR', 'TLP:CLEAR']);
  expect(await labels('Cases', 'of Contoso')).toEqual(['AMBER', 'AMBER', 'TLP:CLEAR']);
  expect(await labels('Cases of Contoso', 'nothing')).toEqual(['AMBER', 'AMBER', 'TLP:AMBER']);
});

async function picture() {
  const image = sharp({ create: { width: 4, height: 4, channels: 3, background: '#123' } });
  return new Uint8Array(await image.png().toBuffer());
}

/** Paths of what cases name; exports lie right beside the page and in `api/`. */
function namedFiles(files: Readonly<Record<string, Buffer>>): string[] {
  return Object.keys(files).filter((path) => !/^(?:lookup\/|(?:api|cases\/[^/]+)\/[^/]+$)/.test(path));
}
