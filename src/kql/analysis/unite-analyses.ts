import type { QueryAnalysis } from '../query-analysis.ts';

/** One analysis of a text from those of its blocks, with all offsets moved to where the blocks begin. */
export function uniteAnalyses(blocks: readonly { start: number; analysis: QueryAnalysis }[]): QueryAnalysis {
  const [first] = blocks;
  if (blocks.length === 1 && first) return first.analysis;
  const all = blocks.map((block) => block.analysis);
  const formatted = all.map((each) => each.formatted?.trimEnd());
  return {
    problems: blocks.flatMap(({ start, analysis }) =>
      analysis.problems.filter((each) => each.rule !== 'no-empty-query').map((each) => moved(each, start)),
    ),
    tables: sorted(all.flatMap((each) => each.tables)),
    columns: [
      ...new Map(
        all.flatMap((each) => each.columns).map((each) => [`${each.table ?? ''}\0${each.name}`, each]),
      ).entries(),
    ]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, column]) => column),
    resultColumns: null,
    tokens: blocks.flatMap(({ start, analysis }) =>
      analysis.tokens.map((each) => ({ ...each, start: each.start + start })),
    ),
    functions: sorted(all.flatMap((each) => each.functions)),
    timeWindows: all.every((each) => each.timeWindows.length > 0)
      ? all.flatMap((each) => each.timeWindows)
      : [],
    comparedLiterals: blocks.flatMap(({ start, analysis }) =>
      analysis.comparedLiterals.map((each) => moved(each, start)),
    ),
    conditionFaults: blocks.flatMap(({ start, analysis }) =>
      analysis.conditionFaults.map((each) => moved(each, start)),
    ),
    rowConditions: [],
    formatted: formatted.every((each) => each !== undefined)
      ? formatted.join('\n\n') + (all.at(-1)?.formatted?.endsWith('\n') ? '\n' : '')
      : null,
  };
}

function moved<T extends { start: number; end: number }>(each: T, by: number): T {
  return { ...each, start: each.start + by, end: each.end + by };
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
