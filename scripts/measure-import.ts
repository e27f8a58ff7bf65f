import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type CaseSource, readCase } from '../src/case/read-case.ts';
import { sourceText } from '../src/case/source/source-text.ts';
import { importWriteUp } from '../src/import/import-write-up.ts';
import { createQueryAnalyser } from '../src/kql/query-analyser.ts';
import { parseProse } from '../src/render/prose/parse-prose.ts';
import { words, writeUpCounts } from './write-up-counts.ts';

/**
 * Imports every write-up of a folder and says what of it is in the cases. Usage:
 * `npm run measure:import -- <folder> [--list]`; `--list` names what is missing.
 */
const [folder, flag] = process.argv.slice(2);
if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write('Usage: npm run measure:import -- <folder of write-ups> [--list]\n');
  process.exitCode = 2;
} else await measure(folder, flag === '--list');

async function measure(from: string, isListed: boolean): Promise<void> {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:md|markdown)$/i.test(file),
  );
  const cache = mkdtempSync(join(tmpdir(), 'casebook-measure-'));
  const analyser = createQueryAnalyser({ cacheDir: cache });
  const total = nothing();
  process.stdout.write(`${row('write-up', nothing(), true)}\n`);
  for (const file of files.sort()) {
    const source = readFileSync(join(from, file), 'utf8');
    const made = await importWriteUp(source, {
      name: basename(file),
      analyser,
      platform: 'defender-xdr',
      today: '2026-11-24',
      tlp: null,
      placeImage: (src) => (/^https?:/.test(src) ? { url: src, note: null } : { file: src, note: null }),
    });
    const text = 'text' in made ? made.text : '';
    const read = readCase(sourceText(file, text), 'case', parseProse);
    const found = compare(
      source,
      read.source,
      text,
      isListed ? (line) => process.stdout.write(`  ${file}: ${line}\n`) : () => {},
    );
    process.stdout.write(`${row(file, found)}\n`);
    for (const key of Object.keys(total) as (keyof Counted)[]) total[key] += found[key];
  }
  process.stdout.write(`${row(`all ${files.length}`, total)}\n`);
  const share = (one: number, of: number) => (of === 0 ? 'none' : `${((100 * one) / of).toFixed(2)} %`);
  process.stdout.write(
    `written ${total.written} of ${files.length}; fenced KQL kept ${share(total.kept, total.fenced)}, typed ${share(total.typed, total.fenced)}; loose lines of KQL kept ${share(total.looseKept, total.loose)}; techniques of tables typed ${share(total.techniquesTyped, total.techniques)}; images ${share(total.imagesKept, total.images)}; words kept ${share(total.wordsKept, total.words)}; lines whole ${share(total.linesKept, total.lines)}\n`,
  );
  await analyser.close();
  rmSync(cache, { recursive: true, force: true });
}

interface Counted {
  written: number;
  fenced: number;
  kept: number;
  typed: number;
  loose: number;
  looseKept: number;
  techniques: number;
  techniquesTyped: number;
  images: number;
  imagesKept: number;
  words: number;
  wordsKept: number;
  lines: number;
  linesKept: number;
}

function nothing(): Counted {
  return {
    written: 0,
    fenced: 0,
    kept: 0,
    typed: 0,
    loose: 0,
    looseKept: 0,
    techniques: 0,
    techniquesTyped: 0,
    images: 0,
    imagesKept: 0,
    words: 0,
    wordsKept: 0,
    lines: 0,
    linesKept: 0,
  };
}

/** What of a write-up is in the case that was parsed from its file. */
function compare(
  source: string,
  read: CaseSource | null,
  file: string,
  tell: (line: string) => void,
): Counted {
  const counts = writeUpCounts(source);
  const texts = read === null ? [] : [...stringsOf(read.yaml.data), read.case.body.text];
  const everything = folded(texts.join('\n'));
  const queries = (read?.case.queries ?? []).map(({ text }) => folded(text ?? ''));
  const rows = new Set(read?.case.attack.map(({ technique }) => technique));
  const kept = counts.fencedKql.filter((text) => everything.includes(folded(text)));
  const typed = counts.fencedKql.filter((text) => queries.includes(folded(text)));
  for (const text of counts.fencedKql)
    if (!typed.includes(text)) tell(`no query: ${text.slice(0, 120).replaceAll('\n', ' ⏎ ')}`);
  const looseKept = counts.loosePipes.filter((line) =>
    everything.includes(folded(line.replace(/<br\s*\/?>/gi, ' '))),
  );
  const techniquesTyped = counts.tableTechniques.filter((id) => rows.has(id));
  for (const id of counts.tableTechniques) if (!rows.has(id)) tell(`no row: ${id}`);
  const imagesKept = counts.images.filter((src) => file.includes(src));
  for (const src of counts.images) if (!file.includes(src)) tell(`no image: ${src}`);
  const stream = texts.flatMap(words);
  const flow = ` ${stream.join(' ')} `;
  const left = new Map<string, number>();
  for (const word of stream) left.set(word, (left.get(word) ?? 0) + 1);
  let wordsKept = 0;
  for (const word of counts.lines.flat()) {
    const count = left.get(word) ?? 0;
    if (count > 0) wordsKept += 1;
    else tell(`no word: ${word}`);
    left.set(word, count - 1);
  }
  const linesKept = counts.lines.filter((line) => {
    const whole = flow.includes(` ${line.join(' ')} `);
    if (!whole) tell(`no line: ${line.join(' ').slice(0, 120)}`);
    return whole;
  });
  return {
    written: read === null ? 0 : 1,
    fenced: counts.fencedKql.length,
    kept: kept.length,
    typed: typed.length,
    loose: counts.loosePipes.length,
    looseKept: looseKept.length,
    techniques: counts.tableTechniques.length,
    techniquesTyped: techniquesTyped.length,
    images: counts.images.length,
    imagesKept: imagesKept.length,
    words: counts.lines.flat().length,
    wordsKept,
    lines: counts.lines.length,
    linesKept: linesKept.length,
  };
}

/** Every text of a value, without the names of keys. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function row(name: string, of: Counted, isHead = false): string {
  const cells = isHead
    ? ['written', 'queries kept', 'typed', 'loose lines', 'techniques', 'images', 'words', 'lines']
    : [
        String(of.written),
        `${of.kept}/${of.fenced}`,
        `${of.typed}/${of.fenced}`,
        `${of.looseKept}/${of.loose}`,
        `${of.techniquesTyped}/${of.techniques}`,
        `${of.imagesKept}/${of.images}`,
        `${of.wordsKept}/${of.words}`,
        `${of.linesKept}/${of.lines}`,
      ];
  return `${name.slice(0, 40).padEnd(40)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}
