import { expect, test } from 'vitest';
import { caseOf, lines, read, readText, required, said } from '../../../test/check/case-lines.ts';
import { sourceText } from './source-text.ts';
import { readYaml } from './yaml-reader.ts';

const yamlSays = (text: string) => lines(readYaml(sourceText('casebook.yaml', text)).diagnostics);

test('a file without front matter that can be read is not a case', () => {
  const all = [
    '',
    '# Case\n',
    '---\ntitle: T\n',
    '---',
    '---\nT\n---\n',
    '---\n- T\n---\n',
    ' ---\na: 1\n---\n',
    '--- x\n---\n',
  ];
  expect(
    all.map((text) => `${JSON.stringify(text)}\n  ${lines(readText(text).diagnostics)}`).join('\n'),
  ).toMatchInlineSnapshot(`
    """
      1:1 no-invalid-yaml Unexpected start of the file, expected front matter between two lines \`---\` | Begin the file with \`---\`, the keys \`title\`, \`summary\`, \`tlp\`, \`severity\`, \`status\` and \`opened\`, and a closing \`---\`.
    "# Case\\n"
      1:1 no-invalid-yaml Unexpected start of the file, expected front matter between two lines \`---\` | Begin the file with \`---\`, the keys \`title\`, \`summary\`, \`tlp\`, \`severity\`, \`status\` and \`opened\`, and a closing \`---\`.
    "---\\ntitle: T\\n"
      1:1 no-invalid-yaml Unexpected end of the file, expected a line \`---\` that closes the front matter | Begin the file with \`---\`, the keys \`title\`, \`summary\`, \`tlp\`, \`severity\`, \`status\` and \`opened\`, and a closing \`---\`.
    "---"
      1:1 no-invalid-yaml Unexpected end of the file, expected a line \`---\` that closes the front matter | Begin the file with \`---\`, the keys \`title\`, \`summary\`, \`tlp\`, \`severity\`, \`status\` and \`opened\`, and a closing \`---\`.
    "---\\nT\\n---\\n"
      2:1 no-invalid-yaml Unexpected front matter, expected keys with values | Write \`title:\`, \`summary:\`, \`tlp:\`, \`severity:\`, \`status:\` and \`opened:\`, each on its own line.
    "---\\n- T\\n---\\n"
      2:3 no-invalid-yaml Unexpected front matter, expected keys with values | Write \`title:\`, \`summary:\`, \`tlp:\`, \`severity:\`, \`status:\` and \`opened:\`, each on its own line.
    " ---\\na: 1\\n---\\n"
      1:1 no-invalid-yaml Unexpected start of the file, expected front matter between two lines \`---\` | Begin the file with \`---\`, the keys \`title\`, \`summary\`, \`tlp\`, \`severity\`, \`status\` and \`opened\`, and a closing \`---\`.
    "--- x\\n---\\n"
      1:1 no-invalid-yaml Unexpected start of the file, expected front matter between two lines \`---\` | Begin the file with \`---\`, the keys \`title\`, \`summary\`, \`tlp\`, \`severity\`, \`status\` and \`opened\`, and a closing \`---\`."
  `);
  for (const text of all) expect(readText(text).source).toBeNull();
});

test('front matter may end at the end of the file, have blanks after its lines, and CRLF', () => {
  for (const text of [
    `---\n${required}---`,
    `--- \t\n${required}---  \nprose`,
    `---\n${required}---\n`.replaceAll('\n', '\r\n'),
  ]) {
    expect(lines(readText(text).diagnostics)).toBe('');
  }
});

test('a line ends where YAML ends it', () => {
  const text = `---\n${required.replace(/title: .*/, 'title: "a\u2028---\u2028b"')}---\nprose`;
  expect(readText(text).source?.case.title).toBe('a\u2028---\u2028b');
});

