import type { Platform } from '../../case/records/query.ts';
import type { CaseCard, CasePage } from '../../publication/page/case-page.ts';
import type { Publication } from '../../publication/publication.ts';

/** A query of any case, from a record or a block of the prose, as the list of queries shows it. */
export interface QueryEntry {
  /** Anchor in the list. */
  anchor: string;
  /** Null for a block of the prose. */
  id: string | null;
  /** Null for a block that stands under no heading. */
  title: string | null;
  /** Where it stands in its case. */
  href: string;
  platform: Platform;
  purpose: string | null;
  tables: readonly string[];
  techniques: readonly string[];
  text: string;
  html: string;
  portal: CasePage['proseQueries'][number]['portal'];
  replaced: number;
  case: CaseCard;
}

/** Every query that the published cases show, newest case first; in a case the records come before the prose. */
export function queryEntries(content: Content): Promise<QueryEntry[]> {
  const known = entriesByContent.get(content) ?? allEntries(content);
  entriesByContent.set(content, known);
  return known;
}

type Content = Pick<Publication, 'cases' | 'page' | 'queries'>;

// Many pages show the list, and each asks for it.
const entriesByContent = new WeakMap<Content, Promise<QueryEntry[]>>();

async function allEntries(content: Content): Promise<QueryEntry[]> {
  const bySlug = Map.groupBy(content.queries, (query) => query.case.slug);
  const lists = await Promise.all(
    content.cases.map(async (card) => {
      const page = await content.page(card.slug);
      if (page === null) return [];
      const records = (bySlug.get(card.slug) ?? []).flatMap((link): QueryEntry[] => {
        const view = page.queries.get(link.id);
        if (view === undefined) return [];
        const { text, html, portal, replaced } = view;
        const { id, title, href, platform, purpose, tables } = link;
        const anchor = `${card.slug}.${id.toLowerCase()}`;
        const techniques = techniquesOf(id, page);
        return [
          {
            anchor,
            id,
            title,
            href,
            platform,
            purpose,
            tables,
            techniques,
            text,
            html,
            portal,
            replaced,
            case: card,
          },
        ];
      });
      const prose = page.proseQueries.map(({ anchor, under, ...query }) => ({
        ...query,
        anchor: `${card.slug}.${anchor}`,
        id: null,
        title: under,
        href: `${card.href}#${anchor}`,
        purpose: null,
        techniques: [],
        case: card,
      }));
      return [...records, ...prose];
    }),
  );
  return lists.flat();
}

/** Techniques of the findings that a query supports. */
function techniquesOf(query: string, page: CasePage): string[] {
  const findings = page.case.findings.filter(({ queries }) => queries?.includes(query));
  const rows = page.attack.rows.filter((row) =>
    row.findings.some(({ id }) => findings.some((finding) => finding.id === id)),
  );
  return [
    ...new Set([...findings.flatMap(({ attack = [] }) => attack), ...rows.map(({ technique }) => technique)]),
  ].sort();
}
