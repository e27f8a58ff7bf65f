/** MITRE's page of a technique: `T1560.001` is at `https://attack.mitre.org/techniques/T1560/001/`. */
export function mitreUrl(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`;
}
