import { element } from '../search/element.ts';
import { type AnswerWords, caseAddress, factsOf, hitAddress, inCases, shownValue } from './answer-item.ts';
import { type KnownValue, lookup } from './lookup.ts';
import { type PastedValue, pastedValues } from './pasted-values.ts';

type SeveralWords = Record<'more' | 'said' | 'over' | 'none' | 'failed' | 'searching', string>;

/** Values that are looked up at once, and cases that a row of the table names. */
const mostValues = 500;
const casesShown = 3;

/** Has the part of the search page that looks up several values do so. What is pasted stays in it. */
export function prepareSeveral(part: HTMLElement, found: HTMLElement): void {
  const field = part.querySelector('textarea');
  const status = part.querySelector<HTMLElement>('[data-several-status]');
  const table = part.querySelector('table');
  if (field === null || status === null || table === null) return;
  const words: SeveralWords = JSON.parse(part.dataset.words ?? '{}');
  const answers: AnswerWords = JSON.parse(found.dataset.words ?? '{}');
  const region = table.closest<HTMLElement>('[role="region"]') ?? table;
  let turn = 0;
  const show = (rows: readonly HTMLElement[], said: string) => {
    table.tBodies[0]?.replaceChildren(...rows);
    region.hidden = rows.length === 0;
    status.textContent = said;
  };
  const look = async () => {
    const mine = ++turn;
    const values = pastedValues(field.value);
    if (values.length === 0) return show([], words.none);
    show([], words.searching);
    const looked = values.slice(0, mostValues);
    const known = await lookup()
      .then((index) =>
        Promise.all(looked.map(async (value) => ({ value, known: await index.find(value.sought.key) }))),
      )
      .catch(() => null);
    if (mine !== turn) return;
    if (known === null) return show([], words.failed);
    const worth = known.filter((one) => one.value.isMeant || one.known !== null);
    const rows = worth.toSorted((a, b) => Number(b.known !== null) - Number(a.known !== null));
    const count = rows.filter((one) => one.known !== null).length;
    const said = values.length > mostValues ? words.over : rows.length === 0 ? words.none : words.said;
    show(
      rows.map((one) => rowOf(one.value, one.known, answers, words)),
      said
        .replace('{n}', String(count))
        .replace('{all}', String(values.length > mostValues ? mostValues : rows.length)),
    );
  };
  part.querySelector('[data-several-look]')?.addEventListener('click', look);
  part.querySelector('[data-several-clear]')?.addEventListener('click', () => {
    turn += 1;
    field.value = '';
    show([], '');
    field.focus();
  });
  // The form around it searches for what is typed into its fields.
  part.addEventListener('input', (event) => event.stopPropagation());
  field.form?.addEventListener('reset', () => show([], ''));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void look();
  });
}

/** Puts what was pasted into the field for one value where it belongs, and looks it up; false when it is one value or words. */
export function takePasted(text: string, part: HTMLElement): boolean {
  const isSeveral = /[\r\n]/.test(text.trim()) || text.length > 400 || /^\s*[[{]["{[\s]/.test(text);
  if (!isSeveral && pastedValues(text).filter(({ sought }) => sought.form !== null).length < 2) return false;
  const field = part.querySelector('textarea');
  if (field === null) return false;
  part.closest('details')?.setAttribute('open', '');
  field.value = text;
  field.focus();
  part.querySelector<HTMLElement>('[data-several-look]')?.click();
  return true;
}

function rowOf(
  { sought }: PastedValue,
  known: KnownValue | null,
  answers: AnswerWords,
  words: SeveralWords,
): HTMLElement {
  const row = element('tr', known === null ? 'unknown' : '');
  const head = element('th', '');
  head.setAttribute('scope', 'row');
  head.append(shownValue(sought.value, sought.form));
  const answer = element('td', '', known === null ? answers.lookup.absent : inCases(known, answers));
  const where = element('td', 'text');
  const bySlug = Map.groupBy(known?.hits ?? [], (hit) => hit.in?.slug ?? '');
  for (const [slug, hits] of [...bySlug].slice(0, casesShown)) {
    const [best] = hits;
    if (best === undefined) continue;
    if (slug === '') continue;
    const line = element('div', '');
    const link = element('a', '', best.in?.title ?? slug);
    link.setAttribute('href', best.anchor === undefined ? caseAddress(slug) : hitAddress(slug, best));
    line.append(
      link,
      ' ',
      element('small', '', [answers.kinds[best.kind], best.id].filter(Boolean).join(' ')),
    );
    // In the same cell, so that no case is read with what another one says.
    const judged = answers.labels[best.in?.verdict ?? best.in?.status ?? ''];
    line.append(element('p', '', [judged, ...factsOf(best, answers)].filter(Boolean).join(' · ')));
    where.append(line);
  }
  const more = (known?.cases ?? 0) - Math.min(bySlug.size, casesShown);
  if (more > 0) where.append(element('small', '', words.more.replace('{n}', String(more))));
  row.append(head, answer, where);
  return row;
}
