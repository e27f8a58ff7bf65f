import { basename, dirname, extname, join } from 'node:path';
import type { Platform } from '../../case/records/query.ts';
import type { TlpLevel } from '../../case/tlp.ts';
import { usualPlatform } from '../../case/usual-platform.ts';
import { importWriteUp } from '../../import/import-write-up.ts';
import type { ImportReport } from '../../import/imported-case.ts';
import { createQueryAnalyser, type QueryAnalyser } from '../../kql/query-analyser.ts';
import { counted } from '../../report/counted.ts';
import { visibleLine } from '../../report/visible-text.ts';
import { displayPath } from '../../workspace/load/display-path.ts';
import { loadConfig } from '../../workspace/load/load-config.ts';
import { readText } from '../../workspace/load/read-text.ts';
import { cacheFolder } from '../cache-folder.ts';
import { casePlace, takenAdvice, writeCase } from '../edits/write-case.ts';
import { beginContent } from '../new/begin-content.ts';
import { Interrupted, unlessInterrupted } from '../terminal/interrupted.ts';
import type { Io } from '../terminal/io.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { styleOf } from '../terminal/style.ts';
import { checkImported } from './check-imported.ts';
import type { FoundWriteUps } from './find-write-ups.ts';
import { importAccount } from './import-account.ts';
import { importImages } from './import-images.ts';

export interface ImportOrder {
  /** Absolute path of the content folder; made when it is not there. */
  content: string;
  slug: string | null;
  tlp: TlpLevel | null;
  fetchImages: boolean;
  /** Whether pictures may come from hosts that are not of the public internet. */
  allowPrivate: boolean;
  dryRun: boolean;
  force: boolean;
  io: Io;
}

/** Imports every write-up, says what became of each, and checks what was written. The exit code. */
export async function importFiles(
  { files, passed, root }: FoundWriteUps,
  order: ImportOrder,
): Promise<number> {
  const { content, io, dryRun } = order;
  const progress = progressLine(io);
  const output = dryRun ? io.stderr : io.stdout;
  const say = (text: string) => output.write(text);
  const { config, tables } = await loadConfig(content, (path) => displayPath(path, io.cwd));
  const analyser = createQueryAnalyser({
    custom: tables.map((one) => one.tables),
    cacheDir: join(cacheFolder(io), 'kql'),
  });
  const platform = usualPlatform(config);
  const used = new Set<string>();
  const made: string[] = [];
  try {
    for (const [at, file] of files.entries()) {
      if (io.signal.aborted) break;
      progress.show({ step: 'Importing', done: at, total: files.length });
      const result = await importFile(file, { order, root, analyser, platform, used });
      progress.clear();
      if ('refused' in result)
        io.stderr.write(`Not imported: ${visibleLine(`${displayPath(file, io.cwd)}: ${result.refused}`)}\n`);
      else {
        made.push(result.file);
        tell(result, { order, file, isOne: files.length === 1, say });
      }
    }
  } finally {
    progress.clear();
    await analyser.close();
  }
  if (passed.length > 0)
    say(`Skipped because of their names: ${passed.map((one) => visibleLine(one)).join(', ')}\n`);
  if (files.length > 1) say(`${counted(made.length, 'case')} of ${counted(files.length, 'write-up')}\n`);
  if (io.signal.aborted) throw new Interrupted();
  if (made.length > 0 && !dryRun) {
    if ((await beginContent(content)) !== null) say('Wrote casebook.yaml, which names the site\n');
    await unlessInterrupted(checkImported(made, { content, io, say }), io.signal);
  }
  return made.length === files.length ? 0 : 1;
}

/** Makes a case of a write-up, and writes it unless it is a dry run. */
async function importFile(
  file: string,
  { order, root, analyser, platform, used }: Surroundings,
): Promise<ImportedFile | { refused: string }> {
  const { content, io, dryRun, force } = order;
  const text = readText(file, displayPath(file, io.cwd), null);
  if ('rule' in text) return { refused: `${text.message}${text.fix === null ? '' : `. ${text.fix}`}` };
  const images = importImages(file, {
    root,
    fetched: order.fetchImages && !dryRun,
    allowPrivate: order.allowPrivate,
    signal: io.signal,
  });
  const made = await importWriteUp(text.text, {
    name: writeUpName(file),
    analyser,
    platform,
    today: io.now().toISOString().slice(0, 10),
    tlp: order.tlp,
    placeImage: images.place,
  });
  if ('refused' in made) return made;
  await images.copy(made.copies);
  const slug = order.slug ?? freeSlug(made.slug, used);
  used.add(slug);
  const place = await casePlace(content, slug);
  if (!dryRun) {
    const problem = await writeCase(content, { slug, text: made.text, files: images.files }, force);
    if (problem !== null) return { refused: problem };
  }
  const advice = dryRun && place.taken !== null && !force ? takenAdvice(slug) : null;
  return { ...made, file: place.file, problems: images.problems, advice };
}

function tell(made: ImportedFile, { order, file, isOne, say }: Telling): void {
  const { io, dryRun } = order;
  const style = styleOf(io.stdout, io.env);
  const shown = displayPath(made.file, io.cwd);
  if (dryRun) io.stdout.write(isOne ? made.text : `==> ${shown}\n${made.text}`);
  if (made.advice !== null) say(`Would not write ${shown}: ${made.advice}\n`);
  const did = dryRun ? 'Would write' : style('green', 'Wrote');
  const account = importAccount(made.report, made.problems, style);
  const lines = [`${did} ${shown} from ${visibleLine(displayPath(file, io.cwd))}`, ...account, ''];
  say(lines.map((line) => `${line}\n`).join(''));
}

function freeSlug(slug: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? slug : `${slug}-${number}`;
    if (!used.has(one)) return one;
  }
}

interface Surroundings {
  order: ImportOrder;
  /** Absolute path of the folder that pictures may lie in. */
  root: string;
  analyser: QueryAnalyser;
  platform: Platform;
  /** Slugs that this import has given. */
  used: Set<string>;
}

interface ImportedFile {
  /** Absolute path of the case file. */
  file: string;
  text: string;
  report: ImportReport;
  /** What could not be had, in sentences. */
  problems: readonly string[];
  /** What to do before it can be written; null when it can. */
  advice: string | null;
}

interface Telling {
  order: ImportOrder;
  file: string;
  /** Whether it is the only write-up. */
  isOne: boolean;
  say: (text: string) => void;
}

/** What a case is called whose write-up has no title: the file, or its folder when the file is called like all. */
function writeUpName(file: string): string {
  const stem = basename(file, extname(file));
  const name = /^(?:readme|index|report|write-?up|notes?)$/i.test(stem) ? basename(dirname(file)) : stem;
  const plain = name.replace(/[_-]+/g, ' ').trim();
  return plain === '' ? stem : plain;
}
