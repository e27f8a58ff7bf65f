import { isNumberType } from './is-number-type.ts';

/** Order of two cells of a column by its Kusto type; empty ones come last in either direction. */
export function compareCells(type: string, descending: boolean): (a: string, b: string) => number {
  const numberOf = isNumberType(type) ? Number : type === 'datetime' ? Date.parse : () => Number.NaN;
  return (a, b) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    const difference = numberOf(a) - numberOf(b);
    // Equal to the millisecond is not equal: the digits decide, as they do where a cell is not a value of its type.
    const order = difference || a.localeCompare(b, 'en', { numeric: type !== 'datetime' });
    return descending ? -order : order;
  };
}
