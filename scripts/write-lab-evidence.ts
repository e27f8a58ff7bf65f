/**
 * Renders the rows of a results CSV as a picture of a table, for the evidence of lab cases.
 *
 *   node scripts/write-lab-evidence.ts <rows.csv> <picture.png>
 *
 * Prints the SHA-256 of the picture. The same rows and the same fonts give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';

const FONT_SIZE = 18;
const CHARACTER = FONT_SIZE * 0.6025; // advance of DejaVu Sans Mono; other monospace faces are narrower
const LINE = 26;
const GAP = 44; // at least; narrow tables are spread to NARROWEST
const NARROWEST = 1000;
const MARGIN = 24;
const WIDEST_CELL = 44; // characters; what is longer is wrapped, never cut

const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined) {
  console.error('Usage: node scripts/write-lab-evidence.ts <rows.csv> <picture.png>');
  process.exitCode = 2;
} else {
  const rows: string[][] = parse(readFileSync(source, 'utf8'), { bom: true });
  const picture = await sharp(Buffer.from(tableSvg(rows)))
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 9, palette: true, colours: 32 })
    .toBuffer();
  writeFileSync(target, picture);
  console.log(`${createHash('sha256').update(picture).digest('hex')}  ${target}`);
}

/** An SVG of the table, the first row as its header. */
function tableSvg(rows: string[][]): string {
  const cells = rows.map((row) => row.map(wrap));
  const columns = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.flatMap((row) => (row[column] ?? []).map((line) => line.length))),
  );
  const textWidth = columns.reduce((sum, characters) => sum + characters * CHARACTER, 0);
  const gaps = Math.max(1, columns.length - 1);
  const gap = Math.max(GAP, (NARROWEST - 2 * MARGIN - textWidth) / gaps);
  const lefts = columns.map((_, column) =>
    columns.slice(0, column).reduce((x, characters) => x + characters * CHARACTER + gap, MARGIN),
  );
  const width = 2 * MARGIN + textWidth + gap * (columns.length - 1);

  let y = MARGIN;
  const parts: string[] = [];
  for (const [number, row] of cells.entries()) {
    const weight = number === 0 ? ' font-weight="bold"' : '';
    for (const [column, lines] of row.entries()) {
      for (const [line, text] of lines.entries()) {
        parts.push(
          `<text x="${lefts[column] ?? MARGIN}" y="${y + FONT_SIZE + line * LINE}"${weight}>${escapeXml(text)}</text>`,
        );
      }
    }
    y += Math.max(...row.map((lines) => lines.length)) * LINE + 10;
    parts.push(
      `<path d="M${MARGIN} ${y - 4}H${width - MARGIN}" stroke="${number === 0 ? '#1a1a1a' : '#d0d0d0'}"/>`,
    );
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${y + MARGIN - 10}"`,
    ` font-family="DejaVu Sans Mono, monospace" font-size="${FONT_SIZE}" fill="#1a1a1a" xml:space="preserve">`,
    ...parts,
    '</svg>',
  ].join('');
}

/** The lines of a cell, broken at the last blank or backslash that fits. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > WIDEST_CELL) {
    const head = rest.slice(0, WIDEST_CELL);
    const at = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\\')) + 1 || WIDEST_CELL;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...lines, rest];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
