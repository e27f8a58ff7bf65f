import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeSiteMarker } from '../../src/cli/output/site-marker.ts';
import { filesOf } from '../run/files-of.ts';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';

const file = 'content/cases/a/index.md';

/** A content folder whose only case is this file. */
const caseFile = (text: string | Uint8Array) => ({ 'content/casebook.yaml': 'title: Cases\n', [file]: text });
/** A sound case with more in its front matter, from line 10 on. */
const caseWith = (more: string) => caseFile(soundCase.replace('\n---\n\n', `\n${more}\n---\n\n`));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const aliases = (names: string[]) =>
  names.map(
    (name, at) =>
      `${name}: &${name} [${Array(9)
        .fill(at === 0 ? 'x' : `*${names[at - 1]}`)
        .join(', ')}]`,
  );

const refused: [name: string, files: Record<string, string | Uint8Array>][] = [
  ['an empty folder', { 'content/.keep': '' }],
  ['a folder without cases', { 'content/casebook.yaml': 'title: Cases\n' }],
  ['no casebook.yaml', { [file]: soundCase }],
  ['an empty casebook.yaml', { ...caseFile(soundCase), 'content/casebook.yaml': '' }],
  ['a casebook.yaml that is a list', { ...caseFile(soundCase), 'content/casebook.yaml': '- title: Cases\n' }],
  ['a casebook.yaml that breaks off', { ...caseFile(soundCase), 'content/casebook.yaml': 'title: [' }],
  ['an empty case', caseFile('')],
  ['a case without front matter', caseFile('# A heading\n\nAnd prose.\n')],
  ['front matter that is not closed', caseFile('---\ntitle: x\n')],
  ['bytes that are not UTF-8', caseFile(Buffer.concat([Buffer.from(soundCase), Buffer.from([0xc3, 0x28])]))],
  ['UTF-16, little endian', caseFile(utf16(soundCase))],
  ['UTF-16, big endian', caseFile(utf16(soundCase).swap16())],
  ['a NUL', caseFile(`${soundCase}\0`)],
  ['a title of 2 MB', caseFile(soundCase.replace(/^title: .*$/m, `title: ${'x'.repeat(2_000_000)}`))],
  ['a case of 6 MB', caseFile(`${soundCase}${'word '.repeat(1_200_000)}`)],
  ['an alias bomb', caseWith(aliases([...'abcdefghij']).join('\n'))],
  ['an alias that contains itself', caseWith('tags: &t [*t]')],
  ['20,000 levels of YAML', caseWith(`tags: ${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
  ['20,000 levels of quotes', caseFile(`${soundCase}\n${'>'.repeat(20_000)} x\n`)],
  ['`__proto__`', caseWith('__proto__: { draft: true }')],
  ['`__proto__` in a record', caseWith('assets:\n  - { type: device, name: x, __proto__: { id: A9 } }')],
  ['`constructor`', caseWith('constructor: { prototype: { draft: true } }')],
  ['a key twice', caseWith('severity: high')],
  ['a tag that runs code', caseWith('tags: !!js/function "function () { return 1 }"')],
  ['another custom tag', caseWith('tags: !env [HOME]')],
  ['a second document', caseWith('...\nx: 1')],
  ['control sequences', caseFile(soundCase.replace('low', '"\\e[31mred\\e]8;;http://other.example\\a"'))],
  ['a script as an address', caseWith('references: [{ title: x, url: "javascript:alert(1)" }]')],
  ['an address of the machine', caseWith('evidence: [{ type: log, url: "file:///etc/passwd" }]')],
  [
    'a path out of the content',
    caseWith(
      'evidence: [{ type: log, file: ../../../../etc/passwd, skip: { rule: no-unused-evidence, reason: test } }]',
    ),
  ],
  [
    'an absolute path',
    caseWith(
      'evidence: [{ type: log, file: /etc/passwd, skip: { rule: no-unused-evidence, reason: test } }]',
    ),
  ],
  [
    'a name that is not an address',
    { 'content/casebook.yaml': 'title: Cases\n', 'content/cases/A B/index.md': soundCase },
  ],
  ['a folder where the case should be', { 'content/casebook.yaml': 'title: Cases\n', [`${file}/x`]: 'x' }],
];

test.each(refused)('%s is refused with a place, and nothing is written', async (_, files) => {
  const folder = folderWith({ ...files, 'dist/index.html': 'the old site' });
  await writeSiteMarker(join(folder, 'dist'), { base: '/' });
  await expectRefused(folder);
});

test('what is reported for each', async () => {
  const said: string[] = [];
  for (const [name, files] of refused) {
    const { code, stdout, stderr } = await runIn(folderWith(files), ['check', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    for (const { file: where, range, rule, severity, message } of JSON.parse(stdout).diagnostics) {
      const place = range === null ? '' : `:${range.start.line}:${range.start.column}`;
      const shown = message.replaceAll('\u001b', '␛').replaceAll('\u0007', '␇');
      const short = shown.length > 110 ? `${shown.slice(0, 110)}…` : shown;
      said.push(`${name}: ${where}${place} ${severity} ${rule} ${short}`);
    }
  }
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "an empty folder: content/casebook.yaml error no-missing-file Missing \`casebook.yaml\`, expected it in the content folder
    an empty folder: content/cases error no-missing-file Missing cases, expected at least one in \`cases/\`
    a folder without cases: content/cases error no-missing-file Missing cases, expected at least one in \`cases/\`
    no casebook.yaml: content/casebook.yaml error no-missing-file Missing \`casebook.yaml\`, expected it in the content folder
    an empty casebook.yaml: content/casebook.yaml:1:1 error require-key Missing \`title\`, expected it in this site
    a casebook.yaml that is a list: content/casebook.yaml:1:3 error no-invalid-yaml Unexpected text, expected the keys of a site
    a casebook.yaml that breaks off: content/casebook.yaml:1:9 error no-invalid-yaml Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
    an empty case: content/cases/a/index.md:1:1 error no-invalid-yaml Unexpected start of the file, expected front matter between two lines \`---\`
    a case without front matter: content/cases/a/index.md:1:1 error no-invalid-yaml Unexpected start of the file, expected front matter between two lines \`---\`
    front matter that is not closed: content/cases/a/index.md:1:1 error no-invalid-yaml Unexpected end of the file, expected a line \`---\` that closes the front matter
    bytes that are not UTF-8: content/cases/a/index.md:13:1 error no-invalid-encoding Unexpected bytes, expected text in UTF-8
    UTF-16, little endian: content/cases/a/index.md:1:1 error no-invalid-encoding Unexpected UTF-16, expected text in UTF-8
    UTF-16, big endian: content/cases/a/index.md:1:1 error no-invalid-encoding Unexpected UTF-16, expected text in UTF-8
    a NUL: content/cases/a/index.md:13:1 error no-invalid-encoding Unexpected a NUL character, expected text in UTF-8
    a title of 2 MB: content/cases/a/index.md:2:8 error no-invalid-value Unexpected length of \`title\`, 2,000,000 characters, expected at most 200
    a case of 6 MB: content/cases/a/index.md error no-large-file Unexpected size of 5.7 MB, expected at most 5 MB
    an alias bomb: content/cases/a/index.md:2:1 error no-invalid-yaml Unexpected repetition by aliases, expected at most 10,000 repeated values
    an alias that contains itself: content/cases/a/index.md:2:1 error no-invalid-yaml Unexpected depth of nesting, expected a few levels
    20,000 levels of YAML: content/cases/a/index.md:2:1 error no-invalid-yaml Unexpected depth of nesting, expected a few levels
    20,000 levels of quotes: content/cases/a/index.md:14:1 error no-invalid-directive Unexpected \`>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>\`, expected at most 100 levels of quot…
    \`__proto__\`: content/cases/a/index.md:10:1 error no-unknown-key Unexpected key \`__proto__\` in a case
    \`__proto__\` in a record: content/cases/a/index.md:11:30 error no-unknown-key Unexpected key \`__proto__\` in an asset
    \`constructor\`: content/cases/a/index.md:10:1 error no-unknown-key Unexpected key \`constructor\` in a case
    a key twice: content/cases/a/index.md:10:1 error no-invalid-yaml Unexpected second \`severity\`, expected each key once
    a tag that runs code: content/cases/a/index.md:10:7 error no-invalid-yaml Unexpected YAML tag, expected plain values (Unresolved tag: tag:yaml.org,2002:js/function)
    another custom tag: content/cases/a/index.md:10:7 error no-invalid-yaml Unexpected YAML tag, expected plain values (Unresolved tag: !env)
    a second document: content/cases/a/index.md:11:1 error no-invalid-yaml Unexpected second YAML document, expected one
    control sequences: content/cases/a/index.md:5:11 error no-invalid-value Unexpected \`␛[31mred␛]8;;http://other.example␇\` for \`severity\`, expected \`informational\`, \`low\`, \`medium\`, \`hi…
    a script as an address: content/cases/a/index.md:10:31 error no-invalid-value Unexpected address \`javascript:alert(1)\`, expected one that begins with \`https://\` or \`http://\`
    an address of the machine: content/cases/a/index.md:10:30 error no-invalid-value Unexpected address \`file:///etc/passwd\`, expected one that begins with \`https://\` or \`http://\`
    a path out of the content: content/cases/a/index.md:10:31 error no-outside-file Unexpected path \`../../../../etc/passwd\`, expected one inside the content folder
    an absolute path: content/cases/a/index.md:10:31 error no-outside-file Unexpected path \`/etc/passwd\`, expected one inside the content folder
    a name that is not an address: content/cases/A B/index.md error no-invalid-value Unexpected name \`A B\` of a case, expected lower-case letters, digits and hyphens
    a folder where the case should be: content/cases/a/index.md error no-missing-file Unexpected failure to read the file (EISDIR), expected a readable file"
  `);
}, 120_000);

