import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../case/diagnostic.ts';
import { type CaseSource, readCase } from '../../case/read-case.ts';
import type { SourceText } from '../../case/source/source-text.ts';
import { parseProse } from '../../render/prose/parse-prose.ts';
import { type CaseFiles, caseFiles } from './case-files.ts';
import { type CaseSecret, caseSecrets } from './case-secrets.ts';
import type { FoundCase } from './find-cases.ts';
import { readText } from './read-text.ts';

/** A case as it was read from disk. */
export interface LoadedCase extends FoundCase {
  /** The case file, POSIX, relative to the content folder. */
  path: string;
  /** Null when the file could not be read as a case. */
  source: CaseSource | null;
  /** Text of the case file for code frames; null when it is not text. */
  text: SourceText | null;
  /** Queries that are files, by the id of their record. */
  queryFiles: ReadonlyMap<string, SourceText>;
  files: CaseFiles;
  secrets: readonly CaseSecret[];
  diagnostics: readonly Diagnostic[];
}

/** Reads a case file and the query files it names. */
export async function loadCase(
  found: FoundCase,
  content: string,
  show: (absolute: string) => string,
): Promise<LoadedCase> {
  const path = relative(content, found.file).split(sep).join('/');
  const files = caseFiles(content, found.folder);
  const text = readText(found.file, show(found.file), content);
  if ('rule' in text)
    return {
      ...found,
      path,
      source: null,
      text: null,
      queryFiles: new Map(),
      files,
      secrets: [],
      diagnostics: [text],
    };
  const { source: written, diagnostics } = readCase(text, found.slug, parseProse);
  const queryFiles = new Map<string, SourceText>();
  for (const query of written?.case.queries ?? []) {
    if (query.file === undefined || files.facts(query.file).state !== 'file') continue;
    const absolute = join(found.folder, query.file);
    const read = readText(absolute, show(absolute), content);
    if ('rule' in read) diagnostics.push(read);
    else queryFiles.set(query.id, read);
  }
  const source = written === null ? null : withQueryFiles(written, queryFiles);
  const secrets = await caseSecrets([text, ...queryFiles.values()], source, {
    files,
    folder: found.folder,
    show,
  });
  return { ...found, path, source, text, queryFiles, files, secrets, diagnostics };
}

/** The case with the texts of the queries that are files. */
function withQueryFiles(source: CaseSource, files: ReadonlyMap<string, SourceText>): CaseSource {
  if (files.size === 0) return source;
  const queries = source.case.queries.map((query) => {
    const file = files.get(query.id);
    return file === undefined ? query : { ...query, text: file.text };
  });
  return { ...source, case: { ...source.case, queries } };
}
