import type { Query } from '../../case/case.ts';
import type { Place } from '../../case/diagnostic.ts';
import type { KeyPath } from '../../case/key-path.ts';
import { fencePlatform } from '../../case/prose/fence-platform.ts';
import { kqlFences } from '../../case/prose/fences.ts';
import type { Prose } from '../../case/prose/prose.ts';
import type { CaseSource } from '../../case/read-case.ts';
import type { Platform } from '../../case/records/query.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import type { SourceText } from '../../case/source/source-text.ts';
import { usualPlatform } from '../../case/usual-platform.ts';
import type { CheckedQuery, WrittenLines } from '../../rules/engine/context.ts';

export type FoundQuery = Omit<CheckedQuery, 'analysis'> & { analyse: boolean };

/** Every KQL text of a case: its queries, and the fences of its prose, in document order. */
export function findQueries(
  source: CaseSource,
  queryFiles: ReadonlyMap<string, SourceText>,
  config: SiteConfig,
): FoundQuery[] {
  const { queries, findings, response, body } = source.case;
  const usual = usualPlatform(config);
  const ofFences = fencePlatform(source.case, config);
  const proses = [
    ...findings.flatMap(({ detail, limit }) => [detail, limit]),
    ...response.map(({ detail }) => detail),
    body,
  ].filter((prose) => prose !== undefined);
  return [
    ...queries.flatMap((query) =>
      recordQuery(query, source, queryFiles.get(query.id), query.platform ?? usual),
    ),
    ...proses.flatMap((prose) => fenceQueries(prose, ofFences)),
  ];
}

function recordQuery(
  record: Query,
  source: CaseSource,
  file: SourceText | undefined,
  platform: Platform,
): FoundQuery[] {
  const { text } = record;
  if (text === null || (record.language ?? 'kql').toLowerCase() !== 'kql') return [];
  const common = { record, text, platform, unchecked: null, analyse: true };
  if (file !== undefined) {
    return [
      {
        ...common,
        place: (start, end): Place => ({ file: file.file, range: file.range(start, end) }),
        written: {
          file: file.file,
          start: 0,
          end: file.text.length,
          indent: '',
          lineEnd: lineEndOf(file.text),
        },
      },
    ];
  }
  const { yaml } = source;
  const at = [...record.at, 'query'];
  return [
    {
      ...common,
      place: (start, end) => {
        const span = yaml.textSpan(at, start, end);
        return { file: yaml.source.file, range: yaml.source.range(span.start, span.end) };
      },
      written: literalLines(source, at),
    },
  ];
}

function literalLines({ yaml }: CaseSource, at: KeyPath): WrittenLines | null {
  const scalar = yaml.scalar(at);
  if (scalar?.style !== 'literal') return null;
  const { file, text } = yaml.source;
  const header = text.slice(scalar.span.start, scalar.span.end);
  const start = scalar.span.start + header.indexOf('\n') + 1;
  const lines = text.slice(start, scalar.span.end);
  // With an indentation indicator the first line may be indented further than the block.
  if (/^[|>][+-]?\d/.test(header)) return null;
  const indent = /^(?:[ \t]*\r?\n)*( *)/.exec(lines)?.[1] ?? '';
  return { file, start, end: scalar.span.end, indent, lineEnd: lineEndOf(lines) };
}

function lineEndOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function fenceQueries(prose: Prose, usual: Platform): FoundQuery[] {
  return kqlFences(prose).map((fence) => ({
    record: null,
    text: fence.text,
    platform: fence.platform ?? usual,
    unchecked: fence.unchecked,
    analyse: fence.unchecked === null,
    place: fence.place,
    written: null,
  }));
}
