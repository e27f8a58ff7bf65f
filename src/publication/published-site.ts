import { strictest, type TlpLevel } from '../case/tlp.ts';
import type { ExportSite } from '../export/export-format.ts';
import type { CheckedContent } from '../workspace/checked-content.ts';
import type { AudienceView } from './audience-view.ts';
import type { PublishOptions } from './publish-options.ts';

/** What every page of a site says of it. */
export interface PublishedSite {
  title: string;
  description: string | null;
  language: string;
  /** Where it is published, such as `https://user.github.io`; null when `casebook.yaml` does not say. */
  url: string | null;
  /** Path it is published under; begins and ends with `/`. */
  base: string;
  author: { name: string; url?: string | undefined } | null;
  audience: TlpLevel;
  /** The strictest level among the published cases. */
  label: TlpLevel;
  /** ISO date of the build, in UTC. */
  builtOn: string;
  /** Short id of the commit the content was built from; null outside a repository. */
  commit: string | null;
  /** ISO date of that commit, in UTC; null when it is not known. */
  commitDate: string | null;
}

/** What a site says of itself, to an audience. */
export function publishedSite(
  { config, builtAt, commit }: Pick<CheckedContent, 'config' | 'builtAt' | 'commit'>,
  { redactor, siteLabel }: AudienceView,
  {
    audience,
    base,
    url,
    labels,
  }: Pick<PublishOptions, 'audience' | 'base' | 'url'> & { labels: readonly TlpLevel[] },
): PublishedSite {
  const { title, description, language = 'en', author } = config;
  return {
    title: redactor.text(title),
    description: description === undefined ? null : redactor.text(description),
    language,
    url,
    base,
    author:
      author === undefined
        ? null
        : { name: redactor.text(author.name), ...(author.url && { url: redactor.url(author.url) }) },
    audience,
    label: strictest([siteLabel, ...labels]),
    builtOn: builtAt.slice(0, 10),
    commit: commit?.id.slice(0, 7) ?? null,
    commitDate: commit?.date ?? null,
  };
}

/** The same as exports name it. Its label is that of the words of the site alone: cases have their own. */
export function exportSite({ title, author, url, base }: PublishedSite, label: TlpLevel): ExportSite {
  return { title, label, url: url === null ? null : new URL(base, url).href, author };
}
