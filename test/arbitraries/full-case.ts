import fc from 'fast-check';
import { platforms } from '../../src/case/records/query.ts';
import { phases } from '../../src/case/records/response-action.ts';
import { tlpLevels } from '../../src/case/tlp.ts';

/** The front matter of a case with any of all fields, and texts that mean something to Markdown, CSV, KQL and STIX. */
export const fullCase: fc.Arbitrary<FullCase> = fc.gen().map((choose) => {
  const pick = <T>(...items: readonly T[]): T => choose(fc.constantFrom, ...items);
  const isSo = () => choose(fc.boolean);
  const maybe = <T>(make: () => T): T | undefined => (isSo() ? make() : undefined);
  const list = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: choose(fc.nat, { max: most }) }, (_, at) => make(at));
  const text = () => choose(() => anyText);
  const prose = () => list(4, () => pick(...blocks)).join('\n\n');
  const day = () => `20${pick('19', '24', '25')}-${pick('01', '02', '12')}-${pick('01', '09', '28')}`;
  const time = () =>
    `${day()}T${pick('00:00', '23:59', '09:07:05', '12:30:00.1234567', '01:02:03.5')}${pick('Z', '+05:45', '-11:00')}`;
  const address = () =>
    `https://${pick('a.example', 'b.example:8443')}/${pick('', 'x?y=1&z=(2)', '_a_*b*|c', '%20')}`;
  const person = () => (isSo() ? text() : compact({ name: text(), url: maybe(address), date: maybe(day) }));
  const base = (prefix: string, at: number) => ({
    ...(isSo() ? { id: pick(`${prefix}-${at}`, `x${prefix}${at}`, `${prefix}${at + 1}`) } : {}),
    ...(isSo() ? { tlp: pick(...tlpLevels.slice(1)) } : {}),
  });
  const some = <T>(items: readonly T[]): T[] | undefined => maybe(() => items.filter(() => isSo()));
  const ids = (records: readonly { id?: string | undefined }[]) => records.flatMap(({ id }) => id ?? []);

  const assets = list(3, (at) =>
    compact({
      ...base('A', at),
      type: pick('device', 'account', 'mailbox', 'application', 'ip', 'storage', 'other'),
      name: text(),
      aliases: maybe(() => list(2, text)),
      role: maybe(text),
      compromised: maybe(() => pick('yes', 'no', 'unknown')),
    }),
  );
  const queries = list(3, (at) =>
    compact({
      ...base('Q', at),
      title: text(),
      query: pick(...queryTexts),
      platform: maybe(() => pick(...platforms)),
      language: maybe(() => pick('kql', 'KQL', 'spl', 'sql')),
      purpose: maybe(() => pick('hunt', 'scope', 'detection', 'verify')),
      ran: maybe(time),
      rows: maybe(() => Number(pick('0', '7', '123456'))),
      results_of: maybe(() => 'a1'.repeat(32)),
      results: maybe(() => pick('results/a.csv', 'results/b (1).csv', 'results/ü_|.csv')),
    }),
  );
  const evidence = list(3, (at) =>
    compact({
      ...base('E', at),
      type: pick('screenshot', 'log', 'query-result', 'file', 'other'),
      ...(isSo()
        ? { url: address() }
        : { file: pick('evidence/a.png', 'evidence/b (1).log', 'evidence/_x_|y.txt') }),
      alt: maybe(text),
      caption: maybe(text),
      sha256: maybe(() => pick('a', 'B').repeat(64)),
      collected: maybe(time),
    }),
  );
  const indicators = list(4, (at) => {
    const type = pick(...(Object.keys(values) as (keyof typeof values)[]));
    return compact({
      ...base('I', at),
      type,
      value: pick(...values[type]),
      role: maybe(() => pick('attacker', 'victim', 'dual-use', 'benign')),
      description: maybe(text),
      first_seen: maybe(time),
      last_seen: maybe(time),
    });
  });
  const technique = () => pick('T1059.001', 'T1105', 'T1560.001', 'T9999');
  const findings = list(3, (at) =>
    compact({
      ...base('F', at),
      title: text(),
      observed: maybe(() => (isSo() ? time() : { from: time(), to: time() })),
      outcome: maybe(() => pick('observed', 'not-observed', 'inconclusive')),
      detail: maybe(prose),
      limit: maybe(prose),
      queries: some(ids(queries)),
      evidence: some(ids(evidence)),
      indicators: some(ids(indicators)),
      assets: some(ids(assets)),
      attack: maybe(() => list(2, technique)),
      confidence: maybe(() => pick('low', 'medium', 'high')),
    }),
  );
  const labelled = (events: readonly { id?: string | undefined }[]) =>
    events.map((event) => {
      const [from, to] = ids(events);
      return from === undefined || to === undefined || !isSo()
        ? event
        : { ...event, label: compact({ between: [from, to], text: maybe(text) }) };
    });
  const front = compact({
    title: text().slice(0, 200).toWellFormed(),
    summary: text(),
    id: maybe(text),
    kind: maybe(() => pick('threat-hunt', 'incident', 'investigation', 'exercise')),
    lab: maybe(isSo),
    tlp: pick('CLEAR', 'GREEN'),
    severity: pick('informational', 'low', 'medium', 'high', 'critical'),
    status: pick('open', 'contained', 'eradicated', 'recovered', 'closed'),
    verdict: maybe(() => pick('true-positive', 'benign-positive', 'false-positive', 'undetermined')),
    confidence: maybe(() => pick('low', 'medium', 'high')),
    opened: day(),
    closed: maybe(day),
    published: maybe(day),
    updated: maybe(day),
    occurred: maybe(() => ({ from: time(), to: time() })),
    authors: maybe(() => list(2, person)),
    reviewers: maybe(() => list(2, person)),
    tags: maybe(() => list(2, text)),
    attack_version: maybe(() => pick('19', '18.1', 'x')),
    related: maybe(() => ['seen-case']),
    assets,
    findings,
    queries,
    evidence,
    indicators,
    attack: list(3, (at) =>
      compact({
        ...base('W', at),
        technique: technique(),
        tactic: pick('execution', 'command-and-control', 'collection', 'stealth'),
        why: maybe(text),
        findings: some(ids(findings)),
        basis: maybe(() => pick('observed', 'inferred')),
      }),
    ),
    response: list(3, (at) =>
      compact({
        ...base('R', at),
        action: text(),
        status: pick('recommended', 'planned', 'in-progress', 'done', 'rejected'),
        detail: maybe(prose),
        phase: maybe(() => pick(...phases)),
        owner: maybe(text),
        due: maybe(day),
        completed: maybe(() => (isSo() ? day() : time())),
        findings: some(ids(findings)),
      }),
    ),
    timeline: labelled(
      list(3, (at) =>
        compact({
          ...base('T', at),
          time: time(),
          event: text(),
          source: maybe(text),
          tactic: maybe(() => pick('execution', 'impact')),
          assets: some(ids(assets)),
          findings: some(ids(findings)),
        }),
      ),
    ),
    references: list(2, (at) => compact({ ...base('L', at), title: text(), url: address() })),
    revisions: list(2, (at) =>
      compact({ ...base('V', at), date: day(), change: text(), author: maybe(text) }),
    ),
  });
  return { front, text: `---\n${JSON.stringify(front)}\n---\n\n${prose()}\n` };
});

