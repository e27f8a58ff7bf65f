import type { AttackIndex } from '../../attack/attack-index.ts';
import { type NameClaim, nameClaims } from '../../attack/name-claims.ts';
import { isTechniqueId } from '../../attack/technique-id.ts';
import { isTechniqueName } from '../../attack/technique-names.ts';
import type { CaseText } from '../../case/prose/case-texts.ts';

/**
 * The names that a row of a table gives to a technique id: those within a cell, and when one cell is an id alone, the cell
 * beside it that is a technique's name or stands in a column of names.
 */
export function tableClaims(
  index: AttackIndex,
  text: string,
  cells: NonNullable<CaseText['cells']>,
): Pick<NameClaim, 'id' | 'name' | 'start' | 'end'>[] {
  const within = cells.flatMap(({ start, end }) =>
    nameClaims(index, text.slice(start, end)).map((claim) => shifted(claim, start)),
  );
  const ids = cells.flatMap(({ start, end }, place) => {
    const id = text.slice(start, end).trim();
    return isTechniqueId(id) ? [{ id, place }] : [];
  });
  const [only, ...more] = ids;
  if (only === undefined || more.length > 0) return within;
  const beside = cells.flatMap(({ heading, start, end }, place) => {
    const cell = text.slice(start, end);
    const near = Math.abs(place - only.place) === 1 && isTechniqueName(cell);
    if (place === only.place || !(near || nameColumn.test(heading))) return [];
    const lead = `${only.id}: `;
    return nameClaims(index, lead + cell.trimStart())
      .slice(0, 1)
      .map((claim) => shifted(claim, start + cell.length - cell.trimStart().length - lead.length));
  });
  return [...within, ...beside];
}

function shifted({ id, name, start, end }: NameClaim, by: number) {
  return { id, name, start: start + by, end: end + by };
}

const nameColumn = /^(?:(?:sub-?)?technique|technique name|name)s?$/i;
