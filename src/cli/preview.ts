import { once } from 'node:events';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from './call/command.ts';
import { wholeNumber } from './call/flag-value.ts';
import { UsageError } from './call/usage-error.ts';
import { readSiteMarker } from './output/site-marker.ts';
import { siteServer } from './serve/site-server.ts';
import { untilInterrupted } from './terminal/until-interrupted.ts';

export const preview: Command = {
  name: 'preview',
  summary: 'Serve the built site',
  operands: null,
  flags: {
    out: { value: 'DIR', about: 'Folder of the built site (default: `dist`)' },
    port: { value: 'N', about: 'Port (default: 4321); 0 picks a free one' },
    host: { value: 'HOST', about: 'Address to listen on (default: localhost)' },
  },
  notes: ['The site is served under the path it was built for.'],
  examples: ['casebook preview', 'casebook preview --out internal --port 8080'],
  async run(call, io) {
    const written = call.text('out') ?? 'dist';
    const port = wholeNumber(call, 'port', 65_535) ?? 4321;
    const host = call.text('host') ?? 'localhost';
    const folder = resolve(io.cwd, written);
    const site = await readSiteMarker(folder);
    if (site === null) {
      throw new UsageError(
        `Unexpected folder \`${written}\`, expected a site that was built`,
        'Run `casebook build` first.',
      );
    }
    const server = siteServer(folder, site.base, [host, hostname()]);
    server.listen(port, host);
    await once(server, 'listening');
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    const name = host.includes(':') ? `[${host}]` : host;
    io.stdout.write(`Serving ${written} at http://${name}:${actual}${site.base}\n`);
    await untilInterrupted(io.signal);
    server.close();
    server.closeAllConnections();
    return 0;
  },
};
