import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Workspace } from '../workspace.ts';
import { cacheFolder } from './cache-folder.ts';
import type { Call } from './call/command.ts';
import { UsageError } from './call/usage-error.ts';
import { commitDate } from './commit-date.ts';
import type { Io } from './terminal/io.ts';
import type { ProgressLine } from './terminal/progress-line.ts';

/** Absolute path of the content folder that a call is about. */
export function contentFolder(call: Call, io: Io): string {
  return resolve(io.cwd, call.text('content') ?? 'content');
}

/** The content that a call is about, read. */
export async function openContent(call: Call, io: Io, progress: ProgressLine): Promise<Workspace> {
  const { openWorkspace } = await import('../workspace.ts');
  const workspace = await openWorkspace({
    content: contentFolder(call, io),
    cwd: io.cwd,
    now: io.now().toISOString(),
    ...builtAt(io),
    cache: cacheFolder(io),
    commitDate,
    onProgress: (step) => progress.show(step),
  });
  if (workspace !== null) return workspace;
  throw await noContent(call, io);
}

/** The moment of `SOURCE_DATE_EPOCH`, in seconds, so that a site can be built again on another day to the byte. */
function builtAt({ env: { SOURCE_DATE_EPOCH } }: Io): { builtAt?: string } {
  if (SOURCE_DATE_EPOCH === undefined || SOURCE_DATE_EPOCH === '') return {};
  const seconds = /^\d{1,12}$/.test(SOURCE_DATE_EPOCH) ? Number(SOURCE_DATE_EPOCH) : Number.NaN;
  const time = new Date(seconds * 1000);
  if (Number.isNaN(time.getTime()))
    throw new UsageError(
      `Unexpected \`SOURCE_DATE_EPOCH\` \`${SOURCE_DATE_EPOCH}\`, expected seconds since 1970`,
    );
  return { builtAt: time.toISOString() };
}

/** Says that there is no content where it was looked for, and where it is when that can be told. */
export async function noContent(call: Call, io: Io): Promise<UsageError> {
  const given = call.text('content');
  const inside = given === null && (await stat(join(io.cwd, 'casebook.yaml')).catch(() => null)) !== null;
  return new UsageError(
    `Unexpected content folder \`${given ?? 'content'}\`, expected a folder that exists`,
    inside ? 'This folder is one: name it with `--content .`.' : 'Name it with `--content DIR`.',
  );
}
