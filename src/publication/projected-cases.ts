import { projectCase } from '../audience/project-case.ts';
import type { ProjectedCase } from '../audience/projected-case.ts';
import type { Redactor } from '../audience/redaction/redactor.ts';
import type { Case } from '../case/case.ts';
import type { SiteConfig } from '../case/site-config.ts';
import { strictest, type TlpLevel } from '../case/tlp.ts';
import type { LoadedCase } from '../workspace/load/load-case.ts';
import { publishedTexts } from './file-texts.ts';
import { isPublishedWhole } from './files/is-published-whole.ts';

/** A case as an audience may see it, and where it came from. */
interface Projection {
  of: ProjectedCase;
  loaded: LoadedCase;
  draft: boolean;
}

/** The published cases, each labelled with all that its page leads to: its records, its files, the words of the site. */
export function projectedCases(
  cases: readonly LoadedCase[],
  {
    audience,
    visible,
    written,
    redactor,
    siteLabel,
  }: {
    audience: TlpLevel;
    visible: ReadonlySet<string>;
    written: ReadonlyMap<string, Case>;
    redactor: Redactor;
    /** The level of what stands on every page. */
    siteLabel: TlpLevel;
  },
): Projection[] {
  return cases.flatMap((loaded) => {
    const of = written.get(loaded.slug);
    const isWhole = (path: string) => isPublishedWhole(path, loaded.files, redactor);
    const seen =
      of === undefined ? null : projectCase(of, { audience, visible, cases: written, redactor, isWhole });
    if (of === undefined || seen === null || !visible.has(of.slug)) return [];
    const kept = publishedTexts(seen, loaded, redactor).map(redactor.kept);
    const label = strictest([seen.label, siteLabel, ...kept]);
    return [{ of: { ...seen, label }, loaded, draft: of.draft === true }];
  });
}

/** Texts that stand on every page. */
export function siteTexts({ title, description = '', author }: SiteConfig): string[] {
  return [title, description, author?.name ?? '', author?.url ?? ''];
}
