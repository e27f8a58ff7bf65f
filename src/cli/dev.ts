import type { Command } from './call/command.ts';
import { wholeNumber } from './call/flag-value.ts';
import { contentFolder, openContent } from './open-content.ts';
import { siteOptions } from './output/site-options.ts';
import { watchFolder } from './serve/watch-folder.ts';
import { unlessInterrupted } from './terminal/interrupted.ts';
import { progressLine } from './terminal/progress-line.ts';

export const dev: Command = {
  name: 'dev',
  summary: 'Serve the site while you write, with drafts, and report what is wrong',
  operands: null,
  flags: {
    audience: { value: 'LEVEL', about: 'TLP level to show (default: from `casebook.yaml`, else CLEAR)' },
    base: { value: 'PATH', about: 'Path to serve it under (default: from `casebook.yaml`)' },
    port: { value: 'N', about: 'Port (default: 4321, or the next free one)' },
    host: { value: 'HOST', about: 'Address to listen on (default: localhost)' },
  },
  notes: ['Full-text search works in a built site only: `casebook build`, then `casebook preview`.'],
  examples: ['casebook dev', 'casebook dev --audience RED --port 8080'],
  async run(call, io) {
    const port = wholeNumber(call, 'port', 65_535) ?? 4321;
    const progress = progressLine(io);
    const watched = watchFolder(contentFolder(call, io));
    try {
      const workspace = await unlessInterrupted(openContent(call, io, progress), io.signal);
      try {
        const { serveDev } = await import('./serve/serve-dev.ts');
        const options = siteOptions(call, workspace, true);
        await serveDev(workspace, { options, watched, host: call.text('host'), port, io, progress });
        return 0;
      } finally {
        await workspace.close();
      }
    } finally {
      progress.clear();
      watched.close();
    }
  },
};
