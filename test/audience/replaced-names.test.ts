import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../run/run-in-folder.ts';
import { casebook } from '../site/built-site.ts';

const content = {
  'casebook.yaml': `title: Cases
attack_version: 19
redactions:
  - find: m.sample@corp.example
    replace: MAIL
    keep_for: AMBER
`,
  'cases/one.md': `---
title: One
summary: A case.
tlp: CLEAR
severity: low
status: closed
opened: 2026-01-02
attack_version: "19"
queries:
  - title: Sign-ins of the account
    query: |
      EmailEvents
      | where SenderFromAddress == "m.sample@corp.example"
  - title: All mail
    query: EmailEvents | take 1
---

## Again

\`\`\`kql
EmailEvents
| where RecipientEmailAddress in ("m.sample@corp.example", "m.sample@corp.example")
\`\`\`
`,
};

test('a query with replaced names is marked, does not claim to bind as it is shown, and the build counts it', async () => {
  const folder = folderWith(content);
  const elsewhere = folderWith({});
  const build = async (audience: string) => {
    const out = join(elsewhere, audience);
    const ran = await casebook(['build', '--content', folder, '--audience', audience, '--out', out]);
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    const read = (path: string) => readFileSync(join(out, path), 'utf8');
    return { stdout: ran.stdout, page: read('cases/one/index.html'), list: read('queries/index.html') };
  };
  const clear = await build('CLEAR');
  expect(clear.stdout).toContain(
    'Replaced: 3 names in 2 queries; the pages mark them, since such a query does not run as shown\n',
  );
  const marked = [...clear.page.matchAll(/class="[^"]*\breplaced\b[^"]*">([^<]*)</g)].map(([, text]) => text);
  expect(marked).toEqual(['MAIL', 'MAIL', 'MAIL']);
  const figure = (id: string) =>
    new RegExp(`<figure class="query" id="${id}">[\\s\\S]*?</figure>`).exec(clear.page)?.[0];
  expect(figure('q1')).toContain('data-copy="Copied, 1 name replaced"');
  expect(figure('q1')).toContain('1 name replaced for this audience: it does not run as shown.');
  expect(figure('q1')).not.toContain('Binds to');
  expect(figure('q1')).not.toContain('#m-check');
  expect(figure('q2')).toContain('data-copy="Copied"');
  expect(figure('q2')).toContain('Binds to EmailEvents');
  expect(figure('fn.code-1')).toContain('data-copy="Copied, 2 names replaced"');
  expect(clear.page).toContain('in 1 of them names are replaced for this audience');
  expect(clear.list.match(/data-copy="Copied, \d names? replaced"/g)).toHaveLength(2);

  const amber = await build('AMBER');
  expect(amber.stdout).not.toContain('Replaced:');
  expect(amber.page).not.toContain('replaced');
  expect(amber.page).toContain('Binds to EmailEvents');
});
