import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../run/files-of.ts';
import { folderWith, runIn, soundCase } from '../run/run-in-folder.ts';
import { casebook } from '../site/built-site.ts';

const openings = [
  ':::tlp{level="amber"}',
  ':::tlp{level=AMBER}',
  ":::tlp{level='AMBER'}",
  ':::tlp{level="AMBER STRICT"}',
  ':::tlp{level="WHITE"}',
  ':::tlp{level=""}',
  ':::tlp{lvl="AMBER"}',
  ':::tlp{ level="AMBER" }',
  ':::tlp{level="AMBER"',
  ':::tlp {level="AMBER"}',
  '::: tlp{level="AMBER"}',
  ' :::tlp{level="AMBER"}',
  '\t:::tlp{level="AMBER"}',
  '    :::tlp{level="AMBER"}',
  ':::tlp{level="AMBER"} text',
  ':::TLP{level="AMBER"}',
  ':::tpl{level="AMBER"}',
  '::tlp{level="AMBER"}',
  '::::tlp{level="AMBER"}',
  ':::tlp',
  ':::tlp{AMBER}',
  '> :::tlp{level="AMBER"}',
  '- :::tlp{level="AMBER"}',
  '：：：tlp{level="AMBER"}',
  ':::tlp{level="AMBER"}\u200b',
  ':::tlp{level="АMBER"}',
];
const ends = ['', '::', '::::', ' :::', '    :::', '::: end', '> :::', '```\n:::'];
const bars = [
  ':redact[SECRET]{keep_for="amber"}',
  ':redact[SECRET]{keep_for=AMBER}',
  ':redact[SECRET]{keep="AMBER"}',
  ':redact[SECRET',
  ':redact [SECRET]',
  ':Redact[SECRET]',
  '::redact[SECRET]',
];

describe('a marking that did not parse stops the build, whatever the audience', () => {
  test.each([
    ...openings.map((opening) => `${opening}\n\nSECRET\n\n:::`),
    ...ends.map((end) => `:::tlp{level="AMBER"}\n\nSECRET\n\n${end}`),
    ...bars,
  ])('%j', async (part) => {
    const folder = folderWith({
      'content/casebook.yaml': 'title: Lab\n',
      'content/cases/one.md': `${soundCase}\n${part}\n\nAfter.\n`,
    });
    const { code, stdout, stderr } = await runIn(folder, ['build', '--audience', 'RED']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'Nothing was built\n' });
    expect(stdout).toContain('no-invalid-directive');
    expect(readdirSync(folder)).toEqual(['content']);
  });
});

describe('a pattern of a redaction', () => {
  const content = (pattern: string) =>
    folderWith({
      'content/casebook.yaml': `title: Lab\nredactions:\n  - { find: zebra, replace: ANIMAL }\n  - { pattern: '${pattern}', replace: X }\n`,
      'content/cases/one.md': `${soundCase}\nA zebra ${'a'.repeat(100_000)}c ${'x'.repeat(100_000)}\n`,
    });

  test.each(['.*.*.*.*=b', '\\S+\\S+\\S+!', '(a+)+$', '(?:a|aa)+b'])(
    '%s ends, on any text',
    async (pattern) => {
      const { code, stderr } = await runIn(content(pattern), ['check']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    },
  );

  test.each([
    ['a(?!b)', 'expected one without lookahead'],
    ['a*b|a', 'that takes too long on some text, expected a simpler one'],
  ])('%s is refused by `check` and by `build`, at the same place', async (pattern, message) => {
    const folder = content(pattern);
    const checked = await runIn(folder, ['check']);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('content/casebook.yaml\n  4:16  error  no-invalid-value\n');
    expect(checked.stdout).toContain(message);
    const built = await runIn(folder, ['build']);
    expect(built).toEqual({ code: 1, stdout: checked.stdout, stderr: 'Nothing was built\n' });
  });
});

const second = soundCase.replace('Forwarding', 'Second');

describe('what cannot be published safely is refused, and the old site stays whole', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'an address that holds what is redacted',
      {
        'casebook.yaml': 'title: Lab\nredactions:\n  - { find: Contoso, replace: COMPANY, keep_for: RED }\n',
        'cases/at-contoso.md': second,
      },
      'the folder name `at-contoso` is an address and holds what a redaction replaces; rename it',
    ],
    [
      'a site at an address that holds what is redacted',
      {
        'casebook.yaml':
          'title: Lab\nurl: https://hunts.example\nbase: /at-contoso/\nredactions:\n  - { find: Contoso, replace: COMPANY }\n',
      },
      'the address of the site, `https://hunts.example/at-contoso/`, holds what a redaction replaces; publish it elsewhere',
    ],
    [
      'a picture that is none',
      {
        'casebook.yaml': 'title: Lab\n',
        'cases/two/index.md': `${second}\n![Nothing to see](a.png)\n`,
        'cases/two/a.png': 'no picture',
      },
      '`cases/two/a.png`: Unexpected kind of image, expected PNG, JPEG, WebP, GIF or AVIF',
    ],
  ])('%s', async (_, files, message) => {
    const folder = folderWith({
      'content/cases/one.md': soundCase,
      'dist/.casebook-site': '{"base":"/"}',
      'dist/index.html': 'the old site',
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
    });
    const { code, stderr } = await casebook([
      'build',
      ...['--content', join(folder, 'content'), '--out', join(folder, 'dist')],
    ]);
    expect(stderr).toContain(`Nothing was built: ${message}\n`);
    expect(code).toBe(1);
    expect(filesOf(join(folder, 'dist'))).toEqual(['.casebook-site', 'index.html']);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the old site');
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  });
});
