import { join } from 'node:path';
import type { ProjectedCase } from '../audience/projected-case.ts';
import type { PlaceMemory } from '../audience/redaction/place-memory.ts';
import { redactorFor } from '../audience/redaction/redactor-for.ts';
import { visibleSlugs } from '../audience/selection/visible-slugs.ts';
import type { Diagnostic } from '../case/diagnostic.ts';
import type { Platform } from '../case/records/query.ts';
import type { SiteConfig } from '../case/site-config.ts';
import { mayBeSeen, strictest, type TlpLevel } from '../case/tlp.ts';
import { usualPlatform } from '../case/usual-platform.ts';
import type { ExportFormat } from '../export/export-format.ts';
import type { QueryAnalyser } from '../kql/query-analyser.ts';
import type { QueryAnalysis } from '../kql/query-analysis.ts';
import type { CaseContext } from '../rules/engine/context.ts';
import { headCommit } from '../workspace/load/head-commit.ts';
import type { LoadedCase } from '../workspace/load/load-case.ts';
import { fileTexts } from './file-texts.ts';
import { cardDrawer } from './files/card-drawer.ts';
import { exportedCase } from './files/exported-case.ts';
import { exportedFiles } from './files/exported-files.ts';
import { gatherMedia } from './files/media.ts';
import { publishedFiles } from './files/published-files.ts';
import { assetEntries } from './lists/asset-entries.ts';
import { byDate, caseCard } from './lists/case-card.ts';
import { indicatorEntries } from './lists/indicator-pages.ts';
import { type AnalysedFence, type AnalysedQuery, tablePages } from './lists/table-pages.ts';
import { attackPages } from './lists/technique-pages.ts';
import { siteLookup } from './lookup/site-lookup.ts';
import { indexOf } from './page/attack-view.ts';
import type { CaseCard, CasePage } from './page/case-page.ts';
import { casePage, type PublishedCase } from './page/case-page-view.ts';
import { sharedTraits } from './page/related-cases.ts';
import { pageProblems } from './page-problems.ts';
import { projectedCases, siteTexts } from './projected-cases.ts';
import type { Publication } from './publication.ts';
import { visibleAnalyses } from './visible-analyses.ts';
import { visibleFences } from './visible-fences.ts';

export interface PublishInput {
  memory: PlaceMemory;
  cases: readonly LoadedCase[];
  contexts: readonly CaseContext[];
  config: SiteConfig;
  analyser: QueryAnalyser;
  /** Absolute path of the content folder. */
  content: string;
  audience: TlpLevel;
  base: string;
  url: string | null;
  drafts: boolean;
  now: string;
  commitDate?: (folder: string, id: string) => Promise<string | null>;
  /** Absolute path of the folder for caches; null for none. */
  cache: string | null;
  diagnostics?: readonly Diagnostic[];
}

