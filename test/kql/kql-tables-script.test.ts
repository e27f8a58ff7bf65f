import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ranCommand } from '../run/ran-command.ts';
import { folderWith } from '../run/run-in-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiled = () => readFileSync(new URL('../../schemas/kql/defender-xdr.json', import.meta.url), 'utf8');

test('table facts are refused while a time is not a datetime, or a column has two types that nobody decided', async () => {
  const before = compiled();
  const folder = folderWith({
    'defender-xdr.tables.json': JSON.stringify({
      GraphApiAuditEvents: { Timestamp: 'string', Location: 'string' },
      NewEvents: { Timestamp: 'string', Score: 'int' },
    }),
    'sentinel.tables.json': JSON.stringify({ NewEvents: { TimeGenerated: 'long', Score: 'real' } }),
    'defender-functions.json': '{}',
  });
  const argv = ['scripts/write-kql-tables.ts', folder, '2026-11-24'];
  const { code, stderr } = await ranCommand(process.execPath, argv, { cwd: root });
  expect(code).toBe(1);
  // The first was decided.
  expect(stderr).toBe(`defender-xdr: NewEvents.Timestamp is string, expected datetime
sentinel: NewEvents.TimeGenerated is long, expected datetime
NewEvents.Score is int in Defender XDR and real in Sentinel
Decide them in schemas/kql/type-decisions.json.
`);
  expect(compiled()).toBe(before);
});
