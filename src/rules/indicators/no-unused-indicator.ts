import type { IndicatorType } from '../../case/records/indicator.ts';
import { defang } from '../../indicators/spelling/defang.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import { searchSpellings } from '../../indicators/spelling/search-spellings.ts';
import type { CaseContext } from '../engine/context.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { plainFields } from '../format/plain-fields.ts';
import { proseOf } from '../format/prose-of.ts';

const address = 'indicators:\n  - type: ipv4\n    value: 185.220.101.233';

export const noUnusedIndicator: Rule = {
  id: 'no-unused-indicator',
  severity: 'warning',
  summary: 'No finding, query, result, evidence or text of the case mentions the indicator.',
  why: 'Others block what is exported. A value that appears nowhere else is often a typo, and nobody can tell where it was seen.',
  fix: 'Correct the value, list it under `indicators` of the finding that shows it, or remove it.',
  bad: [
    {
      title: 'A digit too many',
      case: `${address}\nfindings:\n  - title: It called 185.220.101.23\n    queries:\n      - title: Connections\n        query: DeviceNetworkEvents | where RemoteIP == "185.220.101.23"`,
      at: ['type: ipv4'],
    },
  ],
  good: [
    {
      title: 'An indicator of a finding',
      case: `${address}\nfindings:\n  - title: It called out\n    indicators: [I1]\n    queries:\n      - title: Connections\n        query: DeviceNetworkEvents`,
    },
    { title: 'One in the prose, defanged', case: address, body: 'It called 185.220.101[.]233 twice.' },
    {
      title: 'The file of a path in a query, and the host of an address in the prose',
      case: 'indicators:\n  - type: file-path\n    value: C:\\ProgramData\\pack\\rar4.exe\n  - type: url\n    value: hxxps://evil[.]example/a?b=1\nfindings:\n  - title: Data was packed\n    queries:\n      - title: Archives\n        query: DeviceProcessEvents | where FileName =~ "RAR4.exe"',
      body: 'It went to evil[.]example.',
    },
    {
      title: 'One in a row of a result',
      case: `${address}\nfindings:\n  - title: It called out\n    queries:\n      - title: Connections\n        query: DeviceNetworkEvents | project RemoteIP\n        results: results/q1.csv`,
      files: { 'cases/example/results/q1.csv': 'RemoteIP\n185.220.101.233\n' },
    },
  ],
  *checkCase(context) {
    const { source } = context;
    const named = new Set(
      source.mentions.flatMap(({ kind, id }) => (kind === 'indicator' ? [id.toLowerCase()] : [])),
    );
    const doubtful = source.case.indicators.filter(({ id }) => !named.has(id.toLowerCase()));
    if (doubtful.length === 0) return;
    const written = plainText(writtenTexts(context));
    const left = doubtful.filter(({ type, value }) => !mentions(written, type, value));
    // Files are read only for what is nowhere else.
    const filed = left.length === 0 ? '' : plainText(fileTexts(context));
    for (const { id, type, value, at } of left) {
      if (mentions(filed, type, value)) continue;
      yield findingAt(source, at, {
        message: `Unexpected indicator \`${id}\` (\`${defang(type, value)}\`), which nothing else in the case mentions`,
      });
    }
  },
};

function writtenTexts({ source, queries }: CaseContext): string[] {
  const own = new Set(source.case.indicators.map(({ at }) => at.join('.')));
  return [
    ...queries.map(({ text }) => text),
    ...proseOf(source.case).map(({ prose }) => prose.text),
    // An indicator does not speak for itself.
    ...plainFields(source.case).flatMap(({ at, text }) => (own.has(at.slice(0, -1).join('.')) ? [] : [text])),
    ...source.case.assets.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...source.case.evidence.flatMap(({ sha256, file }) => [sha256 ?? '', file ?? '']),
  ];
}

function fileTexts({ source, text }: CaseContext): string[] {
  const files = [
    ...source.case.queries.flatMap(({ results }) => results ?? []),
    ...source.case.evidence.flatMap(({ file }) => file ?? []),
  ];
  return [...new Set(files)].map((file) => text(file) ?? '');
}

/** Texts in one, live, in lower case, without the doubled backslashes of strings in queries. */
function plainText(texts: readonly string[]): string {
  return texts
    .join('\n')
    .toLowerCase()
    .replaceAll('\\\\', '\\')
    .replaceAll(/[[({](\.|:|@|:\/\/|dot|at)[\])}]/g, (_, sign: string) =>
      sign === 'dot' ? '.' : sign === 'at' ? '@' : sign,
    )
    .replaceAll(/\bhxxp/g, 'http');
}

/** Whether a text names a value, or the part of it that people search for: a file of a path, a host of an address. */
function mentions(text: string, type: IndicatorType, value: string): boolean {
  const live = refang(type, value).trim();
  return [live, ...searchSpellings(type, live)].some((one) => stands(text, one.toLowerCase()));
}

/** Whether `part` stands in a text by itself and not as a piece of a longer number or name. */
function stands(text: string, part: string): boolean {
  const before = /^[\d.]+$/.test(part) ? /[\w.]/ : /\w/;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    const isEnd = !/^\w/.test(text.slice(end, end + 1)) && !/^\.\w/.test(text.slice(end, end + 2));
    if (isEnd && !(at > 0 && before.test(text[at - 1] ?? '') && /^\w/.test(part))) return true;
  }
  return false;
}
