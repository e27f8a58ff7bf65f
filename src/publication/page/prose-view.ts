import { posix } from 'node:path';
import type { Code, Nodes, Root } from 'mdast';
import type { ProjectedCase } from '../../audience/projected-case.ts';
import type { Redactor } from '../../audience/redaction/redactor.ts';
import { fencePlatform } from '../../case/prose/fence-platform.ts';
import { fenceMeta, isKql } from '../../case/prose/fences.ts';
import type { PageAnchors } from '../../case/prose/page-anchors.ts';
import { proseLinks } from '../../case/prose/prose-links.ts';
import { techniqueAnchor } from '../../case/prose/technique-anchor.ts';
import type { Platform } from '../../case/records/query.ts';
import { portalLink } from '../../kql/deep-link.ts';
import { highlightCode } from '../../render/code/highlight-code.ts';
import { highlightKql } from '../../render/code/highlight-kql.ts';
import { type RenderedProse, renderProse } from '../../render/prose/prose-html.ts';
import type { CodeTools, ProseImage, ProseOptions } from '../../render/prose/prose-options.ts';
import { type ProseWords, proseWords } from '../../render/prose/prose-words.ts';
import type { CaseFiles } from '../../workspace/load/case-files.ts';
import { platformNames } from '../lists/case-card.ts';
import type { CasePage, ProseQuery } from './case-page.ts';
import { textView } from './evidence-view.ts';
import { leadsToIndicator } from './leads-to-indicator.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import type { RecordLinks } from './record-links.ts';
import type { Stretch } from './replaced-names.ts';

interface ProseSurroundings extends PageSurroundings {
  links: RecordLinks;
  files: CaseFiles;
  anchors: PageAnchors;
  replaced(text: string): readonly Stretch[];
}

/** The prose of a case as HTML: its body, and the details and limits of its records. */
export async function proseViews(
  of: ProjectedCase,
  around: ProseSurroundings,
): Promise<Pick<CasePage, 'body' | 'headings' | 'prose' | 'proseQueries'>> {
  const taken = new Set(around.anchors.reserved);
  const proseQueries: ProseQuery[] = [];
  const words = proseWords(around.config.language ?? 'en');
  const render = async (root: Root, name: string, id: string, headingBase: 2 | 3 | 4) => {
    const rendered = renderProse(root, {
      ...(await options(root, of, around, words)),
      name,
      footnotes: id,
      headingBase,
      reservedIds: taken,
    });
    for (const heading of rendered.headings) taken.add(heading.id);
    proseQueries.push(...(await kqlOf(root, rendered.code, around)));
    return rendered;
  };
  const inline = async (prose: { root: Root } | undefined, name: string, id: string) => {
    if (prose === undefined) return null;
    const { parts } = await render(prose.root, name, id, 4);
    return parts.map((part) => ('html' in part ? part.html : '')).join('');
  };
  const name = holdsRecords(of.body.root) ? words.investigation : words.background;
  const { parts, headings } = await render(of.body.root, name, 'fn', 3);
  const prose = new Map<string, { detail: string | null; limit: string | null }>();
  for (const { id, detail, limit } of of.findings) {
    const key = id.toLowerCase();
    prose.set(id, {
      detail: await inline(detail, `${id}, ${words.detail}`, `${key}-detail`),
      limit: await inline(limit, `${id}, ${words.limit}`, `${key}-limit`),
    });
  }
  for (const { id, detail } of of.response) {
    prose.set(id, {
      detail: await inline(detail, `${id}, ${words.detail}`, `${id.toLowerCase()}-detail`),
      limit: null,
    });
  }
  return { body: parts, headings, prose, proseQueries };
}

/** The KQL blocks of a text, as a list of queries shows them. */
async function kqlOf(
  root: Root,
  shown: RenderedProse['code'],
  around: ProseSurroundings,
): Promise<ProseQuery[]> {
  const blocks = codeBlocks(root).filter(({ lang }) => isKql(lang));
  return Promise.all(
    shown.flatMap(({ id, text, under }) => {
      // Two that read the same may differ in what is after their tag.
      const [code] = blocks.splice(
        blocks.findIndex(({ value }) => value === text),
        1,
      );
      if (code?.value !== text) return [];
      const platform = platformOf(code, around);
      return [
        highlight(code, around, around.replaced(text)).then((html) => ({
          anchor: id,
          under,
          text,
          html: html ?? '',
          platform,
          tables: around.analysis(text, platform)?.tables ?? [],
          portal: tools(code, around, 0)?.portal ?? null,
          replaced: around.replaced(text).length,
        })),
      ];
    }),
  );
}