test('a symbolic link out of the content is refused, as a file of a case and as a case', async () => {
  const evidence = 'evidence: [{ type: log, file: x.log, skip: { rule: no-unused-evidence, reason: test } }]';
  const linked = folderWith({ ...caseWith(evidence), 'secret.log': 'secret', 'other.md': soundCase });
  symlinkSync(join(linked, 'secret.log'), join(linked, dirname(file), 'x.log'));
  expect(await expectRefused(linked)).toContain('no-outside-file');
  const whole = folderWith({ 'content/casebook.yaml': 'title: Cases\n', 'other.md': soundCase });
  mkdirSync(join(whole, 'content/cases'));
  symlinkSync(join(whole, 'other.md'), join(whole, 'content/cases/a.md'));
  expect(await expectRefused(whole)).toContain('content/cases/a.md');
});

test.each<[name: string, target: string, link: string]>([
  ['casebook.yaml', 'secret.yaml', 'content/casebook.yaml'],
  ['a file of tables', 'secret.yaml', 'content/tables/own.yaml'],
  ['the folder of tables', 'secrets', 'content/tables'],
  ['the folder of cases', 'secrets', 'content/cases'],
  ['the folder of a case', 'secrets', 'content/cases/b'],
])('%s as a link out of the content is refused, and nothing of it is shown', async (_, target, link) => {
  const folder = folderWith({
    ...caseFile(soundCase),
    'secret.yaml': 'token: TopSecretValue\n',
    'secrets/top-secret.md': 'TopSecretValue\n',
    'secrets/TopSecretFolder/x': '',
    'secrets/own.yaml': 'token: TopSecretValue\n',
  });
  rmSync(join(folder, link), { recursive: true, force: true });
  mkdirSync(dirname(join(folder, link)), { recursive: true });
  symlinkSync(join(folder, target), join(folder, link));
  const said = await expectRefused(folder);
  if (link !== 'content/cases/b') expect(said).toContain('no-outside-file');
  expect(said).not.toMatch(/top-?secret|token/i);
});

