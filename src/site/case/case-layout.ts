import type { CasePage, ProsePart } from '../../publication/page/case-page.ts';

/** Where each finding, query and evidence of a case stands on its page: once, wherever else it is mentioned. */
export interface CaseLayout {
  body: readonly ProsePart[];
  /** Figures that stand under a finding, by its id: queries first, then evidence. */
  figures: ReadonlyMap<string, Figures>;
  /** Findings that the prose does not place. */
  findings: readonly string[];
  /** Queries and evidence that neither the prose nor a finding places. */
  queries: readonly string[];
  evidence: readonly string[];
}

export interface Figures {
  queries: readonly string[];
  evidence: readonly string[];
}

/** A place in the prose comes first, then the first finding that refers to the record, then a section of its own. */
export function caseLayout(page: Pick<CasePage, 'body' | 'case'>): CaseLayout {
  const { findings, queries, evidence } = page.case;
  const inProse = page.body.flatMap((part) => ('record' in part ? [part.id] : []));
  const placed = new Set(inProse);
  const order = [...findings].sort((a, b) => rank(inProse, a.id) - rank(inProse, b.id));
  const claim = (ids: readonly string[] | undefined) => {
    const free = (ids ?? []).filter((id) => !placed.has(id));
    for (const id of free) placed.add(id);
    return free;
  };
  const figures = new Map(
    order.map((one) => [one.id, { queries: claim(one.queries), evidence: claim(one.evidence) }]),
  );
  const left = (records: readonly { id: string }[]) =>
    records.map(({ id }) => id).filter((id) => !placed.has(id));
  return {
    body: page.body,
    figures,
    findings: left(findings),
    queries: left(queries),
    evidence: left(evidence),
  };
}

function rank(inProse: readonly string[], id: string): number {
  const at = inProse.indexOf(id);
  return at === -1 ? inProse.length : at;
}
