import { count } from './count.ts';

/** Words of the page of indicators. */
export const indicatorText = {
  title: 'Indicators',
  lede: (n: number, shared: number, cases: number) =>
    `${count(n, 'indicator', 'indicators')} of ${count(cases, 'case', 'cases')}, defanged; ${shared} of them in more than one. Copy gives the live value.`,
  seen: 'Seen',
  filter: {
    label: 'Filter indicators',
    text: 'Text in it',
    type: 'Type',
    role: 'Role',
    any: 'Any',
    clear: 'Clear',
    found: '{n} found.',
    more: 'The first {n} are shown; narrow the filter for the others.',
  },
  csv: 'All as CSV',
  none: 'No published case has an indicator.',
  copy: (shown: string) => `Copy ${shown} as it is, not defanged`,
  more: (n: number) => `and ${n} more`,
};
