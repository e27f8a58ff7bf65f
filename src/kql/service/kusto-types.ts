/** The names of Kusto's scalar types, and what the language service calls them. */
export const kustoTypes = {
  string: 'String',
  int: 'Int',
  long: 'Long',
  real: 'Real',
  double: 'Real',
  decimal: 'Decimal',
  bool: 'Bool',
  boolean: 'Bool',
  datetime: 'DateTime',
  date: 'DateTime',
  timespan: 'TimeSpan',
  time: 'TimeSpan',
  guid: 'Guid',
  dynamic: 'Dynamic',
} as const;

export type KustoTypeName = keyof typeof kustoTypes;
