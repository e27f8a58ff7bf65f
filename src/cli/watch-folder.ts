import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';

// An editor writes a file in several steps.
const settle = 40;
const nativelyRecursive = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Tells which files in a folder changed, appeared or went, as absolute paths, a few milliseconds after the last of
 * them. Folders are watched rather than files: an editor that replaces a file would end the watch of the file.
 */
export function watchFolder(folder: string, onChange: (changed: string[]) => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const say = (path: string) => {
    changed.add(path);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, settle);
  };

  const forget = (directory: string) => {
    watchers.get(directory)?.close();
    watchers.delete(directory);
  };

  const add = (directory: string, isNew: boolean) => {
    if (watchers.has(directory)) return;
    try {
      const watcher = watch(directory, { recursive: nativelyRecursive }, (event, name) => {
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

  add(resolve(folder), false);
  return {
    close() {
      if (timer !== null) clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
