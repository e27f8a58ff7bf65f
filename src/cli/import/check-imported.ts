import { totalLine } from '../../report/total-line.ts';
import { displayPath } from '../../workspace/load/display-path.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { Io } from '../terminal/io.ts';

/** Checks new cases and says the total, with the rules that spoke most. */
export async function checkImported(
  files: readonly string[],
  { content, io, say }: { content: string; io: Io; say: (text: string) => void },
): Promise<void> {
  const { openWorkspace } = await import('../../workspace.ts');
  const workspace = await openWorkspace({
    content,
    cwd: io.cwd,
    now: io.now().toISOString(),
    cache: cacheFolder(io),
  });
  if (workspace === null) return;
  try {
    const result = await workspace.check(files);
    say(`Checked: ${totalLine(result)}\n`);
    const rules = Map.groupBy(result.diagnostics, ({ rule, severity }) => `${severity} ${rule}`);
    for (const [name, { length }] of [...rules].sort(
      (a, b) =>
        Number(b[0].startsWith('error')) - Number(a[0].startsWith('error')) || b[1].length - a[1].length,
    ))
      say(`  ${String(length).padStart(4)}  ${name}\n`);
    const where = files.length === 1 ? displayPath(files[0] ?? '', io.cwd) : null;
    if (result.diagnostics.length > 0)
      say(`\`casebook check${where === null ? '' : ` ${where}`}\` shows where, why and what to do\n`);
  } finally {
    await workspace.close();
  }
}
