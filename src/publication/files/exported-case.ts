import type { Redactor } from '../../audience/redaction/redactor.ts';
import type { SiteConfig } from '../../case/site-config.ts';
import { usualPlatform } from '../../case/usual-platform.ts';
import type { ExportedCase, ExportedHtml, ExportFormat } from '../../export/export-format.ts';
import type { CasePage } from '../page/case-page.ts';
import type { PublishedCase } from '../published-case.ts';
import type { VisibleAnalyses } from '../visible-analyses.ts';
import { exportedFiles } from './exported-files.ts';
import type { Media } from './media.ts';

interface Sources {
  /** Where the site is published; null when nobody says so. */
  url: string | null;
  config: SiteConfig;
  analyses: VisibleAnalyses;
  page: (slug: string) => Promise<CasePage> | null;
  redactor: Redactor;
  media: Media;
}

/** Published cases as an export takes them that needs this: all, or the one with a slug. Its prose comes from its page. */
export function exportedCases(
  cases: readonly PublishedCase[],
  { url, config, analyses, page, redactor, media }: Sources,
): (needs: ExportFormat['needs'], slug?: string) => Promise<ExportedCase[]> {
  const exported = async ({ of, loaded, index, card }: PublishedCase, needs: ExportFormat['needs']) => {
    const shown = needs === 'html' ? await page(of.slug) : null;
    return {
      of,
      attack: index,
      url: url === null ? null : new URL(card.href, url).href,
      analyses: new Map(
        of.queries.flatMap((query) => {
          const found = analyses.ofQuery(query);
          return found === null ? [] : [[query.id, found] as const];
        }),
      ),
      platform: usualPlatform(config),
      html: shown === null ? null : exportedHtml(shown),
      files: needs === 'files' ? await exportedFiles(of, loaded, { redactor, media }) : new Map(),
    };
  };
  return async (needs, slug) =>
    Promise.all(
      cases.filter(({ of }) => slug === undefined || of.slug === slug).map((one) => exported(one, needs)),
    );
}

function exportedHtml({ body, prose }: CasePage): ExportedHtml {
  const parts = body.map((part) =>
    'html' in part ? part.html : `<p><a href="#${part.id.toLowerCase()}">${part.id}</a></p>`,
  );
  return {
    body: withoutTools(parts.join('')),
    prose: new Map(
      [...prose].map(([id, { detail, limit }]) => [
        id,
        {
          detail: detail === null ? null : withoutTools(detail),
          limit: limit === null ? null : withoutTools(limit),
        },
      ]),
    ),
  };
}

/** Without what a reader of the page presses, and what keeps its lines; written by `render/code-head.ts`, and no prose has a figure of its own. */
function withoutTools(html: string): string {
  return html
    .replace(/<figure class="query" id="[^"]*"><figcaption data-pagefind-ignore>[\s\S]*?<\/figcaption>/g, '')
    .replaceAll('</pre></figure>', '</pre>')
    .replace(/<span class="whole">([^<]*)<\/span>/g, '$1')
    .replaceAll('<code class="whole">', '<code>');
}
