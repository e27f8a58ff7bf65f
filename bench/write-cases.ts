import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateCases } from './generated-cases.ts';

// node bench/write-cases.ts 1000 folder [seed]: a content folder to measure with.
const [count, folder, seed = '1'] = process.argv.slice(2);
if (count === undefined || folder === undefined || !/^\d+$/.test(count) || !/^\d+$/.test(seed)) {
  process.stderr.write('node bench/write-cases.ts COUNT FOLDER [SEED]\n');
  process.exitCode = 2;
} else {
  for (const [path, text] of Object.entries(generateCases(Number(count), Number(seed)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
