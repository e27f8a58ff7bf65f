import { join } from 'node:path';
import type { Place } from '../../case/diagnostic.ts';
import type { CaseSource } from '../../case/read-case.ts';
import { type SourceText, sourceText } from '../../case/source/source-text.ts';
import { findSecrets } from '../../rules/audience/find-secrets.ts';
import { namedFiles } from '../../rules/format/record-paths.ts';
import type { CaseFiles } from './case-files.ts';

/** A credential in a text of a case: what it looks like, and where it stands. */
export interface CaseSecret {
  name: string;
  place: Place;
  file: string;
  start: number;
  end: number;
}

/** Credentials in the texts of a case: its own file, its queries, and every text file that it names. */
export async function caseSecrets(
  texts: readonly SourceText[],
  source: CaseSource | null,
  { files, folder, show }: { files: CaseFiles; folder: string; show: (absolute: string) => string },
): Promise<CaseSecret[]> {
  const named = source === null ? [] : namedFiles(source).map(({ path }) => path);
  const known = new Set(texts.map(({ file }) => file));
  const others = [...new Set(named)].flatMap((path) => {
    const file = show(join(folder, path));
    const text = known.has(file) ? null : files.text(path);
    return text === null ? [] : [sourceText(file, text)];
  });
  const found: CaseSecret[] = [];
  for (const text of [...texts, ...others]) {
    for (const { start, end, name } of await findSecrets(text.text)) {
      found.push({
        name,
        file: text.file,
        start,
        end,
        place: { file: text.file, range: text.range(start, end) },
      });
    }
  }
  return found;
}

/** A text as it may be printed: every secret of it covered, of the same length. */
export function withoutSecrets(text: string, secrets: readonly { start: number; end: number }[]): string {
  return secrets.reduce(
    (covered, { start, end }) =>
      covered.slice(0, start) + covered.slice(start, end).replace(/\S/g, '•') + covered.slice(end),
    text,
  );
}
