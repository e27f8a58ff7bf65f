/** Words that other tools and older standards use, and the one of ours that stands for the same. */
const usualWords: Readonly<Record<string, string>> = {
  white: 'CLEAR',
  info: 'informational',
  moderate: 'medium',
  new: 'open',
  active: 'open',
  investigating: 'open',
  remediated: 'eradicated',
  resolved: 'closed',
  complete: 'done',
  completed: 'done',
  tp: 'true-positive',
  fp: 'false-positive',
  benign: 'benign-positive',
  unknown: 'undetermined',
  host: 'device',
  endpoint: 'device',
  user: 'account',
  ip: 'ipv4',
  filename: 'file-name',
  hostname: 'domain',
  image: 'screenshot',
  picture: 'screenshot',
  hunting: 'hunt',
  contain: 'containment',
  eradicate: 'eradication',
  recover: 'recovery',
  malicious: 'attacker',
  mde: 'defender-xdr',
  defender: 'defender-xdr',
  'log-analytics': 'sentinel',
  adx: 'azure-data-explorer',
  arg: 'resource-graph',
  techniques: 'attack',
  mitre: 'attack',
  ttps: 'attack',
  iocs: 'indicators',
  observables: 'indicators',
  actions: 'response',
  events: 'timeline',
};

/** The word of a closed vocabulary that another vocabulary's `word` stands for; null when it is not known. */
export function usualWord(word: string, vocabulary: readonly string[]): string | null {
  const wanted = word
    .toLowerCase()
    .trim()
    .replace(/^tlp[:\s]\s*/, '')
    .replace(/[\s_]+/g, '-');
  const meant = Object.hasOwn(usualWords, wanted) ? usualWords[wanted] : wanted;
  return vocabulary.find((one) => one.toLowerCase() === meant?.toLowerCase()) ?? null;
}
