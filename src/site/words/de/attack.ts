import type { attackText as english } from '../en/attack.ts';
import { count } from './count.ts';

const cases = (n: number) => count(n, 'Fall', 'Fälle');
const inCases = (n: number) => count(n, 'Fall', 'Fällen');

/** Words of the ATT&CK pages. */
export const attackText: typeof english = {
  title: 'ATT&CK-Abdeckung',
  name: 'ATT&CK',
  cases,
  lede: (seen, known, version, total) =>
    `${seen} von ${known} Techniken von Enterprise v${version} kommen in ${inCases(total)} vor. Eine Untertechnik zählt für ihre Technik. Eine fehlende Technik wurde nicht gesehen oder nicht gesucht; dass sie abgewehrt wird, ist damit nicht gezeigt.`,
  none: 'Kein veröffentlichter Fall hat eine ATT&CK-Zeile.',
  versions: 'ATT&CK-Versionen',
  version: (version) => `Enterprise v${version}`,
  legend: 'Fälle je Technik',
  heat: ['1 Fall', '2–3', '4–6', '7–9', '10 oder mehr'],
  layer: 'Navigator-Ebene',
  open: 'Im Navigator öffnen',
  region: 'Matrix der Abdeckung',
  of: (seen, known) => `${seen} von ${known}`,
  itself: 'Die Technik selbst',
  label: (id, name, n) => `${id} ${name}, ${cases(n)}`,
  technique: {
    description: (id, name, n) => `${id} ${name} in ${inCases(n)}, mit Befunden und Abfragen.`,
    mitre: 'Beschreibung von MITRE',
    at: (id) => `${id} bei attack.mitre.org`,
    tactics: 'Taktiken',
    versions: 'ATT&CK',
    parent: 'Technik',
    children: 'Gesehene Untertechniken',
    seen: 'Fälle, die sie zeigen',
    findings: 'Befunde',
    queries: 'Abfragen, die sie zeigten',
  },
};
