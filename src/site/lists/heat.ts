/** Class of a cell of the matrix by its number of cases: 1, 2–3, 4–6, 7–9, 10 or more. */
export function heat(cases: number): string {
  const level = cases >= 10 ? 5 : cases >= 7 ? 4 : cases >= 4 ? 3 : cases >= 2 ? 2 : 1;
  return `h${level}`;
}
