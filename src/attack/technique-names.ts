import { type AttackIndex, attackIndex, attackVersions } from './attack-index.ts';

/** `Parent: Own` for a sub-technique, as MITRE titles its pages; the name alone for others, null for an unknown id. */
export function fullName(index: AttackIndex, id: string): string | null {
  const technique = index.technique(id);
  const parent = index.parent(id);
  if (technique === null) return null;
  return parent === null ? technique.name : `${parent.name}: ${technique.name}`;
}

/**
 * Whether `name` is a name of the technique: its own, or `Parent: Own`, without regard to case, punctuation,
 * accents and `&`. False for an unknown id.
 */
export function sameName(index: AttackIndex, id: string, name: string): boolean {
  const technique = index.technique(id);
  if (technique === null) return false;
  const key = nameKey(name);
  const own = nameKey(technique.name);
  if (key === own) return true;
  const parent = index.parent(id);
  if (parent === null) return false;
  const above = nameKey(parent.name);
  return key === `${above} ${own}` || key === `${own} ${above}`;
}

/** The current techniques of this version that have a name, also as `Parent: Own`. Several share one (`Steganography`). */
export function techniquesNamed(index: AttackIndex, name: string): string[] {
  return tableOf(index).get(nameKey(name)) ?? [];
}

function tableOf(index: AttackIndex): Map<string, string[]> {
  const known = tables.get(index);
  if (known !== undefined) return known;
  const table = new Map<string, string[]>();
  for (const technique of index.techniques()) {
    if (technique.status !== 'current') continue;
    const names = new Set([
      nameKey(technique.name),
      nameKey(fullName(index, technique.id) ?? technique.name),
    ]);
    for (const name of names) table.set(name, [...(table.get(name) ?? []), technique.id]);
  }
  tables.set(index, table);
  return table;
}

// Filled when first asked: most runs compare no name.
const tables = new WeakMap<AttackIndex, Map<string, string[]>>();

/** Whether any technique of any version at hand has, or had, this name. */
export function isTechniqueName(name: string): boolean {
  return everyName().has(nameKey(name));
}

function everyName(): Set<string> {
  if (names.size > 0) return names;
  for (const version of attackVersions) {
    const index = attackIndex(version);
    for (const technique of index?.techniques() ?? []) names.add(nameKey(technique.name));
  }
  return names;
}

// Filled when first asked: most runs compare no name.
const names = new Set<string>();

/**
 * Whether `text`, which begins with a name given to a sub-technique, is its parent's name followed by the author's own short
 * word for it: `Remote Services: RDP` for T1021.001. Another technique's name is not such a word.
 */
export function isLongForm(index: AttackIndex, id: string, text: string): boolean {
  const parent = index.parent(id);
  if (parent === null) return false;
  const above = nameWords(parent.name);
  const words = nameWords(text).slice(0, above.length);
  const end = words.at(-1)?.end ?? 0;
  if (nameKey(text.slice(0, end)) !== nameKey(parent.name)) return false;
  const own = /^\s*[:(–—-]\s*([^|.,;()\n]+)/.exec(text.slice(end))?.[1];
  return own !== undefined && !isTechniqueName(own);
}

/** What all spellings of one name have in common: its words in lower case. */
export function nameKey(name: string): string {
  return nameWords(name)
    .map((word) => word.key)
    .join(' ');
}

/** A word of a text with its place, in UTF-16 units. */
interface NameWord {
  /** Lower case, without accents; `&` is `and`, `/` is `or`. */
  key: string;
  text: string;
  start: number;
  end: number;
}

/** The words of a text, as technique names are compared: `Boot/Logon` is `boot or logon`. */
export function nameWords(text: string): NameWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|&|(?<=\p{L} ?)\/(?= ?\p{L})/gu)].map((match) => ({
    key: wordKey(match[0]),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function wordKey(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain === '&') return 'and';
  if (plain === '/') return 'or';
  return plain === 'defence' ? 'defense' : plain;
}
