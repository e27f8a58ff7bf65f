import { expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import { readCase } from '../../case/read-case.ts';
import { sourceText } from '../../case/source/source-text.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import { parseProse } from '../../render/prose/parse-prose.ts';
import { projectCase } from '../project-case.ts';
import { redactorFor } from '../redaction/redactor-for.ts';
import { visibleSlugs } from './visible-slugs.ts';
import { countWithheld } from './withheld.ts';

const records = `findings:
  - { id: F1, title: Shown, attack: [T1059, T1105] }
  - { id: F2, title: Withheld, tlp: RED, queries: [{ title: Inside, query: T }] }
evidence:
  - { type: screenshot, file: evidence/shown.png }
  - { type: screenshot, file: evidence/withheld.png, tlp: AMBER }
attack:
  - { technique: T1105, tactic: command-and-control, tlp: GREEN }
indicators:
  - { type: email, value: 'phish[@]evil[.]example' }
  - { type: email, value: jane.roe@corp.test, role: victim }`;

test('links to what is withheld become text, its directives and images disappear', () => {
  expect(
    shown(`[one](#F1) [two](#F2) [row](#t1105) [part](#a-part) [here](#the-end) [other](../other/index.md#f1)
[its secret](../other/index.md#f2) [hidden](../hidden/) ![](evidence/./withheld.png) ![](evidence/shown.png)

::finding{#F1}

::finding{#F2}

:::tlp{level="GREEN"}
## A part
[a]: https://example.org/a
:::

[a] <b title="x">bold</b> <!-- gone -->

## The end`),
  ).toMatchInlineSnapshot(`
    "
    <root>
    <paragraph><link #F1>one two row part <link #the-end>here <link ../other/index.md#f1>other
    <link ../other/index.md>its secret hidden  <image evidence/shown.png >
    <recordDirective finding F1>
    <paragraph>a bold 
    <heading 2>The end"
  `);
});

test('a name is redacted where its words are marked up differently', () => {
  expect(
    shown(`By **John** Doe, *Jo*hn \`Doe\`, John[^1]
Doe and [J*oh*n Doe](https://example.org/John%20Doe "John Doe"), see [it](#john-does-desk).

| John | Doe |
| --- | --- |
| **John** Doe | John |

## John Doe's desk

[^1]: Of phish@evil.example, jane.roe@corp.test.`),
  ).toMatchInlineSnapshot(`
    "
    <root>
    <paragraph>By <strong>PERSON, <emphasis>PERSON, PERSON<footnoteReference 1 1> and <link https://example.org/PERSON PERSON>PERSON, see <link #persons-desk>it.
    <table>
    <tableRow><tableCell>John<tableCell>Doe
    <tableRow><tableCell><strong>PERSON<tableCell>John
    <heading 2>PERSON's desk
    <footnoteDefinition 1 1>
    <paragraph>Of phish@evil.example, MAIL-1."
  `);
});

test('what is withheld is counted for who publishes', () => {
  const of = read(
    'me',
    `${records}`,
    ':::tlp{level="GREEN"}\n:redact[a]\n:::\n\n:redact[b] :redact[c]{keep_for="CLEAR"}',
  );
  expect(countWithheld(of, 'CLEAR')).toEqual({ cases: 0, records: 4, parts: 1, texts: 1 });
  expect(countWithheld(of, 'RED')).toEqual({ cases: 0, records: 0, parts: 0, texts: 2 });
  expect(countWithheld({ ...of, tlp: 'AMBER' }, 'GREEN')).toEqual({
    cases: 1,
    records: 0,
    parts: 0,
    texts: 0,
  });
});

function shown(body: string, audience: TlpLevel = 'CLEAR'): string {
  const cases = [
    read('me', records, body),
    read('other', records, ''),
    { ...read('hidden', '', ''), tlp: 'RED' as const },
    { ...read('draft', '', ''), draft: true },
  ];
  const visible = visibleSlugs(cases, audience);
  const redactor = redactorFor(cases, {
    config: { redactions: [{ find: 'John Doe', replace: 'PERSON' }] },
    audience,
    visible,
  });
  const bySlug = new Map(cases.map((one) => [one.slug, one]));
  const projected = cases[0] && projectCase(cases[0], { audience, visible, cases: bySlug, redactor });
  return projected ? written(projected.body.root) : '';
}

function read(slug: string, front: string, body: string): Case {
  const text = `---\ntitle: T\nsummary: S\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2025-01-01\n${front}\n---\n${body}`;
  const { source, diagnostics } = readCase(sourceText('index.md', text), slug, parseProse);
  expect(diagnostics).toEqual([]);
  if (source === null) throw new Error('The case was not read.');
  return source.case;
}

/** A tree in few words. */
function written(node: object): string {
  const {
    type,
    children,
    position: _,
    ...rest
  } = node as { type: string; children?: object[]; position?: unknown };
  const fields = Object.values(rest).filter((value) => value !== null && typeof value !== 'object');
  const inner = (children ?? []).map(written);
  const block =
    /^(?:root|paragraph|heading|table|tableRow|tlpBlock|footnoteDefinition|recordDirective)$/.test(type);
  if (type === 'text') return String(fields[0]);
  return `${block ? '\n' : ''}<${[type, ...fields].join(' ')}>${inner.join('')}`;
}
