import type { Platform } from '../../case/records/query.ts';
import type { ExportedCase, ExportedHtml } from '../../export/export-format.ts';
import type { QueryAnalysis } from '../../kql/query-analysis.ts';
import type { CasePage } from '../page/case-page.ts';
import type { PublishedCase } from '../page/case-page-view.ts';

/** A published case as exports take it. `html` comes from its page. */
export function exportedCase(
  { of, index, card }: PublishedCase,
  {
    url,
    usualPlatform,
    analysis,
    page,
    files,
  }: {
    url: string | null;
    usualPlatform: Platform;
    analysis(text: string, platform: Platform): QueryAnalysis | null;
    /** Null unless the prose is needed. */
    page: CasePage | null;
    /** Empty unless they are needed. */
    files: ReadonlyMap<string, Uint8Array>;
  },
): ExportedCase {
  const analyses = of.queries.flatMap(({ id, text, platform = usualPlatform, language = 'kql' }) => {
    const found = language.toLowerCase() === 'kql' ? analysis(text ?? '', platform) : null;
    return found === null ? [] : [[id, found] as const];
  });
  return {
    of,
    attack: index,
    url: url === null ? null : new URL(card.href, url).href,
    analyses: new Map(analyses),
    platform: usualPlatform,
    html: page === null ? null : exportedHtml(page),
    files,
  };
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
