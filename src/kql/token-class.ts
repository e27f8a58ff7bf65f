import type { TokenKind } from './service/token-kind.ts';

const classes: Partial<Record<TokenKind, string>> = {
  Keyword: 'k-kw',
  Command: 'k-kw',
  Directive: 'k-kw',
  Option: 'k-kw',
  QueryParameter: 'k-pa',
  MathOperator: 'k-op',
  ScalarOperator: 'k-op',
  QueryOperator: 'k-qo',
  Table: 'k-tb',
  MaterializedView: 'k-tb',
  Function: 'k-fn',
  Type: 'k-ty',
  Variable: 'k-va',
  Parameter: 'k-pa',
  ClientParameter: 'k-pa',
  SignatureParameter: 'k-pa',
  StringLiteral: 'k-st',
  Literal: 'k-li',
  Comment: 'k-cm',
  Punctuation: 'k-pu',
};

/** The CSS class of a token, or null for what stays in the colour of the text, such as a column. */
export function tokenClass(kind: TokenKind): string | null {
  return classes[kind] ?? null;
}
