import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../call/usage-error.ts';
import { devtoolsPipe } from './devtools-pipe.ts';
import type { FoundBrowser } from './packaged-browser.ts';

const startTimeout = 120_000;

/** Starts a browser that prints HTML as PDF, on the paper and with the margins that its styles say. */
export async function pdfPrinter(
  { executablePath, env }: FoundBrowser,
  signal: AbortSignal,
): Promise<PdfPrinter> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-print-'));
  // Root has no sandbox in Chrome; the page is our own, and nothing in it runs.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = ['--headless', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe', ...asRoot];
  const browser = spawn(executablePath, [...flags, `--user-data-dir=${join(folder, 'profile')}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    signal,
  });
  const broken = new Promise<never>((_, reject) => {
    const told = (why: string) =>
      reject(
        new UsageError(
          `Unexpected end of \`${executablePath}\`: ${why}`,
          'Name another Chrome, Chromium or Edge with `--browser PATH`.',
        ),
      );
    browser.on('error', (error) => told(error.message));
    browser.on('exit', (code) => told(`it ended with ${code ?? 'a signal'}`));
    setTimeout(() => told(`no answer in ${startTimeout / 1000} s`), startTimeout).unref();
  });
  broken.catch(() => {});
  const [, , , input, output] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const { send, next } = devtoolsPipe(input, output);

  const print = async (html: string): Promise<Uint8Array> => {
    const page = join(folder, 'page.html');
    await writeFile(page, html);
    const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await send('Page.enable', {}, sessionId);
    const loaded = next('Page.loadEventFired');
    await send('Page.navigate', { url: pathToFileURL(page).href }, sessionId);
    await loaded;
    const { data } = await send<{ data: string }>('Page.printToPDF', printing, sessionId);
    await send('Target.closeTarget', { targetId });
    return new Uint8Array(Buffer.from(data, 'base64'));
  };
  return {
    print: (html) => Promise.race([print(html), broken]),
    async close() {
      await end(browser);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// Tagged and with an outline: a screen reader reads it, and a reader finds the way without page numbers.
const printing = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

async function end(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null || browser.pid === undefined) return;
  const ended = once(browser, 'exit');
  browser.kill('SIGKILL');
  await ended;
}

interface PdfPrinter {
  print(html: string): Promise<Uint8Array>;
  /** Ends the browser. */
  close(): Promise<void>;
}
