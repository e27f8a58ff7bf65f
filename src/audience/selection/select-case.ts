import type { Case } from '../../case/case.ts';
import type { Prose } from '../../case/prose/prose.ts';
import { mayBeSeen, strictest, type TlpLevel } from '../../case/tlp.ts';
import type { VisibleCase, VisibleProse } from '../projected-case.ts';
import { caseVisibility } from './case-visibility.ts';
import { projectProse } from './project-prose.ts';
import { proseView } from './prose-audience.ts';
import { selectRecords } from './select-records.ts';

export interface SelectOptions {
  audience: TlpLevel;
  /** Slugs of the cases that are published for this audience, drafts taken into account. */
  visible: ReadonlySet<string>;
  /** Every case of the content by slug; without it an anchor or a file of another case is cut from links. */
  cases?: ReadonlyMap<string, Case>;
}

/** The parts of a case that an audience may see, before redaction; null when it may not see the case. */
export function selectCase(of: Case, options: SelectOptions): VisibleCase | null {
  const { audience, visible, cases = new Map<string, Case>() } = options;
  if (!mayBeSeen(of.tlp, audience)) return null;
  const visibility = caseVisibility(of, audience);
  const view = proseView(of, visibility, audience, visible, cases);
  const levels: TlpLevel[] = [of.tlp];
  const prose = ({ root }: Prose): VisibleProse => {
    const projected = projectProse(root, view);
    levels.push(...projected.levels);
    return { root: projected.root };
  };
  const { skip: _skip, draft: _draft, body, related, ...header } = of;
  const records = selectRecords(of, visibility, { prose, file: view.file });
  levels.push(
    ...Object.values(records).flatMap((list: readonly { tlp: TlpLevel }[]) => list.map(({ tlp }) => tlp)),
  );
  const visibleBody = prose(body);
  return {
    ...header,
    ...records,
    ...(related === undefined ? {} : { related: related.filter((slug) => visible.has(slug)) }),
    body: visibleBody,
    label: strictest(levels),
    audience,
  };
}
