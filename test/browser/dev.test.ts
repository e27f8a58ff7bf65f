import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { random } from '../../bench/random.ts';
import { folderWith, soundCase } from '../run/run-in-folder.ts';
import { runningDev } from '../run/running-dev.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('an open page shows a mistake when it is saved, and no more when it is fixed; other pages go on', async () => {
  const file = 'content/cases/one/index.md';
  const folder = folderWith({
    'content/casebook.yaml': 'title: Lab\n',
    [file]: soundCase,
    'content/cases/two/index.md': soundCase.replace('Forwarding rule', 'Other rule'),
  });
  const write = (text: string) => writeFileSync(join(folder, file), text);
  const dev = runningDev(folder, []);
  await dev.says('No problems in 2 cases');
  const site = { origin: dev.address().replace(/\/$/, ''), base: '/', folder };
  const { page } = await visit('cases/one/', { site });
  const { page: other } = await visit('cases/two/', { site });
  const problems = page.getByRole('region', { name: 'Problems' });
  expect(await problems.count()).toBe(0);

  write(soundCase.replace('severity: low', 'severity: lo'));
  await problems.waitFor();
  const told = await problems.innerText();
  expect(told).toContain('Unexpected `lo`');
  expect(told).toContain(`${file}:5:11`);
  expect(told).toContain('no-invalid-value');
  expect(await page.title()).toContain('Forwarding rule');
  write(soundCase);
  await problems.waitFor({ state: 'detached' });

  // What cannot be read has no page, so its address says why.
  write(soundCase.replace('title: ', 'title: ['));
  await problems.waitFor();
  expect(await problems.innerText()).toContain('no-invalid-yaml');
  await other.reload();
  expect(await other.innerText('h1')).toBe('Other rule in a shared mailbox');
  expect(await other.getByRole('region', { name: 'Problems' }).count()).toBe(0);
  write(soundCase);
  await problems.waitFor({ state: 'detached' });
  expect(await page.innerText('h1')).toBe('Forwarding rule in a shared mailbox');
}, 240_000);

// `DEV_SAVES=500 npx vitest run --project browser test/browser/dev.test.ts` is the proof; some of it is run each time.
const changes = Number(process.env.DEV_SAVES ?? 30);

test('two open pages show every change, however fast one follows another', async () => {
  const seed = Number(process.env.DEV_SEED ?? Date.now() % 1_000_000);
  const { below: pick } = random(seed);
  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  const folder = folderWith({
    'content/casebook.yaml': 'title: Lab\n',
    'content/cases/one/index.md': soundCase,
    'away/.keep': '',
  });
  const [cases, away] = [join(folder, 'content/cases'), join(folder, 'away')];
  const file = join(cases, 'one/index.md');
  const dev = runningDev(folder, []);
  await dev.says('No problems in 1 case');
  const site = { origin: dev.address().replace(/\/$/, ''), base: '/', folder };
  const { page } = await visit('cases/one/', { site });
  const { page: list } = await visit('', { site });

  let number = 0;
  const text = () => soundCase.replace('Forwarding rule', `Rule ${number}`);
  const save = () => {
    mkdirSync(join(cases, 'one'), { recursive: true });
    writeFileSync(file, text());
  };
  const steps: Record<string, () => Promise<void> | void> = {
    save,
    'save again at once': async () => {
      save();
      await pause(pick(120));
      number += 1;
      save();
    },
    'replace the file': () => {
      mkdirSync(join(cases, 'one'), { recursive: true });
      writeFileSync(join(cases, 'one/.index.md.swp'), text());
      renameSync(join(cases, 'one/.index.md.swp'), file);
    },
    'write without a pause': async () => {
      for (let writes = 0; writes < 20; writes++) {
        save();
        await pause(25);
      }
    },
    'move the folder away and back': async () => {
      save();
      renameSync(join(cases, 'one'), join(away, 'one'));
      await pause(pick(300));
      writeFileSync(join(away, 'one/index.md'), text());
      renameSync(join(away, 'one'), join(cases, 'one'));
    },
    'move all cases away and back': async () => {
      save();
      renameSync(cases, join(away, 'cases'));
      await pause(pick(300));
      renameSync(join(away, 'cases'), cases);
    },
    'remove the folder': () => rmSync(join(cases, 'one'), { recursive: true, force: true }),
  };
  const names = Object.keys(steps);
  for (let change = 0; change < changes; change++) {
    const name = names[pick(names.length)] ?? 'save';
    number += 1;
    await pause(pick(200));
    await steps[name]?.();
    const title = existsSync(file) ? `Rule ${number} in a shared mailbox` : 'Page not found';
    const said = `change ${change} of seed ${seed}: ${name}`;
    await expect
      .poll(() => page.innerText('h1').catch(() => ''), { timeout: 20_000, message: said })
      .toBe(title);
    const listed = existsSync(file) ? title : 'No case is published yet';
    await expect
      .poll(() => list.innerText('main').catch(() => ''), { timeout: 20_000, message: said })
      .toContain(listed);
  }
}, 3_600_000);
