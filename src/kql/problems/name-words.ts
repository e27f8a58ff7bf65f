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
export function writtenWords(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** The same in the singular, and one word for what has several names: `HostNames` is device, name. */
export function nameWords(name: string): string[] {
  const words = writtenWords(name)
    .flatMap((word) => (/^(user|host|computer|file)name$/.test(word) ? [word.slice(0, -4), 'name'] : [word]))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
    .map((word) => synonyms[word] ?? word);
  // An `IPAddress` is one thing.
  return words.filter((word, index) => word !== words[index - 1]);
}
