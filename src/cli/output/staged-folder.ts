import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * An empty folder on the disk of `target` that takes its place in one step, so that nobody ever sees half of it. All
 * steps are synchronous: a process that is told to stop can still take back what it began.
 */
export function stagedFolder(target: string, pid = process.pid): StagedFolder {
  const parent = dirname(target);
  const name = `.${basename(target)}.casebook-`;
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent, name);
  const workshop = join(parent, `${name}${pid}`);
  const old = join(parent, `${name}${pid}-old`);
  rmSync(workshop, { recursive: true, force: true });
  const path = join(workshop, 'site');
  mkdirSync(path, { recursive: true });
  return {
    workshop,
    path,
    swap() {
      const replaces = existsSync(target);
      if (replaces) renameSync(target, old);
      try {
        renameSync(path, target);
      } catch (error) {
        if (replaces) renameSync(old, target);
        throw error;
      }
      rmSync(old, { recursive: true, force: true });
    },
    discard: () => rmSync(workshop, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** What a build left that was killed. */
function removeAbandoned(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(name)) continue;
    const [, pid, old] = /^(\d+)(-old)?$/.exec(entry.slice(name.length)) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const target = join(parent, name.slice(1, -'.casebook-'.length));
    // Killed between the two renames: this is the site.
    if (old !== undefined && !existsSync(target)) renameSync(join(parent, entry), target);
    else rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface StagedFolder {
  /** Absolute path of the folder around it, for what is needed meanwhile. */
  workshop: string;
  /** Absolute path of the folder to fill. */
  path: string;
  /** Puts it in the place of the target; on failure the target is as it was. */
  swap(): void;
  /** Removes it, if it is still there. */
  discard(): void;
}
