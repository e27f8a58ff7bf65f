import type { Diagnostic } from '../../case/diagnostic.ts';
import { customTableProblems } from '../../kql/tables/custom-table-problems.ts';
import type { LoadedConfig } from '../load/load-config.ts';

/** What is wrong with the types and the Kusto notation in `tables/*.yaml`. */
export function tableSettings({ tables }: LoadedConfig): Diagnostic[] {
  return tables.flatMap(({ tables: declared, yaml }) =>
    customTableProblems(declared).map(({ path, message, why, fix }): Diagnostic => {
      const span = yaml.valueSpan(path);
      return {
        rule: 'no-invalid-value',
        severity: 'error',
        message,
        why,
        fix,
        file: yaml.source.file,
        range: yaml.source.range(span.start, span.end),
      };
    }),
  );
}
