import { serialize } from 'node:v8';
import { expect, onTestFinished, test } from 'vitest';
import { publish } from '../../src/publication/publish.ts';
import { openWorkspace } from '../../src/workspace.ts';
import { folderWith, soundCase } from '../run/run-in-folder.ts';

test('what a page shows is plain data, which can be kept, hashed and sent to a worker', async () => {
  const records = `findings:
  - title: A rule was made
    observed: 2026-11-02T10:00:00Z
    detail: It forwards \`invoices\`, see [Q1](#q1).
    queries:
      - title: Rules
        query: OfficeActivity | where Operation == "New-InboxRule"
        platform: sentinel
---

::finding{#F1}
`;
  const folder = folderWith({
    'casebook.yaml': 'title: Lab\n',
    'cases/one.md': soundCase.replace('---\n\n', records),
    'cases/two.md': soundCase,
  });
  const workspace = await openWorkspace({
    content: folder,
    cwd: folder,
    now: '2026-11-20T12:00:00Z',
    cache: null,
  });
  if (workspace === null) throw new Error('no content');
  onTestFinished(() => workspace.close());
  const pageOf = async () => {
    const options = { audience: 'CLEAR', base: '/', url: null, drafts: false } as const;
    const publication = await publish(await workspace.checked(), options);
    return publication.page('one');
  };
  const page = await pageOf();
  expect(page?.queries.get('Q1')?.checked.state).toBe('bound');
  expect(structuredClone(page)).toEqual(page);
  expect(serialize(await pageOf()).equals(serialize(page))).toBe(true);
});
