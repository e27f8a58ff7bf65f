import { recordIdPattern } from '../../case/records/record-id.ts';
import type { VisibleCase } from '../projected-case.ts';
import type { Redactor } from './redactor.ts';
import { safeName } from './safe-name.ts';

/** The ids, by their lower case, that hold a redacted text, each with an id that does not and that no record has. */
export function redactedIds(of: VisibleCase, redactor: Redactor): ReadonlyMap<string, string> {
  const ids = Object.values(of)
    .flatMap((list) => (Array.isArray(list) ? (list as readonly { id?: unknown }[]) : []))
    .flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const taken = new Set(ids.map((id) => id.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const id of ids) {
    const shown = redactor.text(id);
    if (shown === id) continue;
    const plain = safeName(shown).replaceAll(/[^A-Za-z0-9-]+/g, '-');
    const name = recordIdPattern.test(plain) ? plain : `R-${plain}`;
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
    taken.add(free.toLowerCase());
    renamed.set(id.toLowerCase(), free);
  }
  return renamed;
}
