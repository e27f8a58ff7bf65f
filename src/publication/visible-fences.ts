import type { Nodes } from 'mdast';
import type { ProjectedCase } from '../audience/projected-case.ts';
import type { Case } from '../case/case.ts';
import { fencePlatform } from '../case/prose/fence-platform.ts';
import { fenceMeta, isKql } from '../case/prose/fences.ts';
import type { SiteConfig } from '../case/site-config.ts';
import type { QueryInput } from '../kql/query-analysis.ts';

/** The checked KQL fences that an audience may see, each with the platform that its case as written gives it. */
export function visibleFences(of: ProjectedCase, written: Case, config: SiteConfig): QueryInput[] {
  const usual = fencePlatform(written, config);
  const proses = [
    of.body,
    ...of.findings.flatMap(({ detail, limit }) => [detail, limit]),
    ...of.response.map(({ detail }) => detail),
  ];
  const found: QueryInput[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'code' && isKql(node.lang)) {
      const { platform, unchecked } = fenceMeta(node.meta);
      if (unchecked === null) found.push({ text: node.value, platform: platform ?? usual });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const prose of proses) if (prose !== undefined) visit(prose.root);
  return found;
}
