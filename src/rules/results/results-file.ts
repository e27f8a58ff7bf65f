import type { CaseSource } from '../../case/read-case.ts';

/** A file of a case as diagnostics name it; `path` is relative to the folder of the case. */
export function resultsFile({ yaml }: CaseSource, path: string): string {
  const folder = yaml.source.file.replace(/(?:\/index)?\.md$/, '');
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