test('what is not YAML 1.2, or more than plain data, is named with its place', () => {
  const cases = [
    'a: [1',
    'a: {b: 1',
    'a: "open',
    'a: b: c',
    'findings:\n\t- title: a',
    'a: @b',
    'a: `b`',
    'a: %b',
    'a: *missing',
    '...\na: 1',
    'a: !!js/function "function () {}"',
    'a: !!binary aGk=',
    'a: !!timestamp 2025-11-20',
    'a: !!set { b }',
    'a: !own b',
    '? [a]\n: b',
    '{ a: 1 }: b',
    'tags: [a]\ntags: [b]',
    '"tags": [a]\ntags: [b]',
    'a:\n  b: 1\n c: 2',
    'null: 1',
  ];
  expect(cases.map((text) => `${JSON.stringify(text)}\n  ${said(text)}`).join('\n')).toMatchInlineSnapshot(`
    ""a: [1"
      9:1 no-invalid-yaml Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ] | Check the indentation, and put a text with \`: \` or \`#\` into quotes.
    "a: {b: 1"
      9:1 no-invalid-yaml Unexpected YAML: Flow map in block collection must be sufficiently indented and end with a } | Check the indentation, and put a text with \`: \` or \`#\` into quotes.
    "a: \\"open"
      9:1 no-invalid-yaml Unexpected YAML: Missing closing "quote | Check the indentation, and put a text with \`: \` or \`#\` into quotes.
    "a: b: c"
      8:4 no-invalid-yaml Unexpected YAML: Nested mappings are not allowed in compact mappings | Check the indentation, and put a text with \`: \` or \`#\` into quotes.
    "findings:\\n\\t- title: a"
      9:1 no-invalid-yaml Unexpected tab, expected spaces as indentation | Indent with spaces; YAML does not allow tabs there.
    "a: @b"
      8:4 no-invalid-yaml Unexpected YAML: Plain value cannot start with reserved character @ | Fix the YAML here; put text that contains \`: \` or \`#\`, or starts with \`@\` or \`*\`, in quotes.
    "a: \`b\`"
      8:4 no-invalid-yaml Unexpected YAML: Plain value cannot start with reserved character \` | Fix the YAML here; put text that contains \`: \` or \`#\`, or starts with \`@\` or \`*\`, in quotes.
    "a: %b"
      8:4 no-invalid-yaml Unexpected YAML: Plain value cannot start with directive indicator character % | Fix the YAML here; put text that contains \`: \` or \`#\`, or starts with \`@\` or \`*\`, in quotes.
    "a: *missing"
      8:4 no-invalid-yaml Unexpected alias \`*missing\`, expected one that is defined above | Write the value itself.
    8:1 no-unknown-key Unexpected key \`a\` in a case | Remove it; a case has \`title\`, \`summary\`, \`id\`, \`draft\`, \`kind\`, \`lab\`, \`tlp\`, \`severity\`, \`status\`, \`verdict\`, \`confidence\`, \`opened\`, \`closed\`, \`published\`, \`updated\`, \`occurred\`, \`authors\`, \`reviewers\`, \`tags\`, \`attack_version\`, \`related\`, \`skip\`, \`assets\`, \`findings\`, \`queries\`, \`evidence\`, \`indicators\`, \`attack\`, \`response\`, \`timeline\`, \`references\` and \`revisions\`.
    "...\\na: 1"
      9:1 no-invalid-yaml Unexpected second YAML document, expected one | Remove the line \`---\` or \`...\` inside.
    "a: !!js/function \\"function () {}\\""
      8:4 no-invalid-yaml Unexpected YAML tag, expected plain values (Unresolved tag: tag:yaml.org,2002:js/function) | Remove the tag; a value that must be text goes into quotes.
    "a: !!binary aGk="
      8:4 no-invalid-yaml Unexpected YAML tag, expected plain values (Unresolved tag: tag:yaml.org,2002:binary) | Remove the tag; a value that must be text goes into quotes.
    "a: !!timestamp 2025-11-20"
      8:4 no-invalid-yaml Unexpected YAML tag, expected plain values (Unresolved tag: tag:yaml.org,2002:timestamp) | Remove the tag; a value that must be text goes into quotes.
    "a: !!set { b }"
      8:4 no-invalid-yaml Unexpected YAML tag, expected plain values (Unresolved tag: tag:yaml.org,2002:set) | Remove the tag; a value that must be text goes into quotes.
    "a: !own b"
      8:4 no-invalid-yaml Unexpected YAML tag, expected plain values (Unresolved tag: !own) | Remove the tag; a value that must be text goes into quotes.
    "? [a]\\n: b"
      8:3 no-invalid-yaml Unexpected key, expected a name | Write a name, a colon, a blank and the value.
    "{ a: 1 }: b"
      8:1 no-invalid-yaml Unexpected key, expected a name | Write a name, a colon, a blank and the value.
    "tags: [a]\\ntags: [b]"
      9:1 no-invalid-yaml Unexpected second \`tags\`, expected each key once | Keep one \`tags\` and remove the other.
    "\\"tags\\": [a]\\ntags: [b]"
      9:1 no-invalid-yaml Unexpected second \`tags\`, expected each key once | Keep one \`tags\` and remove the other.
    "a:\\n  b: 1\\n c: 2"
      10:1 no-invalid-yaml Unexpected YAML: All mapping items must start at the same column | Check the indentation, and put a text with \`: \` or \`#\` into quotes.
    "null: 1"
      8:1 no-invalid-yaml Unexpected key, expected a name | Write a name, a colon, a blank and the value."
  `);
});

test('a directive cannot bring back YAML 1.1', () => {
  const yaml = readYaml(sourceText('casebook.yaml', '%YAML 1.1\n---\na: yes\nb: 2025-11-20\n<<: { c: 1 }\n'));
  expect(yaml.data).toEqual({ a: 'yes', b: '2025-11-20', '<<': { c: 1 } });
});

