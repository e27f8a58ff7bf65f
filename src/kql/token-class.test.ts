import { expect, test } from 'vitest';
import { tokenKinds } from './service/token-kind.ts';
import { tokenClass } from './token-class.ts';

test('every kind has a class but what stays in the colour of the text', () => {
  expect(tokenKinds.filter((kind) => tokenClass(kind) === null)).toEqual([
    'Column',
    'Database',
    'Identifier',
    'SchemaMember',
  ]);
  expect(tokenClass('Table')).toBe('k-tb');
  expect(tokenClass('QueryOperator')).toBe('k-qo');
});
