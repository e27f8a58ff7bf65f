import { recordKinds } from '../../case/records/record-kinds.ts';
import { caseYaml } from '../case/case-yaml.ts';
import type { DraftRecord } from '../draft.ts';
import type { ImportedCase } from '../imported-case.ts';
import { withKeptLabel } from './kept-label.ts';
import { namedFiles } from './named-files.ts';
import type { CasebookMarkdown } from './read-casebook-markdown.ts';

/** A case that was exported as Markdown, as a case file again. What somebody has added to it stands after the prose. */
export function importedAgain(read: CasebookMarkdown, tlp: string | null): ImportedCase {
  const { slug, body, left } = read;
  const { front, raised } = withKeptLabel(read.front, read);
  const placed = Object.values(recordKinds).map(
    ({ list }) => [list, (front[list] as unknown[] | undefined)?.length ?? 0] as const,
  );
  const whole: DraftRecord = tlp === null ? front : { ...front, tlp };
  return {
    slug,
    text: `---\n${caseYaml(whole)}---\n\n${[body, ...left].filter((part) => part !== '').join('\n\n')}\n`,
    report: {
      placed: Object.fromEntries(placed),
      guessed: [],
      needed: [],
      left: left.map((part) => (part.split('\n', 1)[0] ?? '').slice(0, 80)),
      fixed:
        raised === null
          ? []
          : [
              `the case is TLP:${raised}, since it holds texts for this level whose marks an export does not keep`,
            ],
    },
    copies: namedFiles(read),
  };
}
