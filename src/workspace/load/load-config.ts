import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../../case/diagnostic.ts';
import { type SiteConfig, siteConfig } from '../../case/site-config.ts';
import { readWithSchema } from '../../case/source/read-with-schema.ts';
import type { SourceText } from '../../case/source/source-text.ts';
import { readYaml, type YamlSource } from '../../case/source/yaml-reader.ts';
import { type CustomTables, customTables } from '../../case/tables-file.ts';
import { readText } from './read-text.ts';

/** `casebook.yaml` and `tables/*.yaml` of a content folder. */
export interface LoadedConfig {
  config: SiteConfig;
  /** Null when `casebook.yaml` could not be read. */
  yaml: YamlSource | null;
  tables: readonly { tables: CustomTables; yaml: YamlSource }[];
  /** The files that were read, for code frames. */
  texts: readonly SourceText[];
  diagnostics: readonly Diagnostic[];
}

const untitled: SiteConfig = { title: 'Untitled site' };

/** Reads what is set for the whole site. Never throws; a wrong setting is left out and named in the diagnostics. */
export async function loadConfig(content: string, show: (absolute: string) => string): Promise<LoadedConfig> {
  const diagnostics: Diagnostic[] = [];
  const texts: SourceText[] = [];
  const read = async <T>(
    path: string,
    schema: Parameters<typeof readWithSchema<T>>[0],
    label: string,
    standIns: object | null,
  ) => {
    const text = readText(path, show(path), content);
    if ('rule' in text) {
      diagnostics.push(text);
      return null;
    }
    texts.push(text);
    const yaml = readYaml(text);
    for (const one of yaml.diagnostics) diagnostics.push(one);
    const data = yaml.data ?? {};
    if (yaml.data === undefined) return null;
    if (typeof data !== 'object' || Array.isArray(data)) {
      diagnostics.push(notAMap(yaml, label));
      return null;
    }
    const result = readWithSchema(
      schema,
      data as Record<string, unknown>,
      yaml,
      [],
      label,
      standIns as Record<string, unknown> | null,
    );
    for (const one of result.diagnostics) diagnostics.push(one);
    return { value: result.value, yaml };
  };

  const path = join(content, 'casebook.yaml');
  let config = untitled;
  let yaml: YamlSource | null = null;
  if (await exists(path)) {
    const result = await read(path, siteConfig, 'site', untitled);
    config = result?.value ?? untitled;
    yaml = result?.yaml ?? null;
  } else diagnostics.push(missingConfig(show(path)));

  const tables: { tables: CustomTables; yaml: YamlSource }[] = [];
  const folder = join(content, 'tables');
  const isOutside = !(await liesIn(content, folder));
  if (isOutside) diagnostics.push(outsideTables(show(folder)));
  const names = (isOutside ? [] : await readdir(folder).catch(() => []))
    .filter((name) => /^[^.].*\.ya?ml$/.test(name))
    .sort();
  for (const name of names) {
    const result = await read(join(folder, name), customTables, 'tables file', null);
    if (result?.value) tables.push({ tables: result.value, yaml: result.yaml });
  }
  return { config, yaml, tables, texts, diagnostics };
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

/** Whether what is at `path` really lies in `folder`; nothing at all does. */
async function liesIn(folder: string, path: string): Promise<boolean> {
  const [inside, real] = await Promise.all([folder, path].map((one) => realpath(one).catch(() => null)));
  return real === null || inside === null || real === undefined || real.startsWith(inside + sep);
}

function outsideTables(file: string): Diagnostic {
  return {
    rule: 'no-outside-file',
    severity: 'error',
    message: 'Unexpected link to a folder outside the content folder, expected the folder itself',
    why: 'What is outside the folder is not part of what was reviewed.',
    fix: 'Move the folder into the content folder.',
    file,
    range: null,
  };
}

function missingConfig(file: string): Diagnostic {
  return {
    rule: 'no-missing-file',
    severity: 'error',
    message: 'Missing `casebook.yaml`, expected it in the content folder',
    why: 'It holds the title of the site and who may see it.',
    fix: 'Add `casebook.yaml` with a line such as `title: Our investigations`.',
    file,
    range: null,
  };
}

function notAMap(yaml: YamlSource, label: string): Diagnostic {
  const span = yaml.valueSpan([]);
  return {
    rule: 'no-invalid-yaml',
    severity: 'error',
    message: `Unexpected text, expected the keys of a ${label}`,
    why: 'What cannot be read is not checked, so nothing is published from it.',
    fix: 'Write each key on a line of its own, as in `title: Our investigations`.',
    file: yaml.source.file,
    range: yaml.source.range(span.start, span.end),
  };
}
