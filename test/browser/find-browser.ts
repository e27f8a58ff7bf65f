import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagedBrowser } from './packaged-browser.ts';

/** A browser that can be started: its file, and what it needs in the environment. */
export interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
}

/** `CHROME_PATH`, else an installed Chrome or Chromium, else the Chromium that comes as a package. */
export async function findBrowser(environment: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  const { CHROME_PATH } = environment;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names ${CHROME_PATH}, which does not exist`);
    return { executablePath: CHROME_PATH, env: {} };
  }
  const installed = usualPlaces(environment).find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Install Chrome or Chromium, or name one with CHROME_PATH, to run the browser tests');
  }
  return packagedBrowser();
}

function usualPlaces({ PATH, HOME, PROGRAMFILES, LOCALAPPDATA }: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `${name}.app/Contents/MacOS/${name}`,
    );
    return ['/Applications', `${HOME}/Applications`].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    const folders = [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  return (PATH ?? '').split(':').flatMap((folder) => names.map((name) => join(folder, name)));
}
