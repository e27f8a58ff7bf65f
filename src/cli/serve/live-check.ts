import type { CheckResult } from '../../workspace/check/check-result.ts';
import type { Workspace } from '../../workspace.ts';
import { faultText } from '../terminal/fault.ts';
import type { Io } from '../terminal/io.ts';
import { printCheck } from '../terminal/print-check.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import { untilInterrupted } from '../terminal/until-interrupted.ts';
import type { WatchedFolder } from './watch-folder.ts';

const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** Checks again whenever the content changes and prints what is wrong at that moment, until the user stops it. */
export async function liveCheck(workspace: Workspace, options: LiveCheckOptions): Promise<void> {
  const { watched, paths, io, progress, heading, quiet = false, onChange } = options;
  let waiting: string[] = [];
  const work: { running: Promise<void> | null } = { running: null };

  const print = async (result: CheckResult) => {
    progress.clear();
    if (io.stdout.isTTY === true) io.stdout.write(clearScreen);
    if (heading !== null) io.stdout.write(`${heading()}\n\n`);
    await printCheck(result, workspace, { format: 'pretty', io, quiet });
  };

  const catchUp = async () => {
    while (waiting.length > 0 && !io.signal.aborted) {
      const changed = waiting;
      waiting = [];
      progress.clear();
      try {
        await workspace.refresh(changed);
        const result = await workspace.check(paths);
        await print(result);
        await onChange?.(result);
      } catch (error) {
        io.stderr.write(faultText(error, io.env));
      }
    }
    work.running = null;
  };

  await print(await workspace.check(paths));
  watched.tell((changed) => {
    waiting.push(...changed);
    work.running ??= catchUp();
  });
  await untilInterrupted(io.signal);
  await work.running;
}

interface LiveCheckOptions {
  /** The content folder, watched since before it was read, so that no change is missed. */
  watched: WatchedFolder;
  /** As `Workspace.check` takes them. */
  paths: readonly string[] | undefined;
  io: Io;
  /** Whether only errors are reported. */
  quiet?: boolean;
  progress: ProgressLine;
  /** What is above the report each time. */
  heading: (() => string) | null;
  /** What else follows a change. */
  onChange?: (result: CheckResult) => Promise<void>;
}
