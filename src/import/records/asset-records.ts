import type { Root } from 'mdast';
import type { QueryBlock } from '../blocks/block.ts';
import { tablesIn } from '../blocks/tables-in.ts';
import type { DraftRecord } from '../draft.ts';

/** A device or account that the queries compare with or a table lists, and the queries that do. */
export interface DraftAsset {
  record: DraftRecord & { id: string };
  queries: ReadonlySet<string>;
}

const columns: Readonly<Record<string, 'device' | 'account'>> = Object.fromEntries([
  ...'DeviceName Computer HostName Hostname DvcHostname InitiatingProcessDeviceName'
    .split(' ')
    .map((name) => [name, 'device']),
  ...'AccountName AccountUpn InitiatingProcessAccountName InitiatingProcessAccountUpn UserPrincipalName Account TargetUserName SubjectUserName RequestAccountName'
    .split(' ')
    .map((name) => [name, 'account']),
]);

const everywhere =
  /^(?:system|network service|local service|administrator|root|unknown|n\/a|none|-|nt authority.*)$/i;

/** Host and account names, in the order in which they come up. */
export function assetRecords(root: Root, queries: readonly QueryBlock[]): DraftAsset[] {
  const found = new Map<string, { type: string; name: string; role: string | null; queries: Set<string> }>();
  const add = (type: string, name: string, role: string | null, query: string | null) => {
    const key = `${type} ${name.toLowerCase()}`;
    if (name.length > 80 || everywhere.test(name) || name.trim() === '') return;
    const asset = found.get(key) ?? { type, name, role, queries: new Set() };
    found.set(key, asset);
    if (query !== null) asset.queries.add(query);
  };
  for (const { id, text, verdict } of queries) {
    for (const { column, value } of verdict.analysis?.comparedLiterals ?? []) {
      const type = columns[column];
      // A substring does not count as a name.
      const whole = new RegExp(`\\b${column}\\b\\)?\\s*(?:==|=~|in~?\\s*\\()`).test(text);
      if (type !== undefined && whole) add(type, value, null, id);
    }
  }
  for (const { rows } of tablesIn(root)) {
    for (const { cells } of rows) {
      const label = cells[0]?.text ?? '';
      const header = cells[0]?.header ?? '';
      const type =
        assetType(header) ??
        (/type|category|item|field|indicator|ioc/.test(header) ? assetType(label) : null);
      const value = assetType(header) === null ? cells[1] : cells[0];
      if (type === null || value === undefined) continue;
      const role =
        cells.find((cell) => cell !== value && /role|purpose|descri|note/.test(cell.header))?.text ?? null;
      for (const name of value.text.split(/\s*[,;/]\s+|\s+and\s+/))
        if (/^[\w.$@\\-]{2,60}$/.test(name)) add(type, name, role, null);
    }
  }
  return [...found.values()].map(({ type, name, role, queries: ids }, at) => ({
    record: { id: `A${at + 1}`, type, name, role: role === null || role === '' ? undefined : role },
    queries: ids,
  }));
}

function assetType(label: string): 'device' | 'account' | null {
  if (
    /^(?:\w+ ){0,2}(?:host ?names?|hosts?|devices?|endpoints?|device ?names?|workstations?|servers?|machines?|computers?)$/i.test(
      label,
    )
  )
    return 'device';
  return /^(?:\w+ ){0,2}(?:accounts?|users?|usernames?|user accounts?|account ?names?)$/i.test(label)
    ? 'account'
    : null;
}
