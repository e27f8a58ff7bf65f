import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { dev } from 'astro';
import type { Publication } from '../../publication/publication.ts';
import { publish } from '../../publication/publish.ts';
import type { PublishOptions } from '../../publication/publish-options.ts';
import { astroOptions } from '../../site/astro-options.ts';
import { publicationHandoff } from '../../site/publication-handoff.ts';
import type { Workspace } from '../../workspace.ts';
import { packageRoot } from '../package-info.ts';
import { unlessInterrupted } from '../terminal/interrupted.ts';
import type { Io } from '../terminal/io.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import { withheldText } from '../terminal/withheld-text.ts';
import { liveCheck } from './live-check.ts';
import type { WatchedFolder } from './watch-folder.ts';

/** Serves the site of a workspace and follows the content until the user stops it. */
export async function serveDev(
  workspace: Workspace,
  { options, watched, host, port, io, progress }: DevOptions,
): Promise<void> {
  const handoff = publicationHandoff(await unlessInterrupted(published(workspace, options), io.signal), {
    followed: true,
  });
  const scratch = mkdtempSync(join(tmpdir(), 'casebook-dev-'));
  const discard = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  // Vite ends the process by itself when it is told to stop.
  process.once('exit', discard);
  const { base, url } = options;
  const config = astroOptions({ handoff, root: packageRoot, outDir: scratch, base, url });
  const server = await dev({
    ...config,
    cacheDir: join(scratch, 'astro'),
    vite: {
      ...config.vite,
      cacheDir: join(scratch, 'vite'),
      // A message of Vite may quote any file.
      server: { hmr: { overlay: false } },
    },
    server: { port, allowedHosts: [hostname()], ...(host === null ? {} : { host }) },
    logLevel: 'error',
  });
  progress.clear();
  try {
    const name = host === null || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    const address = `http://${name.includes(':') ? `[${name}]` : name}:${server.address.port}${base}`;
    await liveCheck(workspace, {
      watched,
      paths: undefined,
      io,
      progress,
      heading: () => {
        const withheld = withheldText({ ...workspace.withheld(options.audience), drafts: 0 });
        const serving = `Serving ${options.audience} at ${address} (Ctrl+C stops)`;
        return withheld === '' ? serving : `${serving}\nWithheld: ${withheld}`;
      },
      onChange: async ({ diagnostics }) =>
        handoff.replace(await publish(await workspace.checked(), { ...options, diagnostics })),
    });
  } finally {
    await server.stop();
    discard();
    process.off('exit', discard);
  }
}

interface DevOptions {
  options: PublishOptions;
  /** The content folder, watched since before it was read. */
  watched: WatchedFolder;
  /** Null for this machine only. */
  host: string | null;
  port: number;
  io: Io;
  progress: ProgressLine;
}

async function published(workspace: Workspace, options: PublishOptions): Promise<Publication> {
  const { diagnostics } = await workspace.check();
  return publish(await workspace.checked(), { ...options, diagnostics });
}
