import type { QueryToken } from '../../kql/query-analysis.ts';
import { tokenClass } from '../../kql/token-class.ts';
import { codeLines } from './code-lines.ts';
import { markedTokens } from './marked-tokens.ts';

/**
 * A query as HTML of a `<code>`, by the tokens of the language service: known tables are links, columns tell their
 * type. `tableHref` gives the page of a table, null where there is none; `replaced` are names that a redaction put in.
 * The text of the HTML is the query.
 */
export function highlightKql(
  text: string,
  tokens: readonly QueryToken[],
  tableHref: (name: string) => string | null,
  replaced: readonly { start: number; end: number }[] = [],
): string {
  const shown = tokens.map(({ start, length, kind, type }) => {
    const end = start + length;
    const className = tokenClass(kind);
    const href = className === 'k-tb' ? tableHref(tableName(text.slice(start, end))) : null;
    return {
      start,
      end,
      className,
      ...(href === null ? {} : { href }),
      ...(type === undefined ? {} : { title: type }),
    };
  });
  return codeLines(text, markedTokens(shown, replaced, 'replaced'));
}

/** The name inside `['a b']` or `["a b"]`, or the text itself. */
function tableName(written: string): string {
  return /^\[\s*(['"])(.*)\1\s*\]$/s.exec(written)?.[2] ?? written;
}
