import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TlpLevel } from '../case/tlp.ts';
import { importWriteUp } from '../import/import-write-up.ts';
import { createQueryAnalyser } from '../kql/query-analyser.ts';
import { counted } from '../report/counted.ts';
import { visibleLine } from '../report/visible-text.ts';
import { displayPath } from '../workspace/display-path.ts';
import { loadConfig } from '../workspace/load-config.ts';
import { readText } from '../workspace/read-text.ts';
import { checkImported } from './check-imported.ts';
import type { FoundWriteUps } from './find-write-ups.ts';
import { nameOf } from './import.ts';
import { importAccount } from './import-account.ts';
import { importImages } from './import-images.ts';
import type { Io } from './io.ts';
import { packageRoot } from './package-info.ts';
import { progressLine } from './progress-line.ts';
import { styleOf } from './style.ts';
import { casePlace, taken, writeCase } from './write-case.ts';

export interface ImportOrder {
  /** Absolute path of the content folder; made when it is not there. */
  content: string;
  slug: string | null;
  tlp: TlpLevel | null;
  fetchImages: boolean;
  dryRun: boolean;
  force: boolean;
  io: Io;
}

/** Imports every write-up, says what became of each, and checks what was written. The exit code. */
export async function importFiles(
  { files, passed, root }: FoundWriteUps,
  order: ImportOrder,
): Promise<number> {
  const { content, io, dryRun, force } = order;
  const style = styleOf(io.stdout, io.env);
  const progress = progressLine(io);
  const say = (dryRun ? io.stderr : io.stdout).write.bind(dryRun ? io.stderr : io.stdout);
  const { config, tables } = await loadConfig(content, (path) => displayPath(path, io.cwd));
  const { CASEBOOK_CACHE } = io.env;
  const analyser = createQueryAnalyser({
    custom: tables.map((one) => one.tables),
    cacheDir: join(CASEBOOK_CACHE ?? join(packageRoot, '.casebook/cache'), 'kql'),
  });
  const used = new Set<string>();
  const written: string[] = [];
  let failed = 0;
  const refuse = (file: string, why: string) => {
    failed += 1;
    io.stderr.write(`Not imported: ${visibleLine(`${displayPath(file, io.cwd)}: ${why}`)}\n`);
  };
  try {
    for (const [at, file] of files.entries()) {
      if (io.signal.aborted) break;
      progress.show({ step: 'Importing', done: at, total: files.length });
      const text = await readText(file, displayPath(file, io.cwd));
      if ('rule' in text) {
        refuse(file, `${text.message}${text.fix === null ? '' : `. ${text.fix}`}`);
        continue;
      }
      const images = importImages(file, { root, fetched: order.fetchImages && !dryRun, signal: io.signal });
      const made = await importWriteUp(text.text, {
        name: nameOf(file),
        analyser,
        platform: config.platform ?? 'defender-xdr',
        today: io.now().toISOString().slice(0, 10),
        tlp: order.tlp,
        placeImage: images.place,
      });
      progress.clear();
      if ('refused' in made) {
        refuse(file, made.refused);
        continue;
      }
      await images.copy(made.copies);
      const slug = order.slug ?? freeSlug(made.slug, used);
      used.add(slug);
      const place = await casePlace(content, slug);
      const shown = displayPath(place.file, io.cwd);
      if (dryRun) {
        if (files.length > 1) io.stdout.write(`==> ${shown}\n`);
        io.stdout.write(made.text);
        if (place.isTaken && !force) say(`Would not write ${shown}: ${taken(slug)}\n`);
      } else {
        const problem = await writeCase(content, { slug, text: made.text, files: images.files }, force);
        if (problem !== null) {
          refuse(file, problem);
          continue;
        }
        written.push(place.file);
      }
      const did = dryRun ? 'Would write' : style('green', 'Wrote');
      say(`${did} ${shown} from ${visibleLine(displayPath(file, io.cwd))}\n`);
      for (const line of importAccount(made.report, images.problems, style)) say(`${line}\n`);
      say('\n');
    }
  } finally {
    progress.clear();
    await analyser.close();
  }
  if (passed.length > 0)
    say(`Passed over, by their names: ${passed.map((one) => visibleLine(one)).join(', ')}\n`);
  if (files.length > 1)
    say(`${counted(files.length - failed, 'case')} of ${counted(files.length, 'write-up')}\n`);
  if (written.length > 0) {
    await nameSite(content, say);
    await checkImported(written, { content, io, say });
  }
  return failed === 0 ? 0 : 1;
}

function freeSlug(slug: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? slug : `${slug}-${number}`;
    if (!used.has(one)) return one;
  }
}

/** A content folder needs a file that names its site. */
async function nameSite(content: string, say: (text: string) => void): Promise<void> {
  const file = join(content, 'casebook.yaml');
  if ((await stat(file).catch(() => null)) !== null) return;
  await mkdir(content, { recursive: true });
  await writeFile(file, 'title: Investigations\n');
  say(`Wrote casebook.yaml, which names the site\n`);
}
