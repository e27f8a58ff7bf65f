import type { ExportedCase, ExportFile, ExportFormat } from '../export-format.ts';
import { caseMarkdown } from './case-markdown.ts';

/** The case as one Markdown file that GitHub shows, with the files that it names beside it. `casebook import` reads it back. */
export const markdown: ExportFormat = {
  name: 'markdown',
  file: 'README.md',
  type: 'text/markdown; charset=utf-8',
  onSite: false,
  allOnSite: null,
  needs: 'files',
  lacks: () => null,
  one: caseMarkdown,
  all: null,
  files: (one: ExportedCase): ExportFile[] => [
    { path: 'README.md', content: caseMarkdown(one) },
    ...[...one.files].map(([path, content]) => ({ path, content })),
  ],
};