test('merge keys are keys like any other', () => {
  expect(
    said('references:\n  - &r { title: A, url: https://example.com/ }\n  - { <<: *r, title: B }'),
  ).toMatchInlineSnapshot(`
    "10:7 require-key Missing \`url\`, expected it in this reference | Add \`url:\` with an address such as \`https://example.com/\`.
    10:7 no-unknown-key Unexpected key \`<<\` in a reference | Remove it; a reference has \`id\`, \`tlp\`, \`skip\`, \`title\` and \`url\`."
  `);
});

test('an alias stands for what has its anchor before it', () => {
  const { data } = readYaml(
    sourceText('x.yaml', 'a: &x 1\nb: *x\nc: &x { d: &y 2 }\ne: *x\nf: &y 3\ng: [*x, *y]\n'),
  );
  expect(data).toEqual({ a: 1, b: 1, c: { d: 2 }, e: { d: 2 }, f: 3, g: [{ d: 2 }, 3] });
});

test('aliases that repeat without end, and nesting without end, are refused', () => {
  const bomb = [...'bcdefghij'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`)}]`,
  );
  expect(yamlSays(`a: &a [${Array(9).fill('x')}]\n${bomb.join('\n')}`)).toMatchInlineSnapshot(
    `"1:1 no-invalid-yaml Unexpected repetition by aliases, expected at most 10,000 repeated values | Write the values out, or leave out what repeats."`,
  );
  expect(yamlSays('a: &a [*a, *a]')).toMatchInlineSnapshot(
    `"1:1 no-invalid-yaml Unexpected depth of nesting, expected a few levels | Write the values on fewer levels."`,
  );
  const deep = [
    `a: ${'['.repeat(100_000)}`,
    `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    `a: ${'{a: '.repeat(50_000)}`,
    `a:\n  ${'- '.repeat(50_000)}x`,
    `a: ${'['.repeat(200)}${']'.repeat(200)}`,
    Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  ];
  for (const text of deep) expect(yamlSays(text)).toMatch(/^1:1 no-invalid-yaml Unexpected depth of nesting/);
});

test('twenty thousand unknown keys are each told', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
  expect(read(keys).diagnostics).toHaveLength(20_000);
});

test('more mistakes than a call takes arguments are each told', () => {
  expect(said(`tags:\n${'  - 1\n'.repeat(150_000)}`).split('\n')).toHaveLength(150_000);
});

test('forty thousand records of one list are numbered', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => `  - { title: F, id: F${index + 20_001} }`);
  const last = caseOf(
    read(`findings:\n${numbers.join('\n')}\n${'  - title: F\n'.repeat(20_000)}`),
  ).findings.at(-1);
  expect(last?.id).toBe('F60000');
});

test('twenty thousand aliases are refused', () => {
  const aliases = `${'  - *t\n'.repeat(20_000)}`;
  expect(said(`verdict: &t x\ntags:\n${aliases}`)).toMatch(/Unexpected repetition by aliases/);
});

test('texts far beyond a case are told without repeating them', () => {
  const long = 'x'.repeat(2_000_000);
  const found = readText(
    `---\n${required.replace(/title: .*/, `title: ${long}`)}closed: ${long}\nfindings: [{ title: F, id: '${long} ', observed: ${long} }]\n? "${long}"\n: 1\n---\n`,
  );
  expect(lines(found.diagnostics)).toMatchInlineSnapshot(`
    "2:8 no-invalid-value Unexpected length of \`title\`, 2,000,000 characters, expected at most 200 | Shorten it; details belong into the prose.
    8:9 no-invalid-time Unexpected date \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\`, expected \`YYYY-MM-DD\` | Write year, month and day as digits, as in \`2025-11-20\`.
    10:3 no-unknown-key Unexpected key \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\` in a case | Remove it; a case has \`title\`, \`summary\`, \`id\`, \`draft\`, \`kind\`, \`lab\`, \`tlp\`, \`severity\`, \`status\`, \`verdict\`, \`confidence\`, \`opened\`, \`closed\`, \`published\`, \`updated\`, \`occurred\`, \`authors\`, \`reviewers\`, \`tags\`, \`attack_version\`, \`related\`, \`skip\`, \`assets\`, \`findings\`, \`queries\`, \`evidence\`, \`indicators\`, \`attack\`, \`response\`, \`timeline\`, \`references\` and \`revisions\`.
    9:28 no-invalid-value Unexpected id \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\`, expected a letter, then letters, digits or hyphens | Write an id such as \`F1\` or \`blob-upload\`, or leave it out and it is given by position.
    9:2000043 no-invalid-time Unexpected time \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\`, expected \`YYYY-MM-DDThh:mm:ssZ\` | Write it as \`2025-11-20T00:48:57.6034636Z\` or with an offset, as \`2025-11-20T01:48:57+01:00\`."
  `);
});
