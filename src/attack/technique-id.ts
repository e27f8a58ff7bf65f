/**
 * The technique id a text means, in MITRE's form: `t1059.1`, `T1059/001`, `T1059.001 PowerShell` and MITRE's link
 * are all `T1059.001`. Null where there is none, or more than one.
 */
export function techniqueId(text: string): string | null {
  const found = new Set<string>();
  for (const [, digits = '', sub] of text.matchAll(writtenId)) {
    found.add(sub === undefined ? `T${digits}` : `T${digits}.${sub.padStart(3, '0')}`);
  }
  const [id, ...others] = found;
  return others.length === 0 ? (id ?? null) : null;
}

const writtenId = /(?<![A-Za-z0-9])[Tt][\s-]?(\d{4})(?:\s?[./_-]\s?(\d{1,3}))?(?![A-Za-z0-9])/g;

/** Whether an id has MITRE's form; it may still name no technique. */
export function isTechniqueId(text: string): boolean {
  return /^T\d{4}(?:\.\d{3})?$/.test(text);
}

/** Every technique id of MITRE's form in a plain text; those in an address, or in a longer word or number, do not count. */
export function techniqueIdsIn(text: string): TechniqueIdPlace[] {
  return [...text.matchAll(idInText)].map((match) => ({
    id: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const idInText = /(?<![A-Za-z0-9./-])T\d{4}(?:\.\d{3})?(?![A-Za-z0-9]|\.\d)/g;

/** Offsets are UTF-16 units, `end` exclusive. */
interface TechniqueIdPlace {
  id: string;
  start: number;
  end: number;
}

/** MITRE's page of a technique: `T1560.001` is at `https://attack.mitre.org/techniques/T1560/001/`. */
export function mitreUrl(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`;
}
