import { posix } from 'node:path';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { IndicatorType } from '../../case/records/indicator.ts';
import { valuesInText } from '../../indicators/find/values-in-text.ts';
import { lookupKey } from '../../indicators/spelling/lookup-key.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import { searchSpellings } from '../../indicators/spelling/search-spellings.ts';
import type { CasePage } from '../page/case-page.ts';
import type { Sighting } from './sighting.ts';
import { valueParts } from './value-parts.ts';

/** The values that the records of a case stand for, and those that their texts name. */
export function recordSightings(of: ProjectedCase, page: CasePage): Sighting[] {
  return [
    ...indicators(of),
    ...assets(of),
    ...page.attack.rows.flatMap(({ technique, anchor, name }): Sighting[] => {
      const at = { kind: 'attack', id: technique, anchor } as const;
      const parent = technique.replace(/\.\d+$/, '');
      return [
        { ...at, value: technique },
        { ...at, value: name },
        ...(parent === technique ? [] : [{ ...at, value: parent, of: technique }]),
      ];
    }),
    ...[of.id ?? [], of.slug].flat().map((value): Sighting => ({ kind: 'case', value })),
    ...files(of, page),
    ...mentions(of),
  ];
}

function indicators(of: ProjectedCase): Sighting[] {
  return of.indicators.flatMap(({ id, type, value, role, first_seen: first, last_seen: last }) => {
    const live = refang(type, value);
    const at: Omit<Sighting, 'value'> = {
      ...record('indicators', id),
      ...(role && { role }),
      ...(first && { first }),
      ...(last && { last }),
    };
    return [{ ...at, value: live }, ...partsOf(type, live).map((part) => ({ ...at, value: part, of: live }))];
  });
}

function partsOf(type: IndicatorType, live: string): string[] {
  if (type === 'ipv4' || type === 'ipv6') return [];
  const inside = type === 'command-line' ? valuesInText(live) : [];
  return [...new Set([...searchSpellings(type, live), ...valueParts(live), ...inside])].filter(
    (part) => part !== live,
  );
}

function assets(of: ProjectedCase): Sighting[] {
  return of.assets.flatMap(({ id, type, name, aliases = [], compromised }) => {
    const at: Omit<Sighting, 'value'> = {
      ...record('assets', id),
      role: type,
      ...(compromised && { compromised }),
    };
    const short = [name, ...aliases].flatMap((one) =>
      shortName(type, one).map((value) => ({ value, of: one })),
    );
    return [
      { ...at, value: name },
      ...aliases.map((value) => ({ ...at, value, of: name })),
      ...short.map((one) => ({ ...at, ...one })),
    ];
  });
}

/** `ws1` of `ws1.corp.example`, `jdoe` of `CORP\jdoe` and of `jdoe@corp.example`. */
function shortName(type: string, name: string): string[] {
  const form = lookupKey(name)?.form;
  if (form === 'account') return [name.slice(name.indexOf('\\') + 1)];
  if (form === 'email') return [name.slice(0, name.lastIndexOf('@'))];
  return form === 'domain' && type === 'device' ? [name.slice(0, name.indexOf('.'))] : [];
}

/** Names of files that the page leads to. A path that leads out of the case may name one that is withheld. */
function files(of: ProjectedCase, page: CasePage): Sighting[] {
  const named = (kind: 'query' | 'evidence', id: string, path: string | undefined): Sighting[] => {
    const inside = path === undefined ? '..' : posix.normalize(path);
    if (/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(inside) || inside.includes('\\')) return [];
    return [...new Set([posix.basename(inside), inside])].map((value) => ({ ...record(kind, id), value }));
  };
  return [
    ...of.queries.flatMap(({ id, file, results }) => [
      ...(page.queries.get(id)?.text ? named('query', id, file) : []),
      ...(page.queries.get(id)?.results ? named('query', id, results) : []),
    ]),
    ...of.evidence.flatMap(({ id, file, sha256 }) => [
      ...(page.evidence.has(id) ? named('evidence', id, file) : []),
      ...(sha256 === undefined ? [] : [{ ...record('evidence', id), value: sha256 }]),
    ]),
  ];
}

/** What the texts of the records name. */
function mentions(of: ProjectedCase): Sighting[] {
  const within = (at: Omit<Sighting, 'value'>, ...texts: (string | undefined)[]): Sighting[] =>
    valuesInText(texts.filter((text) => text !== undefined).join('\n')).map((value) => ({
      ...at,
      mentioned: true,
      value,
    }));
  return [
    ...within({ kind: 'background' }, of.title, of.summary),
    ...of.indicators.flatMap(({ id, description }) => within(record('indicators', id), description)),
    ...of.assets.flatMap(({ id, role }) => within(record('assets', id), role)),
    ...of.findings.flatMap(({ id, title }) => within(record('finding', id), title)),
    ...of.queries.flatMap(({ id, title }) => within(record('query', id), title)),
    ...of.evidence.flatMap(({ id, caption, alt, url }) => within(record('evidence', id), caption, alt, url)),
    ...of.attack.flatMap(({ why, technique }) => within({ kind: 'attack', id: technique }, why)),
    ...of.response.flatMap(({ id, action }) => within(record('response', id), action)),
    ...of.timeline.flatMap(({ id, time, event, source }) =>
      within({ ...record('timeline', id), first: time, last: time }, event, source),
    ),
    ...of.references.flatMap(({ title, url }) =>
      within({ kind: 'references', anchor: 'case.references' }, title, url),
    ),
  ];
}

function record(kind: Sighting['kind'], id: string): Omit<Sighting, 'value'> {
  return { kind, id, anchor: id.toLowerCase() };
}
