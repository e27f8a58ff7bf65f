import type { Platform } from '../../kql/platform.ts';
import type { QueryBlock } from '../blocks/block.ts';
import { isOutlook, isPartLabel } from '../blocks/section-labels.ts';
import { type Section, sectionPath } from '../blocks/sections.ts';
import type { DraftFinding } from '../case/case-prose.ts';
import { shortened } from '../case/shortened.ts';
import type { DraftRecord } from '../draft.ts';
import type { ReportBook } from '../report-book.ts';

interface Around {
  outline: Section;
  findings: readonly DraftFinding[];
  /** Title of the case. */
  title: string;
  platform: Platform;
  book: ReportBook;
}

/** The queries of a case. Each is called after the finding or the heading it is under. */
export function queryRecords(queries: readonly QueryBlock[], around: Around): DraftRecord[] {
  const counts = new Map<string, number>();
  return queries.map((query) => {
    const name = nameOf(query, around);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return {
      id: query.id,
      title: count === 1 ? name : `${name} (${count})`,
      platform: platformOf(query, around),
      purpose: isAhead(query, around)
        ? around.book.guess(`purpose of ${query.id}`, 'detection', 'the section is about the future')
        : undefined,
      query: query.text,
    };
  });
}

function platformOf({ id, verdict }: QueryBlock, { platform, book }: Around) {
  if (verdict.platform === null || verdict.why === null) return undefined;
  return verdict.platform === platform
    ? undefined
    : book.guess(`platform of ${id}`, verdict.platform, verdict.why);
}

function nameOf({ id, offset, meta }: QueryBlock, { outline, findings, title }: Around): string {
  const said = /\btitle=["']?([^"']+)["']?/.exec(meta ?? '')?.[1];
  if (said !== undefined) return shortened(said, 150);
  const finding = findings.find(({ queries }) => queries.includes(id));
  const heading = sectionPath(outline, offset).findLast(
    (one) => one.heading !== null && !isPartLabel(one.heading.text),
  );
  const name = shortened(finding?.title ?? heading?.heading?.text ?? title, 150);
  return meta === null ? name : `${name} [${shortened(meta, 40)}]`;
}

function isAhead({ offset }: QueryBlock, { outline }: Around): boolean {
  return sectionPath(outline, offset).some(({ heading }) => isOutlook(heading?.text ?? ''));
}
