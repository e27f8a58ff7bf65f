import type { VisibleRecords } from '../../audience/projected-case.ts';
import { recordKinds } from '../../case/records/record-kinds.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import type { ExportedCase, ExportedHtml } from '../export-format.ts';

/** Version of the form; another one when something in it gets another meaning or goes away. */
export const exportVersion = 1;

/**
 * A case as published, in the keys of the front matter: ids filled in, references as ids, indicators live, each query with
 * its text, `body`, `detail` and `limit` as HTML.
 */
export function caseData({ of, url, html }: ExportedCase): object {
  const { slug, label, audience: _audience, body: _body, ...rest } = of;
  const header = Object.fromEntries(Object.entries(rest).filter(([key]) => !lists.has(key)));
  return {
    version: exportVersion,
    slug,
    ...(url === null ? {} : { url }),
    label: `TLP:${label}`,
    ...header,
    ...Object.fromEntries(
      [...lists].map((list) => [list, of[list as Listed].map((one) => record(one, html))]),
    ),
    body: html?.body ?? '',
  };
}

type Listed = keyof VisibleRecords;
type AnyRecord = VisibleRecords[Listed][number];

const lists: ReadonlySet<string> = new Set(Object.values(recordKinds).map(({ list }) => list));

function record(one: AnyRecord, html: ExportedHtml | null): object {
  const { kind, id, tlp, ...fields } = one;
  const known = { ...(id === null ? {} : { id }), ...fields, tlp } as Record<string, unknown>;
  if (kind === 'query') {
    known.query = one.text ?? '';
    delete known.text;
  }
  if (kind === 'indicator') known.value = refang(one.type, one.value);
  if (kind !== 'finding' && kind !== 'response-action') return known;
  const prose = html?.prose.get(one.id);
  for (const field of ['detail', 'limit'] as const) {
    delete known[field];
    const text = prose?.[field] ?? null;
    if (text !== null) known[field] = text;
  }
  return known;
}