async function options(
  root: Root,
  of: ProjectedCase,
  around: ProseSurroundings,
  words: ProseWords,
): Promise<Omit<ProseOptions, 'name' | 'footnotes' | 'headingBase' | 'reservedIds'>> {
  const images = new Map<string, ProseImage | null>();
  for (const link of proseLinks(root)) {
    if (link.kind === 'image') images.set(link.path, await proseImage(link.path, of.slug, around));
  }
  const highlighted = new Map<string, { html: string | null; tools: CodeTools | null }>();
  for (const code of codeBlocks(root)) {
    const names = isKql(code.lang) ? around.replaced(code.value) : [];
    highlighted.set(codeKey(code.value, code.lang, code.meta), {
      html: await highlight(code, around, names),
      tools: tools(code, around, names.length),
    });
  }
  const records = new Map([
    ...['assets', 'findings', 'queries', 'evidence', 'indicators', 'response', 'timeline'].flatMap((list) =>
      around.links
        .to((of[list as 'assets'] as { id: string }[]).map(({ id }) => id))
        .map(({ id, href }) => [id.toLowerCase(), { href, label: id }] as const),
    ),
    ...of.attack.map(
      ({ technique }) =>
        [techniqueAnchor(technique), { href: `#${techniqueAnchor(technique)}`, label: technique }] as const,
    ),
  ]);
  const leads = leadsToIndicator(of.indicators);
  return {
    words,
    record: (anchor) =>
      records.get(anchor) ??
      (around.anchors.headings.has(anchor) ? { href: `#${anchor}`, label: words.link } : null),
    caseHref: (slug, anchor) => {
      const card = around.cardOf.get(slug);
      return card === undefined ? null : card.href + (anchor === null ? '' : `#${anchor}`);
    },
    fileHref: (path) => {
      const bytes = around.files.bytes(writtenPath(path, around.redactor));
      return bytes === null ? null : (textView(path, bytes, { ...around, slug: of.slug })?.href ?? null);
    },
    image: (path) => images.get(path) ?? null,
    externalLink: (url) => !leads(url),
    highlight: (code, language, meta) => highlighted.get(codeKey(code, language, meta))?.html ?? null,
    tools: (code, language, meta) => highlighted.get(codeKey(code, language, meta))?.tools ?? null,
  };
}

async function proseImage(
  path: string,
  slug: string,
  { files, media, redactor }: ProseSurroundings,
): Promise<ProseImage | null> {
  const bytes = files.bytes(writtenPath(path, redactor));
  const image = bytes === null ? null : await media.image(bytes, `cases/${slug}/${path}`);
  if (image === null) return null;
  return {
    src: image.href,
    srcset: image.sources.map(({ src, width }) => `${src} ${width}w`).join(', '),
    width: image.width,
    height: image.height,
    full: image.href,
  };
}

async function highlight(
  code: Code,
  around: ProseSurroundings,
  names: readonly Stretch[],
): Promise<string | null> {
  if (!isKql(code.lang)) return code.lang ? highlightCode(code.value, code.lang) : null;
  const analysis = around.analysis(code.value, platformOf(code, around));
  return analysis === null
    ? highlightCode(code.value, 'kusto')
    : highlightKql(code.value, analysis.tokens, around.tableHref, names);
}

function tools(code: Code, around: ProseSurroundings, replaced: number): CodeTools | null {
  if (!isKql(code.lang)) return null;
  const platform = platformOf(code, around);
  const { audience, config } = around;
  return {
    name: platformNames[platform],
    portal: portalLink({
      platform,
      text: code.value,
      portals: config.portals ?? {},
      audienceIsClear: audience === 'CLEAR',
    }),
    replaced,
  };
}

function platformOf(code: Code, { context, config }: ProseSurroundings): Platform {
  return fenceMeta(code.meta).platform ?? fencePlatform(context.source.case, config);
}

const holdsRecords = ({ children }: Root) => children.some(({ type }) => type === 'recordDirective');

/** The path on disk of a file that prose refers to by the name it has for the audience. */
function writtenPath(path: string, redactor: Redactor): string {
  return redactor.writtenPath(posix.normalize(path));
}

function codeBlocks(root: Root): Code[] {
  const found: Code[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'code') found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}

function codeKey(code: string, language: string | null | undefined, meta: string | null | undefined): string {
  return `${language ?? ''}\0${meta ?? ''}\0${code}`;
}
