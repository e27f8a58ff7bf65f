import type { CustomTables } from './custom-tables.ts';
import { parametersFault, returnsFault, typeFault } from './notation-fault.ts';

/** Something wrong in the declaration of custom tables and functions. */
export interface CustomTableProblem {
  /** Keys down to the wrong value, such as `['functions', 'Risk', 'parameters']`. */
  path: string[];
  message: string;
  why: string;
  fix: string;
}

const why = 'A declaration that cannot be read is left out, so every query that uses it is called wrong.';

/** What is wrong in custom tables; bodies of functions are checked with the queries that call them. */
export function customTableProblems(custom: CustomTables): CustomTableProblem[] {
  const problems: CustomTableProblem[] = [];
  for (const [table, columns] of Object.entries(custom.tables ?? {})) {
    for (const [column, type] of Object.entries(columns)) {
      const fault = typeFault(type);
      if (fault) problems.push(problem(['tables', table, column], 'type', type, fault));
    }
  }
  for (const [name, { parameters, returns, body }] of Object.entries(custom.functions ?? {})) {
    const path = ['functions', name];
    const parameterFault = parameters === undefined ? null : parametersFault(parameters);
    if (parameterFault)
      problems.push(problem([...path, 'parameters'], 'parameters', parameters, parameterFault));
    const returnFault = returns === undefined ? null : returnsFault(returns);
    if (returnFault) problems.push(problem([...path, 'returns'], 'returns', returns, returnFault));
    if ((returns === undefined) === (body === undefined)) {
      problems.push(problem(path, 'function', name, 'expected either `returns` or `body`'));
    }
  }
  return problems;
}

function problem(
  path: string[],
  what: string,
  written: string | undefined,
  fault: string,
): CustomTableProblem {
  return {
    path,
    message: `Unexpected ${what} \`${written ?? ''}\`, ${fault}`,
    why,
    fix: 'Write it as Kusto does, such as `(host:string, since:datetime=datetime(null))`.',
  };
}
