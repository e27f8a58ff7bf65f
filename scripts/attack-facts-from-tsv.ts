import type { AttackFacts } from './attack-facts.ts';

/**
 * Reads the two tables of one version: tactics (`id, short_name, name`, in matrix order) and techniques
 * (`id, name, tactics, status, replaced_by, stix_id`; tactics separated by commas).
 * Throws on a table without one of these columns, and on a status it does not know.
 */
export function attackFactsFromTsv(version: string, tactics: string, techniques: string): AttackFacts {
  return {
    version,
    tactics: rows(tactics, ['id', 'short_name', 'name']).map(([id = '', shortName = '', name = '']) => ({
      id,
      shortName,
      name,
    })),
    techniques: rows(techniques, ['id', 'name', 'tactics', 'status', 'replaced_by', 'stix_id']).map(
      ([id = '', name = '', held = '', status = '', replacedBy = '', stixId = '']) => ({
        id,
        name,
        tactics: held.split(',').filter((tactic) => tactic !== ''),
        status: knownStatus(id, status),
        replacedBy: replacedBy === '' ? null : replacedBy,
        stixId: stixId === '' ? null : stixId,
      }),
    ),
  };
}

/** The cells of each line, in the order of `columns`. */
function rows(text: string, columns: string[]): string[][] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = header.split('\t');
  const places = columns.map((column) => {
    const place = names.indexOf(column);
    if (place === -1)
      throw new Error(`Unexpected columns ${names.join(', ')}, expected ${column} among them`);
    return place;
  });
  return lines.map((line) => {
    const cells = line.split('\t');
    return places.map((place) => cells[place] ?? '');
  });
}

function knownStatus(id: string, status: string): AttackFacts['techniques'][number]['status'] {
  if (status === 'current' || status === 'revoked' || status === 'deprecated') return status;
  throw new Error(`Unexpected status ${status} of ${id}, expected current, revoked or deprecated`);
}
