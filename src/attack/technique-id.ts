/**
 * The technique id a text means, in MITRE's form: `t1059.1`, `T1059/001`, `T1059.001 PowerShell` and MITRE's link
 * are all `T1059.001`. Null where there is none, or more than one.
 */
export function techniqueId(text: string): string | null {
  const found = new Set<string>();
  for (const [, digits = '', sub] of text.matchAll(written)) {
    found.add(sub === undefined ? `T${digits}` : `T${digits}.${sub.padStart(3, '0')}`);
  }
  const [only, ...others] = found;
  return others.length === 0 ? (only ?? null) : null;
}

const written = /(?<![A-Za-z0-9])[Tt][\s-]?(\d{4})(?:\s?[./_-]\s?(\d{1,3}))?(?![A-Za-z0-9])/g;
