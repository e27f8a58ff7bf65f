import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { ServedSite } from './global-setup.ts';

const sites = inject('sites');
let browser: Browser | null = null;

/** Starts a browser for the tests of a file, and ends it. */
export function useBrowser(): void {
  beforeAll(async () => {
    const { executablePath, env } = inject('browser');
    browser = await chromium.launch({
      executablePath,
      // Containers have no user namespaces for the sandbox; the pages are our own.
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      env: { ...process.env, ...env },
    });
  });
  afterAll(() => browser?.close());
}

/** A page in a window of its own, with everything that went wrong in it so far. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Console errors and warnings, exceptions, refusals by the content security policy, dialogs, failed and foreign requests. */
  faults: string[];
  /** Addresses that were asked for. */
  requests: string[];
}

/** Opens a page of a served site by its path under the base, and waits until it is loaded. */
export async function visit(path: string, options: VisitOptions = {}): Promise<Visit> {
  if (browser === null) throw new Error('useBrowser() is missing');
  const { site = sites.root, width = 1440, theme = 'light', ...more } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, ...more });
  onTestFinished(() => context.close());
  const faults: string[] = [];
  const requests: string[] = [];
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => {
      faults.push(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(`${site.origin}${site.base}${path}`);
  return { page, context, faults, requests };
}

interface VisitOptions extends BrowserContextOptions {
  site?: ServedSite;
  width?: number;
  theme?: 'light' | 'dark';
}
