import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor } from './redactor.ts';

const host = [{ find: 'dc01.corp.example', replace: 'HOST-#' }];
const person = [{ find: 'John Doe', replace: 'PERSON' }];

test('a text is found however it is spelt', () => {
  const { text } = createRedactor([...person, { find: 'CORP\\jdoe', replace: 'ACCOUNT' }, ...host], 'GREEN');
  const spellings = [
    'by John Doe',
    'by JOHN  doe',
    'by John\nDoe',
    'by John\u00a0Doe',
    'by Jo\u200bhn Do\u00ade',
    'by john.doe@corp',
    'evidence/john-doe.png',
    'https://x.example/?q=John%20Doe&r=1',
    'https://x.example/?q=%4aohn+Doe',
    'https://x.example/?q=%254aohn%2520Doe',
    'by John&#32;Doe',
    'where Account == "corp\\\\jdoe"',
    'seen on dc01[.]corp[.]example',
    'seen on DC01(dot)corp[.]example.',
  ];
  expect(spellings.map(text)).toMatchInlineSnapshot(`
    [
      "by PERSON",
      "by PERSON",
      "by PERSON",
      "by PERSON",
      "by PERSON",
      "by PERSON@corp",
      "evidence/PERSON.png",
      "https://x.example/?q=PERSON&r=1",
      "https://x.example/?q=PERSON",
      "https://x.example/?q=PERSON",
      "by PERSON",
      "where Account == "ACCOUNT"",
      "seen on HOST-1",
      "seen on HOST-1.",
    ]
  `);
});

test('a text is found in base64, compressed or not', () => {
  const { text } = createRedactor(person, 'GREEN');
  const query = 'T | where Name == "John Doe"';
  const gzip = gzipSync(Buffer.from(query, 'utf16le')).toString('base64');
  expect(
    [
      `powershell -enc ${Buffer.from(query, 'utf16le').toString('base64')}`,
      `https://portal.example/?query=${encodeURIComponent(gzip)}&x=1`,
      `https://portal.example/${Buffer.from(query).toString('base64url')}/end`,
      `nothing in ${Buffer.from('T | where Name == "Jane"').toString('base64')}`,
    ].map(text),
  ).toMatchInlineSnapshot(`
    [
      "powershell -enc PERSON",
      "https://portal.example/?query=PERSON&x=1",
      "https://portal.example/PERSON/end",
      "nothing in VCB8IHdoZXJlIE5hbWUgPT0gIkphbmUi",
    ]
  `);
});

test('a text that is hidden in two ways in one text is found in both', () => {
  const { text } = createRedactor([{ find: 'Jane Roe-Doe', replace: 'PERSON' }], 'GREEN');
  const hex = Buffer.from('Jane Roe-Doe').toString('hex');
  expect(text(`a ${Buffer.from(hex).toString('base64')} b ${Buffer.from(hex).toString('hex')} c`)).toBe(
    'a PERSON b PERSON c',
  );
});

test('distinct values are numbered as they come, whatever they are', () => {
  const redactions = [
    { pattern: 'dc\\d+', replace: 'HOST-#' },
    { find: 'fileserver', replace: 'HOST-#' },
  ];
  const redactor = createRedactor(redactions, 'RED');
  redactor.learn(['DC2 and dc1', 'the fileserver', 'dc10']);
  expect(['dc10', 'the fileserver', 'DC2 and dc1'].map(redactor.text)).toEqual([
    'HOST-4',
    'the HOST-3',
    'HOST-1 and HOST-2',
  ]);
  expect(redactor.text('dc99 joined later, dc1 was there')).toBe('HOST-5 joined later, HOST-2 was there');
});

test('of redactions that overlap nothing survives', () => {
  const { text } = createRedactor([...person, { find: 'Doe Industries', replace: 'COMPANY' }], 'RED');
  expect(text('John Doe Industries called')).toBe('PERSON called');
});

test('a text that the audience may see stays, and says so', () => {
  const redactions = [{ ...host[0], find: 'dc01', replace: 'HOST', keep_for: 'AMBER' as const }];
  const below = createRedactor(redactions, 'GREEN');
  expect([below.text('on dc01'), below.kept('on dc01')]).toEqual(['on HOST', 'CLEAR']);
  const above = createRedactor(redactions, 'AMBER');
  expect([above.text('on dc01'), above.kept('on dc01'), above.kept('on it')]).toEqual([
    'on dc01',
    'AMBER',
    'CLEAR',
  ]);
});

