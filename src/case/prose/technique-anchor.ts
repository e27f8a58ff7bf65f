/** Anchor of a technique's row: `t1560-001`. */
export function techniqueAnchor(technique: string): string {
  return technique.toLowerCase().replaceAll('.', '-');
}
