import type { ProjectedCase } from '../audience/projected-case.ts';
import type { Redactor } from '../audience/redaction/redactor.ts';
import { caseVisibility } from '../audience/selection/case-visibility.ts';
import type { TlpLevel } from '../case/tlp.ts';
import type { LoadedCase } from '../workspace/load/load-case.ts';
import { decodedText } from './files/decoded-text.ts';
import { isPicture } from './files/is-picture.ts';

/**
 * Texts of the files that the records of a case publish to an audience, before redaction; with `isGuarded` only what is text
 * for certain.
 */
export function fileTexts({ source, files }: LoadedCase, audience: TlpLevel, isGuarded: boolean): string[] {
  if (source === null) return [];
  const { shows } = caseVisibility(source.case, audience);
  return textsAt(namedFiles(source.case, shows), files, isGuarded);
}

/** The same of a projected case, whose files have the names that the audience knows. */
export function publishedTexts(of: ProjectedCase, { files }: LoadedCase, redactor: Redactor): string[] {
  return textsAt(namedFiles(of).map(redactor.writtenPath), files, redactor.isGuarded);
}

function namedFiles<Q extends { results?: string | undefined }, E extends { file?: string | undefined }>(
  { queries, evidence }: { queries: readonly Q[]; evidence: readonly E[] },
  shows: (record: Q | E) => boolean = () => true,
): string[] {
  return [
    ...queries.filter(shows).map(({ results }) => results),
    ...evidence.filter(shows).map(({ file }) => file),
  ].filter((path) => path !== undefined);
}

function textsAt(paths: readonly string[], files: LoadedCase['files'], isGuarded: boolean): string[] {
  return paths.flatMap((path) => {
    const bytes = files.bytes(path);
    return bytes === null || isPicture(bytes, path) ? [] : (decodedText(bytes, isGuarded) ?? []);
  });
}
