import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

// An editor writes a file in several steps.
const settle = 40;
// Somebody who writes without a pause, such as a program, is told of all the same.
const longestWait = 400;
const nativelyRecursive = process.platform === 'darwin' || process.platform === 'win32';

/** A folder that is being watched. */
export interface WatchedFolder {
  /** Tells what changed from now on, and what changed since the watch began, as absolute paths. */
  tell(onChange: (changed: string[]) => void): void;
  close(): void;
}

/**
 * Watches which files in a folder change, appear or go, from the moment it returns. They are reported a few milliseconds after
 * the last of them, or after 400 where they never end. Folders are watched rather than files: an editor that replaces a file
 * would end the watch of the file.
 */
export function watchFolder(folder: string): WatchedFolder {
  const root = resolve(folder);
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let listener: ((changed: string[]) => void) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let latest = 0;

  const plan = () => {
    if (listener === null || changed.size === 0) return;
    if (timer === null) latest = Date.now() + longestWait;
    else clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = null;
        const paths = [...changed];
        changed.clear();
        listener?.(paths);
      },
      Math.max(0, Math.min(settle, latest - Date.now())),
    );
  };
  const say = (path: string) => {
    changed.add(path);
    plan();
  };

  /** Ends the watch of a folder and of all below it: a folder that was moved away is told of under its old name. */
  const forget = (directory: string) => {
    for (const [path, watcher] of watchers) {
      if (path !== directory && !path.startsWith(directory + sep)) continue;
      watchers.delete(path);
      watcher.close();
    }
  };

  const add = (directory: string, isNew: boolean) => {
    if (watchers.has(directory)) return;
    try {
      const watcher = watch(directory, { recursive: nativelyRecursive }, (event, name) => {
        if (watchers.get(directory) !== watcher) return;
        if (name === null) return say(directory);
        const path = join(directory, name);
        say(path);
        if (event === 'rename' && !nativelyRecursive) {
          forget(path);
          add(path, true);
        }
      });
      watcher.on('error', () => forget(directory));
      watchers.set(directory, watcher);
      if (nativelyRecursive) return;
      for (const entry of readdirSync(directory, { withFileTypes: true })) {
        const path = join(directory, entry.name);
        // What lay in a new folder before it was watched is new too.
        if (isNew) say(path);
        if (entry.isDirectory()) add(path, isNew);
      }
    } catch {
      // It is a file, or gone again; the folder above told that already.
      forget(directory);
    }
  };

  add(root, false);
  // The folder itself may be moved away and come back.
  const above = watchedAbove(root, () => {
    forget(root);
    say(root);
    add(root, true);
  });
  return {
    tell(onChange) {
      listener = onChange;
      plan();
    },
    close() {
      listener = null;
      if (timer !== null) clearTimeout(timer);
      above?.close();
      forget(root);
    },
  };
}

/** Watches whether a folder itself comes and goes; null where the folder above it cannot be watched. */
function watchedAbove(root: string, onChange: () => void): FSWatcher | null {
  try {
    const watcher = watch(dirname(root), (event, name) => {
      if (event === 'rename' && name === basename(root)) onChange();
    });
    return watcher.on('error', () => watcher.close());
  } catch {
    return null;
  }
}
