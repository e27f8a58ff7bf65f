import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dev } from 'astro';
import { astroOptions } from '../site/astro-options.ts';
import { publicationHandoff } from '../site/publication-handoff.ts';
import type { Publication } from '../workspace/publication.ts';
import type { PublishOptions, Workspace } from '../workspace.ts';
import { unlessInterrupted } from './interrupted.ts';
import type { Io } from './io.ts';
import { liveCheck } from './live-check.ts';
import { packageRoot } from './package-info.ts';
import type { ProgressLine } from './progress-line.ts';

/** Serves the site of a workspace and follows the content until the user stops it. */
export async function serveDev(
  workspace: Workspace,
  { options, content, host, port, io, progress }: DevOptions,
): Promise<void> {
  const handoff = publicationHandoff(await unlessInterrupted(published(workspace, options), io.signal));
  const scratch = await mkdtemp(join(tmpdir(), 'casebook-dev-'));
  const { base, url } = options;
  const config = astroOptions({ handoff, root: packageRoot, outDir: scratch, base, url });
  const server = await dev({
    ...config,
    cacheDir: join(scratch, 'astro'),
    vite: { ...config.vite, cacheDir: join(scratch, 'vite') },
    server: { port, ...(host === null ? {} : { host }) },
    logLevel: 'error',
  });
  progress.clear();
  try {
    const name = host === null || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    const address = `http://${name.includes(':') ? `[${name}]` : name}:${server.address.port}${base}`;
    await liveCheck(workspace, {
      content,
      paths: undefined,
      io,
      progress,
      heading: `Serving ${options.audience} at ${address} (Ctrl+C stops)`,
      onChange: async ({ diagnostics }) =>
        handoff.replace(await workspace.publish({ ...options, diagnostics })),
    });
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

interface DevOptions {
  options: PublishOptions;
  /** Absolute path of the content folder. */
  content: string;
  /** Null for this machine only. */
  host: string | null;
  port: number;
  io: Io;
  progress: ProgressLine;
}

async function published(workspace: Workspace, options: PublishOptions): Promise<Publication> {
  const { diagnostics } = await workspace.check();
  return workspace.publish({ ...options, diagnostics });
}