test('a file below a link out of the content is refused, and no name of that folder is reported', async () => {
  const evidence =
    'evidence: [{ type: log, file: logs/topsecre.log, skip: { rule: no-unused-evidence, reason: test } }]';
  const folder = folderWith({ ...caseWith(evidence), 'secrets/topsecret.log': 'x' });
  symlinkSync(join(folder, 'secrets'), join(folder, dirname(file), 'logs'));
  const said = await expectRefused(folder);
  expect(said).toContain('no-outside-file');
  expect(said).not.toContain('topsecret.log');
});

const unskipped = 'skip: { rule: no-unused-evidence, reason: test }';
const query =
  '{ title: Archives, file: q.kql, results: r.csv, skip: { rule: no-unused-query, reason: test } }';

test
  .skipIf(process.platform === 'win32')
  .each<[name: string, content: Record<string, string | Uint8Array>, path: string]>([
    ['casebook.yaml', caseFile(soundCase), 'content/casebook.yaml'],
    ['a file of tables', caseFile(soundCase), 'content/tables/own.yaml'],
    ['a case', caseFile(soundCase), file],
    ['a case as one file', caseFile(soundCase), 'content/cases/b.md'],
    ['evidence', caseWith(`evidence: [{ type: log, file: x.log, ${unskipped} }]`), 'content/cases/a/x.log'],
    ['a query', caseWith(`queries: [${query}]`), 'content/cases/a/q.kql'],
  ])('%s as a pipe or a socket is refused and not waited for', async (_, content, path) => {
  for (const kind of ['pipe', 'socket']) {
    const folder = folderWith({ 'content/x': '', ...content });
    rmSync(join(folder, path), { force: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (kind === 'pipe') execFileSync('mkfifo', [join(folder, path)]);
    else {
      // The name of a socket may be about a hundred characters long.
      const server = createServer().listen(join(folder, path));
      onTestFinished(() => void server.close());
      await new Promise((done) => server.once('listening', done));
    }
    const { code, stdout, stderr } = await runIn(folder, ['check']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(basename(path));
    expect(stdout).toContain('pipe, a socket or a device');
    expect((await runIn(folder, ['build'])).code).toBe(1);
  }
});

test.skipIf(process.platform === 'win32')('an import does not wait for a pipe or a device', async () => {
  const folder = folderWith({ 'notes/a.md': '# A hunt\n\n![A screen](pipe.png)\n\n![Zeros](zero.png)\n' });
  execFileSync('mkfifo', [join(folder, 'pipe.md'), join(folder, 'notes/pipe.png')]);
  symlinkSync('/dev/zero', join(folder, 'notes/zero.png'));
  const piped = await runIn(folder, ['import', 'pipe.md']);
  expect(piped.code).toBe(1);
  expect(piped.stderr).toContain('it is a pipe, a socket or a device');
  const { stdout } = await runIn(folder, ['import', 'notes/a.md']);
  expect(stdout).toContain('pipe.png: is not a file');
  expect(stdout).toContain('zero.png: lies outside of');
});

test.each([
  ['CRLF', caseFile(soundCase.replaceAll('\n', '\r\n'))],
  ['a BOM', caseFile(`\ufeff${soundCase}`)],
  ['a case as one file', { 'content/casebook.yaml': 'title: Cases\n', 'content/cases/a.md': soundCase }],
  ['no end of line at the end', caseFile(soundCase.trimEnd())],
  ['text of any script', caseFile(soundCase.replace('Forwarding', '转发 🔥 إعادة \u202eFor'))],
])('%s is accepted', async (_, files) => {
  const { code, stdout, stderr } = await runIn(folderWith(files), ['check']);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'No problems in 1 case, 0 queries\n',
    stderr: '',
  });
});

test('content lies anywhere, also under a path with spaces', async () => {
  const folder = folderWith({
    'somewhere else/my content/casebook.yaml': 'title: Cases\n',
    'somewhere else/my content/cases/a/index.md': soundCase.replace('severity: low', 'severity: lowish'),
    'working folder/x': '',
  });
  const content = join(folder, 'somewhere else/my content');
  for (const [cwd, written] of [
    [folder, 'somewhere else/my content'],
    [join(folder, 'working folder'), content],
    [join(folder, 'working folder'), '../somewhere else/my content/'],
  ] as const) {
    const { code, stdout, stderr } = await runIn(cwd, ['check', '--content', written]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('my content/cases/a/index.md\n  5:11  error  no-invalid-value\n');
  }
});

/** Checks and builds, and answers with what was printed. Every refusal looks alike and leaves every file as it was. */
async function expectRefused(folder: string): Promise<string> {
  const before = contents(folder);
  const checked = await runIn(folder, ['check']);
  const built = await runIn(folder, ['build']);
  expect({ code: checked.code, stderr: checked.stderr }).toEqual({ code: 1, stderr: '' });
  expect({ code: built.code, stderr: built.stderr }).toEqual({ code: 1, stderr: 'Nothing was built\n' });
  expect(built.stdout).toBe(checked.stdout);
  expect(checked.stdout).toMatch(/^content\S*/);
  expect(checked.stdout).toMatch(/\n {2}(\d+:\d+ {2})?error {2}[a-z0-9-]+\n/);
  expect(checked.stdout).not.toMatch(/\n\s+at .*:\d+/);
  expect(checked.stdout.length).toBeLessThan(10_000);
  expect(contents(folder)).toEqual(before);
  return checked.stdout;
}

/** Every file of a folder with its bytes. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((path) => [path, readFileSync(join(folder, path)).toString('base64')]),
  );
}
