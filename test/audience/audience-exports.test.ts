import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayBeSeen, type TlpLevel } from '../../src/case/tlp.ts';
import { exporters } from '../../src/cli/export/exporters.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { publish } from '../../src/publication/publish.ts';
import type { PublishOptions } from '../../src/publication/publish-options.ts';
import { openWorkspace, type Workspace } from '../../src/workspace.ts';
import { type MarkedContent, markedContent } from '../arbitraries/marked-content.ts';
import { temporaryFolder } from '../run/run-in-folder.ts';
import { writeFiles } from '../run/write-files.ts';
import { readingsOf } from './readings-of.ts';

let content: MarkedContent;
let workspace: Workspace;
const folder = temporaryFolder();

beforeAll(async () => {
  content = await markedContent();
  writeFiles(folder.path, content.files);
  const opened = await openWorkspace({
    content: folder.path,
    cwd: folder.path,
    now: '2026-11-20T12:00:00Z',
    cache: null,
  });
  if (opened === null) throw new Error('no content');
  workspace = opened;
});

afterAll(async () => {
  await workspace.close();
  folder.remove();
});

describe.each(['CLEAR', 'GREEN', 'AMBER', 'RED'] as const)('for %s', (audience) => {
  const options: PublishOptions = { audience, base: '/', url: 'https://lab.example', drafts: false };
  let publication: Publication;
  beforeAll(async () => {
    publication = await publish(await workspace.checked(), options);
  });

  test.each(exporters.map((exporter) => [exporter.name, exporter] as const))(
    '%s has nothing of what is above it, and something of what is not',
    async (_, exporter) => {
      const { signal } = new AbortController();
      const { content: files } = await exporter.files({
        slug: null,
        publication,
        workspace,
        options,
        signal,
        browser: null,
        env: process.env,
      });
      const all = files
        .map(({ path, content: bytes }) => `${path.toLowerCase()}\n${readingsOf(Buffer.from(bytes))}`)
        .join('\n');
      const found = (seen: boolean) =>
        [...content.marks].flatMap(([mark, level]) =>
          isSeen(level, audience) === seen && all.includes(mark) ? [mark] : [],
        );
      expect(found(false)).toEqual([]);
      expect(found(true).length).toBeGreaterThan(2);
    },
  );
});

function isSeen(level: TlpLevel | null, audience: TlpLevel): boolean {
  return level !== null && mayBeSeen(level, audience);
}