export interface FullCase {
  front: object;
  /** The case file. */
  text: string;
}

const pieces = [
  ...[
    'a',
    'Word',
    'é',
    '😀',
    '1',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '|',
    '\\',
    '`',
    '``',
    '*',
    '_',
    '~~',
    '#',
    '>',
    '- ',
  ],
  ...[
    '1. ',
    '[x](y)',
    '![',
    '](',
    '<b>',
    '<!-- -->',
    '-->',
    '&amp;',
    '&',
    '"',
    "'",
    ':',
    ': ',
    '=',
    '+',
    '@',
    '$',
  ],
  ...[
    'https://live.example/x',
    'TLP:AMBER',
    '::finding{#F1}',
    ':::',
    ':redact[',
    '[^1]',
    '---',
    '```',
    '|-|',
    '; ',
    ', ',
  ],
  ...['(', ')', '{#F1}', ' · ', 'F1', '**', '<br>', '\u2028', '\u00a0'],
];
const anyText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

const queryTexts = [
  'DeviceInfo | count',
  'DeviceInfo\n| where DeviceName == "```"\n| take 1\n',
  'let a = 1;\n\nDeviceInfo\n\n| take a',
  '// only a comment',
  '| where a == 1',
  "print x = '|\\\\'",
  '  DeviceInfo\n    | take 1  \n\n',
  'index=main | stats count',
];

const blocks = [
  'One paragraph with *emphasis*, **strong**, `code`, ~~gone~~ and a\\\nbreak.',
  'See [F1](#f1), [another](../seen-case/index.md), [a page](https://page.example/ "A title") and live.example/x.',
  '## A heading | of `two`',
  '- one\n- two\n\n  ```kql\n  DeviceInfo\n  ```\n- [x] three',
  '1. first\n2. second\n   > quoted',
  '| a | b |\n| --- | --: |\n| 1 \\| 2 | `x` |',
  '```kql platform=sentinel\nSigninLogs\n\n| take 1\n```',
  '````text\n```\n````',
  '    indented code',
  'A note[^n].\n\n[^n]: What the note says.',
  '![A picture](evidence/a.png "Its title")',
  'Text with <b>HTML</b>, &amp; and \\* escapes, http\\://x and user@host.example.',
  ':::tlp{level="AMBER"}\n\nStricter.\n\n:::',
  'A :redact[secret] and a :redact[known]{keep_for="GREEN"} one.',
  '::finding{#F1}',
  '***',
];

/** Values of each type, live and defanged. */
const values = {
  ipv4: ['198.51.100.7', '198[.]51[.]100[.]7', '192.0.2.0/24'],
  ipv6: ['2001:db8::1', '2001:DB8::/32'],
  domain: ['evil.example', 'EVIL[.]example'],
  url: ["https://evil.example/a?b='c'", 'hxxps://evil[.]example/a|b', 'https://evil.example/_x_'],
  email: ['a@evil.example', 'a[@]evil[.]example'],
  md5: ['d41d8cd98f00b204e9800998ecf8427e', 'D41D8CD98F00B204E9800998ECF8427E'],
  sha1: ['da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  sha256: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  'file-name': ["it's.exe", '=1+1.exe', 'a|b`c`.txt'],
  'file-path': ['C:\\Users\\a b\\x.exe', '/tmp/x', 'C:\\', '%TEMP%', '/', 'C:\\x\\'],
  'registry-key': ['HKLM:\\Software\\Run', 'HKEY_CURRENT_USER\\Software'],
  'command-line': ['powershell -c "a | b" \'x\' \\\\host\\c$', '-enc SQBFAFgA', 'a\nb'],
  'user-agent': ['curl/8.0 (x; y)', "a'b"],
} as const;

/** The object without what is undefined, as YAML would not have it. */
function compact<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
