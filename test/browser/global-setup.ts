import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/cli/pdf/find-browser.ts';
import type { FoundBrowser } from '../../src/cli/pdf/packaged-browser.ts';
import { siteServer } from '../../src/cli/serve/site-server.ts';
import { buildSite } from './build-site.ts';

/** A built site that is being served. */
export interface ServedSite {
  /** Folder of its files. */
  folder: string;
  /** Path it is served under. */
  base: string;
  /** Such as `http://127.0.0.1:41234`. */
  origin: string;
}

/** Where the site for the root of a host says that it is published; the other one says nothing of it. */
export const publishedAt = 'https://cases.example';

declare module 'vitest' {
  interface ProvidedContext {
    browser: FoundBrowser;
    /** The content of this repository, built for the root of a host and for `/repo/`. */
    sites: { root: ServedSite; repo: ServedSite };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'casebook site ')));
  const stops: (() => void)[] = [];
  const serve = async (name: string, base: string, flags: readonly string[]): Promise<ServedSite> => {
    const out = join(folder, name);
    await buildSite(['--out', out, '--base', base, ...flags]);
    const server = siteServer(out, base);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    stops.push(() => server.close().closeAllConnections());
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
    return { folder: out, base, origin: `http://127.0.0.1:${address.port}` };
  };
  project.provide('browser', await findBrowser(null, process.env));
  const [root, repo] = await Promise.all([
    serve('root', '/', ['--url', publishedAt]),
    serve('repo', '/repo/', []),
  ]);
  project.provide('sites', { root, repo });
  return async () => {
    for (const stop of stops) stop();
    await rm(folder, { recursive: true, force: true });
  };
}
