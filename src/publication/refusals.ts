import type { SiteConfig } from '../case/site-config.ts';
import type { AudienceView } from './audience-view.ts';
import type { Media } from './files/media.ts';
import type { PublishOptions } from './publish-options.ts';

/** Why what was made must not be published after all: what could not be redacted in time or at all. Asked at the end. */
export function refusals(
  { cases, redactor }: Pick<AudienceView, 'cases' | 'redactor'>,
  { config, media, base, url }: { config: SiteConfig; media: Media } & Pick<PublishOptions, 'base' | 'url'>,
): string[] {
  const holds = (text: string) => redactor.spans(text).length > 0;
  const address = `${url ?? ''}${base}`;
  return [
    ...redactor.tooSlow().map((at) => {
      const { pattern, find } = config.redactions?.[at] ?? {};
      return `the redaction \`${pattern ?? find ?? at}\` took too long on some text; make its pattern simpler`;
    }),
    ...cases.flatMap(({ of: { slug } }) =>
      holds(slug)
        ? [`the folder name \`${slug}\` is an address and holds what a redaction replaces; rename it`]
        : [],
    ),
    ...(holds(address)
      ? [`the address of the site, \`${address}\`, holds what a redaction replaces; publish it elsewhere`]
      : []),
    ...media.problems(),
  ];
}
