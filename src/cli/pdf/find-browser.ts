import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../call/usage-error.ts';
import { type FoundBrowser, packagedBrowser } from './packaged-browser.ts';

/**
 * The browser that is `named`, else the one of `CASEBOOK_CHROME` or `CHROME_PATH`, else an installed Chrome, Chromium or
 * Edge, else the Chromium that comes as a package for tests. Throws a `UsageError` where there is none.
 */
export async function findBrowser(
  named: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundBrowser> {
  const { CASEBOOK_CHROME, CHROME_PATH } = environment;
  const asked = [
    ['--browser', named],
    ['CASEBOOK_CHROME', CASEBOOK_CHROME],
    ['CHROME_PATH', CHROME_PATH],
  ] as const;
  for (const [by, path] of asked) {
    if (path === null || path === undefined || path === '') continue;
    if (existsSync(path)) return { executablePath: path, env: {} };
    throw new UsageError(
      `Unexpected \`${path}\` from \`${by}\`, expected the program file of Chrome, Chromium or Edge`,
    );
  }
  const installed = usualPlaces(environment).find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  const packaged = process.platform === 'linux' && process.arch === 'x64' ? await packagedBrowser() : null;
  if (packaged !== null) return packaged;
  throw new UsageError(
    'Missing browser, expected an installed Chrome, Chromium or Edge',
    'Install one, or name its program file with `--browser PATH` or in `CASEBOOK_CHROME`. `--format html` needs none, and any browser prints it.',
  );
}

function usualPlaces(environment: Readonly<Record<string, string | undefined>>): string[] {
  const { PATH, HOME, PROGRAMFILES, LOCALAPPDATA } = environment;
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `${name}.app/Contents/MacOS/${name}`,
    );
    return ['/Applications', `${HOME}/Applications`].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const folders = [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  return (PATH ?? '').split(':').flatMap((folder) => names.map((name) => join(folder, name)));
}
