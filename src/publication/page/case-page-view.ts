import type { ProjectedCase } from '../../audience/projected-case.ts';
import { pageAnchors } from '../../case/prose/page-anchors.ts';
import { defang } from '../../indicators/spelling/defang.ts';
import { indicatorHtmlParts } from '../../indicators/spelling/indicator-html-parts.ts';
import { refang } from '../../indicators/spelling/refang.ts';
import { downloadedRows } from '../files/downloaded-rows.ts';
import type { PublishedCase } from '../published-case.ts';
import { attackView } from './attack-view.ts';
import { caseFigures } from './case-figures.ts';
import type { CaseCard, CasePage, EvidenceView, IndicatorView, QueryView } from './case-page.ts';
import { evidenceView, publishedPath } from './evidence-view.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import { proseViews } from './prose-view.ts';
import { provenance } from './provenance.ts';
import { queryView } from './query-view.ts';
import { type RecordLinks, recordLinks } from './record-links.ts';
import { replacedNames } from './replaced-names.ts';
import { timeView } from './time-view.ts';
import { timelineBrackets } from './timeline-brackets.ts';
import { timelineView } from './timeline-view.ts';

/** Everything the page of a case shows. */
export async function casePage(
  { of, loaded, index, card }: PublishedCase,
  around: PageSurroundings,
): Promise<CasePage> {
  const { context, redactor, media, traits, cardOf } = around;
  const links = recordLinks(of);
  const cardsOf = (slugs: readonly string[]) => slugs.flatMap((slug) => cardOf.get(slug) ?? []);
  const files = loaded.files;

  const evidence = new Map<string, EvidenceView>();
  for (const one of of.evidence) {
    const view = await evidenceView(one, { slug: of.slug, files, media, redactor });
    if (view !== null) evidence.set(one.id, view);
  }

  const written = new Set([
    ...context.source.case.queries.flatMap(({ text }) => text ?? []),
    ...context.queries.map(({ text }) => text),
  ]);
  const replaced = (text: string) => replacedNames(text, written, redactor);
  const queries = new Map<string, QueryView>();
  for (const one of of.queries) {
    const text = one.results === undefined ? null : files.text(redactor.writtenPath(one.results));
    const rows = text === null ? null : redactor.text(text);
    const href =
      rows === null || one.results === undefined
        ? ''
        : media.file(
            publishedPath(of.slug, one.results, 'csv'),
            'text/csv; charset=utf-8',
            new TextEncoder().encode(downloadedRows(rows)),
          );
    queries.set(
      one.id,
      await queryView(one, { ...around, replaced, results: rows === null ? null : { text: rows, href } }),
    );
  }

  const attack = attackView(of, index, links);
  const tables = new Set([...queries.values()].flatMap((query) => query.tables.map(({ name }) => name)));
  const prose = await proseViews(of, {
    ...around,
    replaced,
    links,
    files,
    anchors: pageAnchors(
      of,
      context.source.records.flatMap(({ id }) => id ?? []),
    ),
  });

  const timeline = timelineView(of, links, index, (name) =>
    tables.has(name) ? around.tableHref(name) : null,
  );

  for (const query of [...queries.values(), ...prose.proseQueries]) around.countReplaced(query.replaced);

  return {
    card,
    case: of,
    figures: caseFigures(of),
    ...prose,
    queries,
    evidence,
    timeline,
    brackets: timelineBrackets(of, timeline),
    attack,
    indicators: indicatorViews(of, links, (indicator) => cardsOf(traits.withIndicator(of.slug, indicator))),
    mentionedBy: links.mentionedBy,
    related: traits.related(of).flatMap(({ slug, because }) => {
      const other = cardOf.get(slug);
      return other === undefined ? [] : [{ card: other, because }];
    }),
    provenance: provenance(of, {
      queries: [...queries.values()],
      attack,
      index,
      config: around.config,
      commit: around.commit,
      commitDate: around.commitDate,
      file: loaded.path,
    }),
    earlier: around.earlier,
    later: around.later,
  };
}

/** The indicators of a case: shown defanged, copied live. */
function indicatorViews(
  of: ProjectedCase,
  links: RecordLinks,
  alsoIn: (indicator: ProjectedCase['indicators'][number]) => readonly CaseCard[],
): IndicatorView[] {
  return of.indicators.map((indicator) => ({
    id: indicator.id,
    type: indicator.type,
    value: refang(indicator.type, indicator.value),
    shown: indicatorHtmlParts(defang(indicator.type, indicator.value)),
    role: indicator.role ?? null,
    description: indicator.description ?? null,
    first: indicator.first_seen === undefined ? null : timeView(indicator.first_seen),
    last: indicator.last_seen === undefined ? null : timeView(indicator.last_seen),
    findings: links.to(
      of.findings.filter(({ indicators }) => indicators?.includes(indicator.id)).map(({ id }) => id),
    ),
    cases: alsoIn(indicator),
  }));
}
