import type { Root } from 'mdast';
import { plainSlug } from '../../case/slug.ts';
import type { Block, HeadingBlock, WrittenImage } from '../blocks/block.ts';
import { plainWords } from '../blocks/plain-words.ts';
import { isPartLabel, isScenario, isSummary, numberedLabel } from '../blocks/section-labels.ts';
import { sectionsOf } from '../blocks/sections.ts';
import type { WrittenHeader } from '../blocks/split-write-up.ts';
import { textItems } from '../blocks/text-items.ts';
import type { DraftRecord } from '../draft.ts';
import type { ImportedCase, ImportOptions } from '../imported-case.ts';
import { actionRecords } from '../records/action-records.ts';
import { assetRecords } from '../records/asset-records.ts';
import { attackRecords, fittingVersion } from '../records/attack-records.ts';
import { evidenceRecords } from '../records/evidence-records.ts';
import { findingRecords } from '../records/finding-records.ts';
import { indicatorRecords } from '../records/indicator-records.ts';
import { queryRecords } from '../records/query-records.ts';
import { referenceRecords } from '../records/reference-records.ts';
import { techniqueClaims } from '../records/technique-claims.ts';
import { timelineRecords } from '../records/timeline-records.ts';
import type { ReportBook } from '../report-book.ts';
import { caseFacts } from './case-facts.ts';
import { caseProse } from './case-prose.ts';
import { caseSummary } from './case-summary.ts';
import { caseYaml } from './case-yaml.ts';
import { headerFacts } from './header-facts.ts';
import { relinkedProse } from './relinked-prose.ts';
import { shortened } from './shortened.ts';
import { statedFacts } from './stated-facts.ts';

/** A write-up that was read. */
export interface ReadWriteUp {
  root: Root;
  source: string;
  header: WrittenHeader | null;
  blocks: Block[];
  images: WrittenImage[];
  notes: string[];
}

/** Makes the case file of a write-up. */
export async function caseOf(
  { root, source, header, blocks, images, notes }: ReadWriteUp,
  options: ImportOptions & { book: ReportBook },
): Promise<ImportedCase> {
  const { book, today, tlp } = options;
  const heading = titleOf(blocks);
  const items = textItems(root);
  const fromHeader = headerFacts(header);
  const title = shortened(fromHeader.title ?? heading?.text ?? options.name);
  // A title that is shortened, or that front matter says otherwise, stays in the prose too.
  const taken = heading !== null && heading.text === title && !heading.holdsMore ? heading : null;
  const outline = sectionsOf(
    blocks.filter((block) => block !== taken),
    source.length + 1,
  );
  const prose = relinkedProse(caseProse(outline, notes), root);
  const queries = blocks.flatMap((block) => (block.kind === 'query' ? [block] : []));
  const claims = techniqueClaims(root);
  const version = fittingVersion(claims);
  const assets = assetRecords(root, queries);
  const facts = caseFacts({
    facts: [...fromHeader.facts, ...statedFacts(root)],
    text: plainWords(root),
    title,
    today,
    tlp,
    book,
  });
  const draft: DraftRecord = {
    title:
      fromHeader.title === null && heading === null
        ? book.guess('title', title, 'the name of the file; the write-up has no title')
        : title,
    summary: fromHeader.summary ?? caseSummary(items, title, book),
    ...facts,
    tags: fromHeader.tags,
    attack_version: version,
    assets: assets.map(({ record }) => record),
    findings: findingRecords(prose.findings, { claims, assets }),
    queries: queryRecords(queries, {
      outline,
      findings: prose.findings,
      title,
      platform: options.platform,
      book,
    }),
    evidence: await evidenceRecords(images, { place: options.placeImage, book }),
    indicators: indicatorRecords(root, outline),
    attack: attackRecords(claims, { version, findings: prose.findings, book }),
    response: actionRecords(root, outline, book),
    timeline: timelineRecords(root, book),
    references: referenceRecords(root, outline),
  };
  const body = fromHeader.fence === null ? prose.body : `${prose.body}\n\n${fromHeader.fence}`.trim();
  const placed = Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) =>
      Array.isArray(value) && lists.has(key) ? [[key, value.length]] : [],
    ),
  );
  return {
    text: `---\n${caseYaml(draft)}---\n${body === '' ? '' : `\n${body}\n`}`,
    slug: slugOf(title),
    report: book.report(placed),
    copies: [],
  };
}

const lists = new Set(
  'assets findings queries evidence indicators attack response timeline references'.split(' '),
);

/** A name for the folder of a case, made of its title: `[a-z0-9-]`, at most 60 signs. */
function slugOf(title: string): string {
  const plain = plainSlug(title.replace(/['’]/g, ''));
  if (plain === '') return 'case';
  if (plain.length <= 60) return plain;
  return plain
    .slice(0, 61)
    .replace(/-[^-]*$/, '')
    .slice(0, 60);
}

/** The heading that is the title of a write-up; null when none is. */
function titleOf(blocks: readonly Block[]): HeadingBlock | null {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.depth <= 6 ? [block] : []));
  const [first] = headings;
  if (first === undefined) return null;
  const top = headings.find(({ depth }) => depth === 1);
  // A first level far below is a part of the text that was written large.
  if (top !== undefined && headings.indexOf(top) <= 1 && isTitle(top)) return top;
  const before = blocks.slice(0, blocks.indexOf(first));
  return isTitle(first) && !before.some(isText) ? first : null;
}

function isText(block: Block): boolean {
  return block.kind === 'query' || (block.kind === 'prose' && /\p{L}/u.test(withoutImages(block.markdown)));
}

function isTitle({ text }: HeadingBlock): boolean {
  const own = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const plain = numberedLabel(text) === null && !isPartLabel(text) && !isLabel.test(own);
  return (
    plain &&
    own.length > 3 &&
    (own.split(' ').length > 2 || !(isScenario(text) || isSummary(text))) &&
    !/^table of contents?$/i.test(own)
  );
}

/** What heads a part of any write-up. */
const isLabel =
  /^(?:(?:the |full |professional |key |useful )*(?:table of contents?|contents?|badges?|platforms?|languages?|tools?|technolog(?:y|ies)|prerequisites?|environment|setup|requirements|steps?|timeline|findings?|response|recommendations?|references?|mitre|incident summary|objectives?|disclaimer|notes?|author|queries))\b/i;

function withoutImages(markdown: string): string {
  return markdown.replace(/!?\[[^\]]*\]\([^)]*\)/g, '');
}
