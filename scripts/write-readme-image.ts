import { once } from 'node:events';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '../src/cli/pdf/find-browser.ts';
import { siteServer } from '../src/cli/serve/site-server.ts';

// Takes the picture of the README from a built site: `node scripts/write-readme-image.ts <dist>`.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of a built site.');

const server = siteServer(folder, '/');
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');

const { executablePath, env } = await findBrowser(null, process.env);
const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
await page.goto(`http://127.0.0.1:${address.port}/cases/data-exfiltration-pip/`);
await page.evaluate(() => document.fonts.ready);
const picture = await page.screenshot();
await browser.close();
server.close();

await sharp(picture)
  .png({ palette: true, effort: 10 })
  .toFile(new URL('../docs/images/case.png', import.meta.url).pathname);
