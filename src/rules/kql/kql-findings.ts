import type { KqlRule } from '../../kql/query-analysis.ts';
import type { CaseContext, CheckedQuery } from '../engine/context.ts';
import type { Finding } from '../engine/rule-finding.ts';

/** What the language service said of the queries of a case that belongs to one rule. */
export function* kqlFindings(rule: KqlRule, { queries, source }: CaseContext): Iterable<Finding> {
  for (const query of queries) {
    for (const problem of query.analysis?.problems ?? []) {
      if (problem.rule !== rule) continue;
      const { message, severity, why, fix } = problem;
      yield {
        message,
        severity,
        ...(why === null ? {} : { why }),
        ...(fix === null ? {} : { fix }),
        ...belonging(query, source.case.slug),
        place: query.place(problem.start, problem.end),
      };
    }
  }
}

/** The case and record a query belongs to, so that their skips hold. */
export function belonging(query: CheckedQuery, slug: string): Pick<Finding, 'slug' | 'at'> {
  return { slug, ...(query.record === null ? {} : { at: query.record.at }) };
}
