import type { ImportReport } from '../../import/imported-case.ts';
import { counted } from '../../report/counted.ts';
import type { Style } from '../../report/report.ts';
import { visibleLine } from '../../report/visible-text.ts';

const names: Readonly<Record<string, [one: string, many: string]>> = {
  findings: ['finding', 'findings'],
  queries: ['query', 'queries'],
  evidence: ['picture', 'pictures'],
  attack: ['ATT&CK row', 'ATT&CK rows'],
  indicators: ['indicator', 'indicators'],
  assets: ['asset', 'assets'],
  response: ['action', 'actions'],
  timeline: ['event', 'events'],
  references: ['reference', 'references'],
};

/** Lines of a part that are shown; a folder of write-ups would fill the screen. */
const shownLines = 20;

/** What became of one write-up, in lines. */
export function importAccount(
  { placed, guessed, needed, left, fixed }: ImportReport,
  problems: readonly string[],
  style: Style,
): string[] {
  const counts = Object.entries(names).flatMap(([key, [one, many]]) => {
    const count = placed[key] ?? 0;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const part = (heading: string, lines: readonly string[]) => {
    const once = [...new Set(lines)];
    if (once.length === 0) return [];
    const more = once.length > shownLines ? [`    and ${once.length - shownLines} more`] : [];
    const shown = once.slice(0, shownLines).map((line) => `    ${visibleLine(line)}`);
    return [`  ${style('bold', heading)}`, ...shown, ...more];
  };
  return [
    `  ${counts.length === 0 ? 'prose only' : counts.join(', ')}`,
    ...part(
      'Needs a person',
      needed.map(({ what, why }) => `${what}: ${why}`),
    ),
    ...part('Guessed', guesses(guessed)),
    ...part('Fixed', fixed),
    ...part('Left', [...left, ...problems]),
  ];
}

/** A guess a line; many of one kind are one line. */
function guesses(all: ImportReport['guessed']): string[] {
  const groups = Map.groupBy(all, ({ what }) => what.replace(/ of .*$| T\d{4}.*$/, ''));
  return [...groups].flatMap(([what, group]) => {
    if (group.length <= 2) return group.map((one) => `${one.what}, ${one.value}: ${one.why}`);
    const values = [...new Set(group.map(({ value }) => value))];
    const shown = values.length <= 6 ? ` (${values.join(', ')})` : '';
    return [`${what} of ${group.length}${shown}: \`# guessed\` in the file says why`];
  });
}
