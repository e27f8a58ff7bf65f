import { editDistance } from '../../case/edit-distance.ts';

/** A name in scope that the author probably meant. */
export interface NearestName {
  name: string;
  /** True when a slip of the keyboard leads to it. */
  isSlip: boolean;
  /** True when it differs in capitals alone or is one keystroke away, and no other name is as near. */
  isSafe: boolean;
}

// Of several names with one word more, the one that people leave away.
const usualNouns = ['name', 'file', 'device'];

/**
 * The name that an unknown one was probably meant to be, or null: one that a slip of the keyboard leads to, else one
 * of the same words. Kusto's names are case-sensitive, so case counts little. A wrong guess is worse than none.
 */
export function nearestName(unknown: string, names: Iterable<string>): NearestName | null {
  const others = [...new Set(names)].filter((name) => name !== unknown && name !== '');
  return slip(unknown, others) ?? sameWords(unknown, others);
}

function slip(unknown: string, names: readonly string[]): NearestName | null {
  const folded = unknown.toLowerCase();
  const limit = Math.max(1, Math.min(3, Math.floor(unknown.length / 4)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  let isTied = false;
  for (const name of names) {
    if (Math.abs(name.length - unknown.length) > limit || isOtherWord(unknown, name)) continue;
    const away = editDistance(folded, name.toLowerCase());
    if (away < bestDistance) {
      best = name;
      bestDistance = away;
      isTied = false;
    } else if (away === bestDistance) {
      isTied = true;
    }
  }
  if (best === null || (isTied && bestDistance > 1)) return null;
  return {
    name: best,
    isSlip: true,
    isSafe: !isTied && (bestDistance === 0 || (bestDistance === 1 && unknown.length > 4)),
  };
}

/** True when one word stands in place of another, as in `SourceIp` and `SourceId`: nobody slips so. */
function isOtherWord(unknown: string, name: string): boolean {
  const [words, others] = [writtenWords(unknown), writtenWords(name)];
  const at = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
  const [word = '', other = ''] = [words[at[0] ?? -1], others[at[0] ?? -1]];
  if (words.length < 2 || words.length !== others.length || at.length !== 1) return false;
  const isShort = word.length < 4 && unknown.length === name.length;
  const away = editDistance(word, other);
  return (away > 1 && away * 2 > word.length) || (isShort && sorted(word) !== sorted(other));
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** `InitiatingProcessName` for `InitiatingProcessFileName`: the words of the unknown name in their order, and few more. */
function sameWords(unknown: string, names: readonly string[]): NearestName | null {
  const words = nameWords(unknown);
  // A word alone is taken as it is written: an `Account` is not a `UserAgent`.
  const isAlone = words.length === 1;
  if (words.join('').length < 5) return null;
  const found = names.flatMap((name) => {
    const more = wordsMore(words, isAlone ? writtenWords(name) : nameWords(name));
    return more === null || more.length > Math.max(1, words.length - 1) ? [] : [{ name, more }];
  });
  const fewest = Math.min(...found.map((each) => each.more.length));
  const nearest = found.filter((each) => each.more.length === fewest);
  const usual = usualNouns.map((word) => nearest.find((each) => each.more[0] === word)).find((each) => each);
  const only = nearest.length === 1 ? nearest[0] : usual;
  return only ? { name: only.name, isSlip: false, isSafe: false } : null;
}

/** What `others` has besides `words`, or null when it lacks one of them; a word alone must come first. */
function wordsMore(words: readonly string[], others: readonly string[]): string[] | null {
  const more: string[] = [];
  let next = 0;
  for (const other of others) {
    const word = words[next];
    if (word !== undefined && isSameWord(word, other)) next += 1;
    else more.push(other);
    if (words.length === 1 && next === 0) return null;
  }
  return next === words.length ? more : null;
}

function isSameWord(word: string, other: string): boolean {
  return word === other || (word.length > 4 && other.length > 4 && editDistance(word, other) === 1);
}

// What one table calls a user, another calls an account.
const synonyms: Readonly<Record<string, string>> = {
  user: 'account',
  computer: 'device',
  host: 'device',
  machine: 'device',
  ipaddress: 'ip',
  address: 'ip',
  cmd: 'command',
  src: 'source',
  dest: 'destination',
  dst: 'destination',
};

/** The words of a name in lower case: `RemoteIPType` is remote, ip, type. */
function writtenWords(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** The same in the singular, and one word for what has several names: `HostNames` is device, name. */
function nameWords(name: string): string[] {
  const words = writtenWords(name)
    .flatMap((word) => (/^(user|host|computer|file)name$/.test(word) ? [word.slice(0, -4), 'name'] : [word]))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
    .map((word) => synonyms[word] ?? word);
  // An `IPAddress` is one thing.
  return words.filter((word, index) => word !== words[index - 1]);
}
