import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../../../test/run/run-in-folder.ts';
import { watchFolder } from './watch-folder.ts';

test('every change is reported, also after files were replaced and folders made and removed', async () => {
  const folder = folderWith({ 'cases/one/index.md': '1', 'cases/two/index.md': '2' });
  let told: string[] = [];
  const watcher = watchFolder(folder);
  watcher.tell((paths) => told.push(...paths));
  onTestFinished(() => watcher.close());
  const tells = async (change: () => void, path: string) => {
    told = [];
    change();
    await expect.poll(() => told).toContain(join(folder, path));
  };
  const write = (path: string, text: string) => () => writeFileSync(join(folder, path), text);

  await tells(write('cases/one/index.md', 'changed'), 'cases/one/index.md');
  for (const text of ['replaced', 'and again']) {
    await tells(() => {
      writeFileSync(join(folder, 'cases/one/.index.md.swp'), text);
      renameSync(join(folder, 'cases/one/.index.md.swp'), join(folder, 'cases/one/index.md'));
    }, 'cases/one/index.md');
  }
  await tells(write('cases/one/index.md', 'in place'), 'cases/one/index.md');
  for (let round = 0; round < 2; round++) {
    await tells(() => {
      mkdirSync(join(folder, 'cases/new/queries'), { recursive: true });
      writeFileSync(join(folder, 'cases/new/queries/a.kql'), 'T');
    }, 'cases/new/queries/a.kql');
    await tells(write('cases/new/queries/a.kql', 'T | take 1'), 'cases/new/queries/a.kql');
    await tells(() => rmSync(join(folder, 'cases/new'), { recursive: true }), 'cases/new');
  }
  await tells(() => renameSync(join(folder, 'cases/two'), join(folder, 'cases/second')), 'cases/second');
  await tells(write('cases/second/index.md', 'moved'), 'cases/second/index.md');
});
