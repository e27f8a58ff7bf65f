/** A node of a parsed query as plain data. Offsets are UTF-16 offsets in the text, without leading trivia. */
export interface SyntaxNode {
  /** The language service's name of the syntax, such as `FilterOperator` or `NameReference`. */
  kind: string;
  start: number;
  end: number;
  /** Written text; of tokens only. */
  text: string;
  children: SyntaxNode[];
  /** What a name or call refers to. */
  symbol?: SyntaxSymbol;
  /** Type of the value: a scalar type's name, `table`, or another word of the service. */
  type?: string;
}

export interface SyntaxSymbol {
  kind: 'column' | 'table' | 'function' | 'variable' | 'parameter' | 'other';
  name: string;
  /** Of a column: the database table it comes from, null when it is computed. */
  table: string | null;
}