/** The content as one audience may see it. Pages are made when they are asked for, and kept. */
export async function publish(input: PublishInput): Promise<Publication> {
  const { config, audience, base } = input;
  const usual = usualPlatform(config);
  const contextOf = new Map(input.contexts.map((context) => [context.source.case.slug, context]));
  const written = new Map(
    input.cases.flatMap(({ source }) => (source === null ? [] : [[source.case.slug, source.case]])),
  );
  const visible = visibleSlugs(written.values(), audience, input.drafts);
  const isGuarded = (config.redactions ?? []).some(
    ({ keep_for }) => !keep_for || !mayBeSeen(keep_for, audience),
  );
  const redactor = redactorFor(written.values(), {
    config,
    audience,
    visible,
    memory: input.memory,
    texts: [
      ...siteTexts(config),
      ...input.cases.flatMap((one) => (visible.has(one.slug) ? fileTexts(one, audience, isGuarded) : [])),
    ],
  });
  const siteLabel = strictest(siteTexts(config).map(redactor.kept));
  const projected = projectedCases(input.cases, { audience, visible, written, redactor, siteLabel });
  const analysis = await visibleAnalyses(
    projected.map(({ of }) => of),
    contextOf,
    config,
    input.analyser,
  );
  const tableHref = (name: string) => `${base}tables/${encodeURIComponent(name)}/`;
  const tablesOf = (of: ProjectedCase) =>
    of.queries.flatMap((query) => analysis(query.text ?? '', query.platform ?? usual)?.tables ?? []);

  const published = projected
    .map(({ of, loaded, draft }): PublishedCase => {
      const index = indexOf(of, config.attack_version);
      return {
        of,
        loaded,
        index,
        card: caseCard(of, { base, index, usualPlatform: usual, tables: tablesOf(of), draft }),
      };
    })
    .toSorted((a, b) => byDate(a.card, b.card));
  const cards = published.map(({ card }) => card);
  const cardOf = new Map(cards.map((card): [string, CaseCard] => [card.slug, card]));
  const analysed = published.flatMap(({ of, card }) => analysedQueries(of, card, usual, analysis));
  const fences = published.flatMap(({ of, loaded, card }) =>
    (loaded.source === null ? [] : visibleFences(of, loaded.source.case, config)).flatMap(
      ({ text, platform }): AnalysedFence[] => {
        const found = analysis(text, platform);
        return found === null ? [] : [{ platform, analysis: found, case: card }];
      },
    ),
  );
  const attack = attackPages(
    published,
    base,
    Map.groupBy(
      analysed.map(({ link }) => link),
      (link) => link.case.slug,
    ),
  );
  const traits = sharedTraits(published.map(({ of }) => of));
  const media = gatherMedia(base);
  const head = await headCommit(input.content);
  const commit = head?.slice(0, 7) ?? null;
  const commitDate = head === null ? null : ((await input.commitDate?.(input.content, head)) ?? null);
  const pages = new Map<string, Promise<CasePage>>();
  const replaced = { queries: 0, names: 0 };

  const page = (slug: string): Promise<CasePage> | null => {
    const known = pages.get(slug);
    if (known !== undefined) return known;
    const at = published.findIndex(({ card }) => card.slug === slug);
    const one = published[at];
    const context = contextOf.get(slug);
    if (one === undefined || context === undefined) return null;
    const made = casePage(one, {
      config,
      audience,
      context,
      redactor,
      analysis,
      tableHref,
      media,
      traits,
      commit,
      commitDate,
      cardOf,
      earlier: cards[at + 1] ?? null,
      later: cards[at - 1] ?? null,
      countReplaced: (names) => {
        if (names === 0) return;
        replaced.queries++;
        replaced.names += names;
      },
    });
    pages.set(slug, made);
    return made;
  };

  const author =
    config.author === undefined
      ? null
      : {
          name: redactor.text(config.author.name),
          ...(config.author.url && { url: redactor.url(config.author.url) }),
        };
  const exportSite = {
    title: redactor.text(config.title),
    label: siteLabel,
    url: input.url === null ? null : new URL(base, input.url).href,
    author,
  };
  const tables = tablePages(analysed, fences, tableHref);
  const lookup = siteLookup({
    cases: published,
    page,
    tables,
    base,
    media,
    analysis: ({ text, platform = usual, language = 'kql' }) =>
      language.toLowerCase() === 'kql' ? analysis(text ?? '', platform) : null,
  });
  const exported = async (needs: ExportFormat['needs'], slug?: string) =>
    Promise.all(
      published
        .filter(({ of }) => slug === undefined || of.slug === slug)
        .map(async (one) =>
          exportedCase(one, {
            url: input.url,
            usualPlatform: usual,
            analysis,
            page: needs === 'html' ? await page(one.of.slug) : null,
            files:
              needs === 'files' ? await exportedFiles(one.of, one.loaded, { redactor, media }) : new Map(),
          }),
        ),
    );

  return {
    site: {
      title: redactor.text(config.title),
      description: config.description === undefined ? null : redactor.text(config.description),
      language: config.language ?? 'en',
      url: input.url,
      base,
      author,
      audience,
      label: strictest([siteLabel, ...cards.map(({ label }) => label)]),
      builtOn: input.now.slice(0, 10),
      commit,
      commitDate,
    },
    cases: cards,
    queries: analysed.map(({ link }) => link),
    tables,
    indicators: indicatorEntries(published),
    assets: assetEntries(published),
    ...attack,
    page: async (slug) => page(slug),
    ...publishedFiles({ cases: published, page, media, site: exportSite, exported, lookup }),
    exported,
    exportSite,
    drawCard: cardDrawer(input.cache === null ? null : join(input.cache, 'cards')),
    refusals: () => [
      ...redactor.tooSlow().map((at) => {
        const { pattern, find } = config.redactions?.[at] ?? {};
        return `the redaction \`${pattern ?? find ?? at}\` took too long on some text; make its pattern simpler`;
      }),
      ...cards.flatMap(({ slug }) =>
        redactor.spans(slug).length === 0
          ? []
          : [`the folder name \`${slug}\` is an address and holds what a redaction replaces; rename it`],
      ),
      ...[`${input.url ?? ''}${base}`].flatMap((address) =>
        redactor.spans(address).length === 0
          ? []
          : [
              `the address of the site, \`${address}\`, holds what a redaction replaces; publish it elsewhere`,
            ],
      ),
      ...media.problems(),
    ],
    heldBack: media.heldBack,
    replaced: () => replaced,
    problems: pageProblems(input.diagnostics ?? [], { cases: input.cases, visible, redactor }),
  };
}

function analysedQueries(
  of: ProjectedCase,
  card: CaseCard,
  usual: Platform,
  analysisOf: (text: string, platform: Platform) => QueryAnalysis | null,
): AnalysedQuery[] {
  return of.queries.map(({ id, title, text, platform = usual, language = 'kql', purpose = null }) => {
    const analysis = language.toLowerCase() === 'kql' ? analysisOf(text ?? '', platform) : null;
    const href = `${card.href}#${id.toLowerCase()}`;
    const tables = analysis?.tables ?? [];
    return { platform, analysis, link: { id, title, href, platform, purpose, tables, case: card } };
  });
}
