import type { Root } from 'mdast';
import { attackIndex, newestVersion } from '../../attack/attack-index.ts';
import { techniqueIdsIn } from '../../attack/technique-id.ts';
import { techniquesNamed } from '../../attack/technique-names.ts';
import { type CellInText, type TableRowInText, tablesIn } from '../blocks/tables-in.ts';
import { type TextItem, textItems } from '../blocks/text-items.ts';
import { tacticsNamed } from './tactics-named.ts';

/** A technique as a table or a sentence of the write-up claims it. */
export interface TechniqueClaim {
  technique: string;
  /** Tactics as short names, in the order they are written; empty where none is. */
  tactics: readonly string[];
  why: string | null;
  /** `3` where the row mentions flag or step 3. */
  number: string | null;
  /** Whether only the name of the technique stands there. */
  byName: boolean;
  from: 'table' | 'text';
  offset: number;
}

/** Every technique that stands in a table, then those that only the text names, each once per place. */
export function techniqueClaims(root: Root): TechniqueClaim[] {
  const items = textItems(root);
  const claims = tablesIn(root).flatMap(({ headers, rows }) =>
    rows.flatMap((row) => rowClaims(row, headers, headingBefore(items, row.offset))),
  );
  const known = new Set(claims.map(({ technique }) => technique));
  for (const item of items) {
    for (const technique of idsIn(item.text, addressesIn(item))) {
      if (known.has(technique)) continue;
      known.add(technique);
      const tactics = tacticsNamed(item.text);
      claims.push({
        technique,
        tactics: tactics.length > 0 ? tactics : tacticsNamed(headingBefore(items, item.offset)),
        why: item.kind === 'heading' ? null : item.text,
        number: null,
        byName: false,
        from: 'text',
        offset: item.offset,
      });
    }
  }
  return claims;
}

function rowClaims(row: TableRowInText, headers: readonly string[], heading: string): TechniqueClaim[] {
  const written = row.cells.flatMap(({ text, links }) => idsIn(text, links));
  const named = written.length > 0 ? [] : nameOnly(row, headers);
  const techniques = [...new Set(written.length > 0 ? written : named)];
  if (techniques.length === 0) return [];
  const tacticCell = row.cells.find(({ header }) => /tactic/.test(header));
  const tactics = [tacticCell?.text ?? '', ...row.cells.map(({ text }) => text), heading]
    .map((text) => tacticsNamed(text))
    .find((found) => found.length > 0);
  return techniques.map((technique) => ({
    technique,
    tactics: tactics ?? [],
    why: whyOf(row),
    number: row.cells.map(({ header, text }) => numberIn(header, text)).find((one) => one !== null) ?? null,
    byName: written.length === 0,
    from: 'table',
    offset: row.offset,
  }));
}

/** What a row gives as its reason: the cell under such a heading, else whatever is neither id, name, tactic nor time. */
function whyOf({ cells }: TableRowInText): string | null {
  const rest = cells.filter(
    ({ header, text }) =>
      text !== '' &&
      !/tactic|technique|^id$|mitre|att&ck|time|^phase|^stage|^flag|^#|severity|status/.test(header),
  );
  const telling = rest.filter(({ header }) =>
    /why|descri|detail|evidence|how|behavio|activit|observ|note|context|appl|procedure|usage|event|action|example|finding|summary|tool|source/.test(
      header,
    ),
  );
  const chosen = telling.length > 0 ? telling : rest.filter(({ text }) => !isOnlyIds(text));
  return chosen.length === 0 ? null : chosen.map(({ text }) => text).join('; ');
}

function isOnlyIds(text: string): boolean {
  return /^(?:[\s,;/&()]|T\d{4}(?:\.\d{3})?|TA\d{4})*$/.test(text);
}

function numberIn(header: string, text: string): string | null {
  if (!/flag|step|finding|#|stage|phase/.test(header)) return null;
  return /^(?:flag|step|finding|phase|stage|#)?\s*#?\s*(\d{1,3})\b/i.exec(text)?.[1] ?? null;
}

/** Ids in a text, also `T1087.002/003`, and in links to MITRE's own pages. */
function idsIn(text: string, links: readonly string[]): string[] {
  const spelt = text
    .replace(/\b([Tt]1?\d{3,4})\s*[/]\s*(\d{3})\b/g, '$1.$2')
    .replace(
      /(T\d{4})(\.\d{3})((?:\s*[/,]\s*\.?\d{3})+)(?!\d)/g,
      (_, id: string, first: string, more: string) =>
        [id + first, ...[...more.matchAll(/\d{3}/g)].map(([sub]) => `${id}.${sub}`)].join(', '),
    );
  const ids = techniqueIdsIn(spelt.replace(/[/→>-]/g, ' ')).map(({ id }) => id);
  for (const link of links) {
    const found = /attack\.mitre\.org\/techniques\/(T\d{4})(?:\/(\d{3}))?/.exec(link);
    if (found !== null && ids.length === 0)
      ids.push(found[2] === undefined ? (found[1] ?? '') : `${found[1]}.${found[2]}`);
  }
  return ids;
}

function addressesIn({ node }: TextItem): string[] {
  return 'children' in node
    ? node.children.flatMap((child) => (child.type === 'link' ? [child.url] : []))
    : [];
}

/** The technique of a row that names one, and only one, without its id. */
function nameOnly({ cells }: TableRowInText, headers: readonly string[]): string[] {
  const index = attackIndex(newestVersion);
  if (index === null || !headers.some((header) => /technique|mitre|att&ck/.test(header))) return [];
  return cells
    .filter(({ header }: CellInText) => /technique|mitre|att&ck/.test(header))
    .flatMap(({ text }) => {
      const found = techniquesNamed(index, text);
      return found.length === 1 ? found : [];
    });
}

function headingBefore(items: readonly TextItem[], offset: number): string {
  return items.findLast((item) => item.kind === 'heading' && item.offset < offset)?.text ?? '';
}
