import { UsageError } from '../call/usage-error.ts';

/** A path a site is published under, so that it begins and ends with `/`. */
export function siteBase(written: string): string {
  const parts = written.split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..' || !/^[\w.~-]+$/.test(part))) {
    throw new UsageError(
      `Unexpected base \`${written}\`, expected the path of an address such as \`/repo/\``,
      'The host belongs to `url` in `casebook.yaml`.',
    );
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
