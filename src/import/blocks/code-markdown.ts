import type { Code } from 'mdast';

/** Code as a fence that its text cannot close. */
export function codeMarkdown({ value, lang, meta }: Pick<Code, 'value' | 'lang' | 'meta'>): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence =
    (lang ?? '').includes('`') || (meta ?? '').includes('`')
      ? '~'.repeat(longestRun(value) + 1)
      : '`'.repeat(longest + 1);
  const info = [lang, meta].filter((one) => one).join(' ');
  return `${fence}${info}\n${value}\n${fence}`;
}

function longestRun(value: string): number {
  return Math.max(2, ...[...value.matchAll(/~+/g)].map(([run]) => run.length));
}