test('ids and mail addresses do not go into a CLEAR build', () => {
  const tenant = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const texts = [
    `tid=${tenant}`,
    `https://portal.example/x?tenantId=${other}`,
    `| where TenantId == "${other}"`,
    `/subscriptions/${other}/resourceGroups/soc/providers/x`,
    `%2Fsubscriptions%2F${other}`,
    `device ${other}`,
    `as ${tenant}`,
    'from jane.roe@corp.test to phish[@]evil[.]test, icon@2x.png',
    'from help@contoso.example and help@example.com',
  ];
  const clear = createRedactor([], 'CLEAR', {
    portals: { defender: { tenant } },
    knownAddresses: ['Phish@evil.test'],
  });
  expect(texts.map(clear.text)).toMatchInlineSnapshot(`
    [
      "tid=TENANT-1",
      "https://portal.example/x?tenantId=TENANT-2",
      "| where TenantId == "TENANT-2"",
      "/subscriptions/SUBSCRIPTION-1/resourceGroups/soc/providers/x",
      "%2Fsubscriptions%2FSUBSCRIPTION-1",
      "device 7c9e6679-7425-40de-944b-e07fc1f90ae7",
      "as TENANT-1",
      "from MAIL-1 to phish[@]evil[.]test, icon@2x.png",
      "from help@contoso.example and help@example.com",
    ]
  `);
  expect(texts.map(createRedactor([], 'GREEN').text)).toEqual(texts);
});

test('a GUID is the same with hyphens, without them, and as its bytes', () => {
  const tenant = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const clear = createRedactor([{ find: '7c9e6679-7425-40de-944b-e07fc1f90ae7', replace: 'ID-#' }], 'CLEAR', {
    portals: { defender: { tenant } },
  });
  const texts = [
    `as ${tenant.replaceAll('-', '').toUpperCase()}`,
    `as {${tenant}}`,
    'as 5bad8f0fcbd99f46a16570867728950e',
    'tenantId=7c9e6679742540de944be07fc1f90ae8',
    'on 7c9e6679742540de944be07fc1f90ae7, 7C9E6679-7425-40DE-944B-E07FC1F90AE7',
    'a hash 7c9e6679742540de944be07fc1f90ae9',
  ];
  expect(texts.map(clear.text)).toEqual([
    expect.stringMatching(/^as TENANT-\d$/),
    expect.stringMatching(/^as \{TENANT-\d\}$/),
    expect.stringMatching(/^as TENANT-\d$/),
    expect.stringMatching(/^tenantId=TENANT-\d$/),
    'on ID-1, ID-1',
    'a hash 7c9e6679742540de944be07fc1f90ae9',
  ]);
});

test('file names stay apart, and so do addresses from what is not an address', () => {
  const redactor = createRedactor([{ pattern: 'jane|john doe', replace: '<a person>' }], 'RED');
  expect(
    ['evidence/jane.png', 'evidence/john doe.png', 'evidence/jane.png', 'evidence/other.png'].map(
      redactor.fileName,
    ),
  ).toEqual([
    'evidence/a-person.png',
    'evidence/a-person-2.png',
    'evidence/a-person.png',
    'evidence/other.png',
  ]);
  expect(redactor.url('https://x.example/jane?q=John%20Doe')).toBe('https://x.example/a-person?q=a-person');
});

test('a pattern that takes too long hides the whole text and is named', () => {
  const redactor = createRedactor([...person, { pattern: 'a*b|a', replace: 'X' }], 'RED');
  expect(redactor.text('aaab')).toBe('X');
  // Each `a` is looked at again from every `a` before it.
  expect(redactor.text(`${'a'.repeat(100_000)}c`)).toBe('X');
  expect(redactor.text('anything, from then on')).toBe('X');
  expect(redactor.tooSlow()).toEqual([1]);
});

test('a pattern is found at every place of a long text', () => {
  const { text } = createRedactor([{ pattern: 'key-\\d+', replace: 'KEY' }], 'RED');
  const long = Array.from({ length: 30_000 }, (_, index) => `key-${index} `).join('');
  expect(text(long)).toBe('KEY '.repeat(30_000));
});

test('what is redacted is not in the text any more', () => {
  const words = fc.stringMatching(/^[a-zé]{3,6}( [a-z\\.]{1,4})?$/);
  const around = fc.string({ unit: fc.constantFrom(...'%20[.]&#;ab \\+é=/'), maxLength: 8 });
  fc.assert(
    fc.property(
      words,
      fc.array(around, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (find, parts, encode) => {
        const { text } = createRedactor([{ find, replace: '0' }], 'RED');
        const written = parts.join(encode ? encodeURIComponent(find.toUpperCase()) : find);
        const shown = text(written);
        expect(shown.toLowerCase()).not.toContain(find);
        expect(shown.toLowerCase()).not.toContain(encodeURIComponent(find).toLowerCase());
      },
    ),
    {
      numRuns: 500,
      examples: [
        ['abc', ['', '', ''], false],
        ['aaa a', ['%', ''], true],
        ['aaa a', ['%2', ''], true],
        ['abc \\\\', ['%2', '%', ''], true],
      ],
    },
  );
});
