import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { closest } from '../case/closest.ts';
import { timeProblem } from '../case/time/time.ts';
import { counted } from '../report/counted.ts';
import { visibleLine } from '../report/visible-text.ts';
import type { Call, Command } from './call/command.ts';
import { UsageError } from './call/usage-error.ts';
import type { PlannedResults } from './edits/plan-results.ts';
import { holds, realPath } from './edits/real-path.ts';
import { replaceFile } from './edits/replace-file.ts';
import { unifiedDiff } from './edits/unified-diff.ts';
import { writeEdits } from './edits/write-edits.ts';
import { contentFolder, noContent } from './open-content.ts';
import type { Io } from './terminal/io.ts';

/** Largest file of rows that is read, in bytes. */
const rowsFileLimit = 50 * 1024 * 1024;

export const results: Command = {
  name: 'results',
  summary: 'Add the rows that a query returned to its case',
  operands: 'add <slug> <query> <file>',
  flags: {
    ran: { value: 'TIME', about: 'When the query ran, such as 2026-01-04T10:30:00Z' },
    force: { value: null, about: 'Replace the existing rows' },
    'dry-run': { value: null, about: 'Show what it would do as a diff, and write nothing' },
  },
  notes: [
    'It reads CSV as the portals export it, and JSON or NDJSON as their APIs answer.',
    'The rows become a CSV file in `results/` of the case, and the query names it.',
    '`check` reports when the text of the query changes later.',
  ],
  examples: [
    'casebook results add one Q1 rows.csv --ran 2026-01-04T10:30:00Z',
    'casebook results add one Q2 answer.json --dry-run',
  ],
  async run(call, io) {
    const { slug, id, file, ran } = asked(call);
    const content = contentFolder(call, io);
    if ((await stat(content).catch(() => null))?.isDirectory() !== true) throw await noContent(call, io);
    const written = await textOf(file, io);
    const { findCases } = await import('../workspace/load/find-cases.ts');
    const { loadCase } = await import('../workspace/load/load-case.ts');
    const { displayPath } = await import('../workspace/load/display-path.ts');
    const { readResults } = await import('../import/results/read-results.ts');
    const { namedQuery, planResults } = await import('./edits/plan-results.ts');
    const show = (absolute: string) => displayPath(absolute, io.cwd);
    const { cases } = await findCases(content, show);
    const found = cases.find((one) => one.slug === slug);
    if (found === undefined)
      throw unknownCase(
        slug,
        cases.map((one) => one.slug),
      );
    const loaded = await loadCase(found, content, show);
    if (loaded.source === null || loaded.text === null) {
      const [first] = loaded.diagnostics;
      io.stderr.write(
        `Not read: ${visibleLine(`${first?.file ?? show(found.file)}: ${first?.message ?? ''}`)}\n`,
      );
      return 1;
    }
    const query = namedQuery(loaded, id);
    const read = readResults(written);
    if ('problem' in read)
      throw new UsageError(
        `Unexpected \`${file}\`, expected rows: ${read.problem}`,
        'It takes CSV, JSON and NDJSON.',
      );
    const plan = planResults(loaded, query, { results: read, written, ran });
    const { csv, edits } = plan;
    const isThere = csv !== null && (await holdsRows(csv, content, call.has('force')));
    const preview = call.has('dry-run');
    if (preview) {
      io.stdout.write(unifiedDiff(loaded.text.file, loaded.text.text, edits ?? []));
    } else {
      if (csv !== null && !isThere) {
        await mkdir(dirname(csv.absolute), { recursive: true });
        await replaceFile(csv.absolute, csv.text);
      }
      if (edits !== null && edits.length > 0) {
        const { text } = loaded.text;
        if (!(await writeEdits(found.file, { folder: content, text, edits }))) {
          io.stderr.write(
            `Not written: ${visibleLine(loaded.text.file)} has changed meanwhile; run it again\n`,
          );
          return 1;
        }
      }
    }
    const out = preview ? io.stderr : io.stdout;
    out.write(
      account(plan, {
        preview,
        isThere,
        id: query.id,
        rows: read.rows.length,
        show,
        caseFile: loaded.text.file,
      }),
    );
    return edits === null ? 1 : 0;
  },
};

function asked(call: Call) {
  const [action, slug, id, file, ...more] = call.operands;
  if (action !== 'add')
    throw new UsageError(
      action === undefined
        ? 'Missing `add`, expected it after `results`'
        : `Unexpected \`${action}\`, expected \`add\``,
    );
  if (slug === undefined || id === undefined || file === undefined)
    throw new UsageError(
      `Missing ${slug === undefined ? 'case' : id === undefined ? 'query' : 'file'}, expected \`results add <slug> <query> <file>\``,
    );
  if (more.length > 0) throw new UsageError(`Unexpected \`${more[0]}\`, expected one file`);
  const ran = call.text('ran');
  const problem = ran === null ? null : timeProblem(ran);
  if (problem !== null) throw new UsageError(problem.message, problem.fix);
  return { slug, id, file, ran };
}

async function textOf(file: string, { cwd }: Io): Promise<string> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw new UsageError(`Unexpected file \`${file}\`, expected one that exists`);
  if (found.size > rowsFileLimit)
    throw new UsageError(`Unexpected file of ${found.size} bytes, expected at most ${rowsFileLimit}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch {
    throw new UsageError(`Unexpected \`${file}\`, expected text in UTF-8`);
  }
}

function unknownCase(slug: string, slugs: readonly string[]): UsageError {
  const meant = closest(slug, slugs);
  return new UsageError(
    `Unexpected case \`${slug}\`${meant === null ? ', expected the name of one in `cases/`' : `, did you mean \`${meant}\`?`}`,
  );
}

/** Whether the rows are there already. Refuses a file outside the content, and one with other rows unless `force` says so. */
async function holdsRows(
  { absolute, path, text }: NonNullable<PlannedResults['csv']>,
  content: string,
  force: boolean,
): Promise<boolean> {
  const real = await realPath(absolute);
  if (!holds(await realpath(content), real))
    throw new UsageError(`Unexpected \`results: ${path}\`, expected a path in the content folder`);
  const there = await readFile(absolute, 'utf8').catch(() => null);
  if (there === text) return true;
  if (there === null || force) return false;
  throw new UsageError(
    `Unexpected file \`${path}\`, expected a file that does not exist yet`,
    'It has other rows: replace them with `--force`.',
  );
}

function account(
  { csv, edits, lines }: PlannedResults,
  {
    preview,
    isThere,
    id,
    rows,
    show,
    caseFile,
  }: {
    preview: boolean;
    isThere: boolean;
    id: string;
    rows: number;
    show: (absolute: string) => string;
    caseFile: string;
  },
): string {
  const did = preview ? 'Would write' : 'Wrote';
  const said = [
    csv === null
      ? `No row and no column: ${id} gets no file`
      : `${isThere ? 'There already:' : did} ${visibleLine(show(csv.absolute))}, ${counted(rows, 'row')}`,
    edits === null
      ? `${visibleLine(caseFile)} stays as it is: its YAML cannot be changed here safely. Write into ${id}:`
      : edits.length === 0
        ? `${visibleLine(caseFile)} already says so`
        : `${did} ${visibleLine(caseFile)}, in ${id}:`,
    ...(edits?.length === 0 ? [] : lines.map((line) => `  ${line}`)),
  ];
  return `${said.join('\n')}\n`;
}
