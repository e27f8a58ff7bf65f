/** What a stretch of a query is, in the language service's own words. */
export const tokenKinds = [
  'Comment',
  'Punctuation',
  'Directive',
  'Literal',
  'StringLiteral',
  'Type',
  'Column',
  'Table',
  'Database',
  'Function',
  'Parameter',
  'Variable',
  'Identifier',
  'ClientParameter',
  'QueryParameter',
  'ScalarOperator',
  'MathOperator',
  'QueryOperator',
  'Command',
  'Keyword',
  'MaterializedView',
  'SchemaMember',
  'SignatureParameter',
  'Option',
] as const;

export type TokenKind = (typeof tokenKinds)[number];
