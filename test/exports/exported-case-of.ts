import { attackIndex } from '../../src/attack/attack-index.ts';
import { projectCase } from '../../src/audience/project-case.ts';
import { createRedactor } from '../../src/audience/redaction/redactor.ts';
import { readCase } from '../../src/case/read-case.ts';
import { sourceText } from '../../src/case/source/source-text.ts';
import type { TlpLevel } from '../../src/case/tlp.ts';
import type { ExportedCase } from '../../src/export/export-format.ts';
import { parseProse } from '../../src/render/prose/parse-prose.ts';

/** A case file as exports take it, without analyses, HTML and files; fails when it is wrong in its format. */
export function exportedCaseOf(text: string, slug = 'one', audience: TlpLevel = 'RED'): ExportedCase {
  const { source, diagnostics } = readCase(sourceText('index.md', text), slug, parseProse);
  if (source === null) throw new Error(JSON.stringify(diagnostics));
  const of = projectCase(source.case, {
    audience,
    visible: new Set([slug, 'seen-case']),
    redactor: createRedactor([], audience),
  });
  if (of === null) throw new Error('not for this audience');
  return {
    of,
    attack: attackIndex(of.attack_version ?? '19'),
    url: `https://lab.example/cases/${slug}/`,
    analyses: new Map(),
    platform: 'defender-xdr',
    html: null,
    files: new Map(),
  };
}
