import { count } from './count.ts';

const cases = (n: number) => count(n, 'case', 'cases');

/** Words of the ATT&CK pages. */
export const attackText = {
  title: 'ATT&CK coverage',
  name: 'ATT&CK',
  cases,
  lede: (seen: number, known: number, version: string, total: number) =>
    `${seen} of ${known} techniques of Enterprise v${version} appear in ${cases(total)}. A sub-technique counts for its technique. A missing technique was not seen or not looked for; that does not mean it is defended against.`,
  none: 'No published case has an ATT&CK row.',
  versions: 'ATT&CK versions',
  version: (version: string) => `Enterprise v${version}`,
  legend: 'Cases per technique',
  heat: ['1 case', '2–3', '4–6', '7–9', '10 or more'],
  layer: 'Navigator layer',
  open: 'Open in Navigator',
  region: 'Coverage matrix',
  of: (seen: number, known: number) => `${seen} of ${known}`,
  itself: 'The technique itself',
  label: (id: string, name: string, n: number) => `${id} ${name}, ${cases(n)}`,
  technique: {
    description: (id: string, name: string, n: number) =>
      `${id} ${name} in ${cases(n)}, with findings and queries.`,
    mitre: 'Described by MITRE',
    at: (id: string) => `${id} at attack.mitre.org`,
    tactics: 'Tactics',
    versions: 'ATT&CK',
    parent: 'Technique',
    children: 'Sub-techniques seen',
    seen: 'Cases that show it',
    findings: 'Findings',
    queries: 'Queries that showed it',
  },
};
