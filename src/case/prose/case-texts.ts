import type { Case } from '../case.ts';
import type { Place } from '../diagnostic.ts';
import type { KeyPath } from '../key-path.ts';
import type { CaseSource } from '../read-case.ts';
import type { Prose } from './prose.ts';
import { type ProseBlock, proseBlocks } from './prose-blocks.ts';

/** A text that a reader of a case sees, without code. */
export interface CaseText extends Pick<ProseBlock, 'text' | 'cells'> {
  /** The field it belongs to; empty for the prose of the case. */
  at: KeyPath;
  /** Where `[start, end)` of `text` is in the file. */
  place(start: number, end: number): Place;
}

/** Fields that hold a sentence, by list. Names, values and paths are none. */
const sentences = {
  findings: ['title'],
  queries: ['title'],
  evidence: ['alt', 'caption'],
  indicators: ['description'],
  attack: ['why'],
  response: ['action'],
  timeline: ['event'],
  references: ['title'],
  revisions: ['change'],
} as const;

/** Everything a case says in words: its plain sentences, then the blocks of its Markdown. See `proseBlocks` for `keep`. */
export function caseTexts({ case: of, yaml }: CaseSource, keep: (code: string) => boolean): CaseText[] {
  const plain = (at: KeyPath, value: unknown): CaseText[] =>
    typeof value !== 'string'
      ? []
      : [
          {
            text: value,
            cells: null,
            at,
            place: (start, end) => {
              const span = yaml.textSpan(at, start, end);
              return { file: yaml.source.file, range: yaml.source.range(span.start, span.end) };
            },
          },
        ];
  const markdown = (at: KeyPath, prose: Prose | undefined): CaseText[] =>
    prose === undefined
      ? []
      : proseBlocks(prose.root, prose.text, keep).map((block) => ({
          text: block.text,
          cells: block.cells,
          at,
          place: (start, end) => {
            const span = block.written(start, end);
            return prose.place(span.start, span.end);
          },
        }));
  return [
    ...plain(['title'], of.title),
    ...plain(['summary'], of.summary),
    ...fieldsOf(of).flatMap(({ at, value }) => plain(at, value)),
    ...of.findings.flatMap(({ at, detail, limit }) => [
      ...markdown([...at, 'detail'], detail),
      ...markdown([...at, 'limit'], limit),
    ]),
    ...of.response.flatMap(({ at, detail }) => markdown([...at, 'detail'], detail)),
    ...markdown([], of.body),
  ];
}

function fieldsOf(of: Case): { at: KeyPath; value: unknown }[] {
  return (Object.keys(sentences) as (keyof typeof sentences)[]).flatMap((list) =>
    of[list].flatMap((record) =>
      sentences[list].map((field) => ({
        at: [...record.at, field],
        value: (record as unknown as Record<string, unknown>)[field],
      })),
    ),
  );
}
