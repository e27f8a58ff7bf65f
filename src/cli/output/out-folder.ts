import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../call/usage-error.ts';
import { holds, realPath } from '../edits/real-path.ts';
import { readSiteMarker } from './site-marker.ts';

/**
 * Absolute, real path of the folder that a site is to be written to and that will be replaced. Refuses every folder
 * that holds something else than a site: the content, a repository, home, or files of unknown origin.
 */
export async function outFolder(written: string, place: OutPlace): Promise<string> {
  const out = await realPath(resolve(place.cwd, written));
  const refuse = (why: string, hint: string | null = null): never => {
    throw new UsageError(`Unexpected \`--out ${written}\`: ${why}`, hint);
  };
  const content = await realPath(place.content);
  if (holds(out, content)) refuse('the content lies in it');
  if (holds(content, out)) refuse('it lies in the content folder');
  if (holds(out, await realPath(place.cwd))) refuse('it is the working folder or above it');
  if (holds(out, await realPath(place.packageRoot))) refuse('Casebook itself lies in it');
  if (place.home !== null && holds(out, await realPath(place.home)))
    refuse('it is the home folder or above it');
  if (existsSync(join(out, '.git'))) refuse('it is a repository');

  // Whatever `--force` says: what is in the package and no site is the engine.
  const force = place.force && !holds(await realPath(place.packageRoot), out);
  const found = await stat(out).catch(() => null);
  if (found === null) return out;
  if (!found.isDirectory()) refuse('it is not a folder');
  if (force || (await readdir(out)).length === 0 || (await readSiteMarker(out)) !== null) return out;
  return refuse(
    'it has files that do not belong to a Casebook site',
    holds(await realPath(place.packageRoot), out)
      ? 'Name another folder.'
      : 'Name another folder, or replace it with `--force`.',
  );
}

interface OutPlace {
  cwd: string;
  content: string;
  packageRoot: string;
  /** Null where nobody is at home. */
  home: string | null;
  /** Whether files of unknown origin may be replaced. */
  force: boolean;
}
