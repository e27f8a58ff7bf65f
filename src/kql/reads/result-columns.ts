import type { Column } from '../query-analysis.ts';
import type { ServiceAnswer } from '../service/service-answer.ts';
import { statementsOf } from '../syntax/statements-of.ts';

const closing = /^(Project|Summarize|Distinct|Count|MakeSeries|GetSchema)Operator$/;
const keeping =
  /^(Filter|Sort|Take|Top|Extend|Serialize|Render|As|ProjectReorder|ProjectAway|ProjectRename)Operator$/;

// Log Analytics shows these only to a query that names them.
const hidden = new Set(['_TimeReceived', '_ItemId', '_IsBillable', '_BilledSize']);

/** The columns that a query returns, or null when the service does not know all of them. */
export function resultColumns(answer: ServiceAnswer, text: string): Column[] | null {
  const { resultColumns: known, isResultOpen, root } = answer;
  if (known === null || known.length === 0 || (isResultOpen && !endsClosed(root))) return null;
  return known.filter((column) => !hidden.has(column.name) || text.includes(column.name));
}

/** True when the last operators name every column they return, whatever came in. */
function endsClosed(root: ServiceAnswer['root']): boolean {
  let node = statementsOf(root).at(-1)?.children[0];
  while (node?.kind === 'PipeExpression') {
    const operator = node.children.at(-1)?.kind ?? '';
    if (closing.test(operator)) return true;
    if (!keeping.test(operator)) return false;
    node = node.children[0];
  }
  return false;
}
