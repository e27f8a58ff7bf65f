import { proseLinks } from '../../case/prose/prose-links.ts';
import type { CaseContext } from '../engine/context.ts';
import type { Rule } from '../engine/rule.ts';
import { findingAt } from '../engine/rule-finding.ts';
import { proseOf } from '../format/prose-of.ts';
import { namedFiles } from '../format/record-paths.ts';

const settings = {
  'casebook.yaml': 'title: Examples\nredactions:\n  - find: Contoso\n    replace: COMPANY\n',
};

export const noRedactedFileName: Rule = {
  id: 'no-redacted-file-name',
  severity: 'warning',
  summary: 'The name of a case, a picture or a file contains text that `redactions` replace.',
  why: 'A file is published under a different name than in the folder. The name of a case is its address, so a build for an audience that must not see it is refused.',
  fix: 'Choose a name without redacted text.',
  bad: [
    {
      title: 'A screenshot',
      case: 'findings:\n  - title: Data of Contoso was packed\n    evidence:\n      - type: log\n        file: evidence/contoso.log',
      files: { ...settings, 'cases/example/evidence/contoso.log': 'a\n' },
      at: ['evidence/contoso.log'],
    },
    {
      title: 'A picture in prose',
      body: 'At Contoso:\n\n![One archive](contoso-archive.png)',
      files: { ...settings, 'cases/example/contoso-archive.png': 'a\n' },
      at: ['![One'],
    },
    {
      title: 'A case',
      files: {
        ...settings,
        'cases/at-contoso/index.md':
          '---\ntitle: Another device\nsummary: Another device on which another archive was written.\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: 19\n---\n',
      },
      at: [],
    },
  ],
  good: [
    {
      title: 'A name that says what it shows',
      case: 'findings:\n  - title: Data of Contoso was packed\n    evidence:\n      - type: log\n        file: evidence/archive.log',
      files: { ...settings, 'cases/example/evidence/archive.log': 'a\n' },
    },
  ],
  *checkCase(context) {
    const { source } = context;
    const { slug } = source.case;
    const [hit] = context.redactionsIn(slug);
    if (hit !== undefined)
      yield {
        message: `Unexpected name \`${slug}\` of a case, which redaction ${hit + 1} of \`casebook.yaml\` matches, expected one without that text`,
        place: { file: source.yaml.source.file, range: null },
        slug,
      };
    for (const { path, at } of namedFiles(source)) {
      const message = said(path, context);
      if (message !== null) yield findingAt(source, at, { message });
    }
    for (const { prose, at } of proseOf(source.case)) {
      for (const link of proseLinks(prose.root)) {
        const message = link.kind === 'file' || link.kind === 'image' ? said(link.path, context) : null;
        if (message !== null) yield { message, place: prose.place(link.start, link.end), slug, at };
      }
    }
  },
};

function said(path: string, { redactionsIn }: CaseContext): string | null {
  const [first] = redactionsIn(path);
  return first === undefined
    ? null
    : `Unexpected file name \`${path}\`, which redaction ${first + 1} of \`casebook.yaml\` matches, expected one without that text`;
}
