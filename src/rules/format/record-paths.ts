import type { KeyPath } from '../../case/key-path.ts';
import type { CaseSource } from '../../case/read-case.ts';

/** Every path to a file that a record of the case names. */
export function namedFiles(source: CaseSource): { path: string; at: KeyPath }[] {
  const { queries, evidence } = source.case;
  return [
    ...queries.flatMap(({ file, results, at }) => [
      { path: file, at: [...at, 'file'] },
      { path: results, at: [...at, 'results'] },
    ]),
    ...evidence.map(({ file, at }) => ({ path: file, at: [...at, 'file'] })),
  ].flatMap(({ path, at }) => (path === undefined ? [] : [{ path, at }]));
}
