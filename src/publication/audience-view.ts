import { projectCase } from '../audience/project-case.ts';
import type { ProjectedCase } from '../audience/projected-case.ts';
import type { Redactor } from '../audience/redaction/redactor.ts';
import { redactorFor } from '../audience/redaction/redactor-for.ts';
import { visibleSlugs } from '../audience/selection/visible-slugs.ts';
import type { Case } from '../case/case.ts';
import type { SiteConfig } from '../case/site-config.ts';
import { mayBeSeen, strictest, type TlpLevel } from '../case/tlp.ts';
import type { CheckedContent } from '../workspace/checked-content.ts';
import type { LoadedCase } from '../workspace/load/load-case.ts';
import { fileTexts, publishedTexts } from './file-texts.ts';
import { isPublishedWhole } from './files/is-published-whole.ts';
import type { PublishOptions } from './publish-options.ts';

/** The content as an audience may see it. */
export interface AudienceView {
  /** Slugs of the cases that it sees. */
  visible: ReadonlySet<string>;
  redactor: Redactor;
  /** The level of what stands on every page. */
  siteLabel: TlpLevel;
  /** The visible cases, each labelled with all that its page leads to: its records, its files, the words of the site. */
  cases: readonly Projection[];
}

/** A case as an audience may see it, and where it came from. */
export interface Projection {
  of: ProjectedCase;
  loaded: LoadedCase;
  draft: boolean;
}

/** Leaves out of a content what an audience may not see. Nothing after this place knows more. */
export function audienceView(
  { cases, config, memory }: Pick<CheckedContent, 'cases' | 'config' | 'memory'>,
  { audience, drafts }: Pick<PublishOptions, 'audience' | 'drafts'>,
): AudienceView {
  const written = new Map(
    cases.flatMap(({ source }): [string, Case][] =>
      source === null ? [] : [[source.case.slug, source.case]],
    ),
  );
  const visible = visibleSlugs(written.values(), audience, drafts);
  const isGuarded = (config.redactions ?? []).some(
    ({ keep_for }) => !keep_for || !mayBeSeen(keep_for, audience),
  );
  const redactor = redactorFor(written.values(), {
    config,
    audience,
    visible,
    memory,
    texts: [
      ...siteTexts(config),
      ...cases.flatMap((one) => (visible.has(one.slug) ? fileTexts(one, audience, isGuarded) : [])),
    ],
  });
  const siteLabel = strictest(siteTexts(config).map(redactor.kept));
  return {
    visible,
    redactor,
    siteLabel,
    cases: cases.flatMap((loaded) => {
      const of = written.get(loaded.slug);
      const isWhole = (path: string) => isPublishedWhole(path, loaded.files, redactor);
      const seen =
        of === undefined ? null : projectCase(of, { audience, visible, cases: written, redactor, isWhole });
      if (of === undefined || seen === null || !visible.has(of.slug)) return [];
      const kept = publishedTexts(seen, loaded, redactor).map(redactor.kept);
      const label = strictest([seen.label, siteLabel, ...kept]);
      return [{ of: { ...seen, label }, loaded, draft: of.draft === true }];
    }),
  };
}

/** Texts that stand on every page. */
function siteTexts({ title, description = '', author }: SiteConfig): string[] {
  return [title, description, author?.name ?? '', author?.url ?? ''];
}
