import type { Case } from '../../case/case.ts';
import type { KeyPath } from '../../case/key-path.ts';
import type { Prose } from '../../case/prose/prose.ts';

/** Every Markdown text of a case with the record it belongs to; the body belongs to the case. */
export function proseOf(of: Case): { prose: Prose; at: KeyPath }[] {
  const found: { prose: Prose | undefined; at: KeyPath }[] = [
    ...of.findings.flatMap(({ at, detail, limit }) => [
      { prose: detail, at: [...at, 'detail'] },
      { prose: limit, at: [...at, 'limit'] },
    ]),
    ...of.response.map(({ at, detail }) => ({ prose: detail, at: [...at, 'detail'] })),
    { prose: of.body, at: [] },
  ];
  return found.flatMap(({ prose, at }) => (prose === undefined ? [] : [{ prose, at }]));
}
