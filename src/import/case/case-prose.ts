import type { Block } from '../blocks/block.ts';
import { blocksIn, findingSections, type Section } from '../blocks/sections.ts';
import { findingDetail } from '../records/finding-detail.ts';
import { shortened } from './shortened.ts';

/** A finding with the text that stood in its section. */
export interface DraftFinding {
  id: string;
  title: string;
  /** Markdown; empty when the section held only records. */
  detail: string;
  queries: string[];
  evidence: string[];
  section: Section;
}

export interface CaseProse {
  body: string;
  findings: DraftFinding[];
}

/** Parts a write-up into findings and the prose around them, which places every record where it stood. */
export function caseProse(root: Section, notes: readonly string[]): CaseProse {
  const sections = findingSections(root);
  const findings: DraftFinding[] = [];
  const body: string[] = [];
  const visit = (one: Section) => {
    if (sections.has(one)) {
      const finding = findingOf(one, `F${findings.length + 1}`, notes);
      findings.push(finding);
      body.push(`::finding{#${finding.id}}`);
      return;
    }
    if (one.heading !== null) body.push(one.heading.markdown);
    for (const block of one.own) body.push(inBody(block));
    for (const child of one.children) visit(child);
  };
  visit(root);
  return { body: [...body, ...notes].filter((part) => part.trim() !== '').join('\n\n'), findings };
}

function findingOf(section: Section, id: string, notes: readonly string[]): DraftFinding {
  const heading = section.heading?.text ?? '';
  const title = shortened(heading === '' ? id : heading);
  const blocks = blocksIn(section);
  const ids = (kind: 'query' | 'image') => [
    ...new Set(blocks.flatMap((block) => (block.kind === kind ? [block.id] : []))),
  ];
  // A title that had to be cut, or that held a link, stands whole in the text.
  const isLess = title !== heading || section.heading?.holdsMore === true;
  const whole = section.heading !== null && isLess ? [section.heading] : [];
  const detail = findingDetail([...whole, ...blocks], notes);
  return { id, title, detail, queries: ids('query'), evidence: ids('image'), section };
}

function inBody(block: Block): string {
  switch (block.kind) {
    case 'query':
      return `::query{#${block.id}}`;
    case 'image':
      return `::evidence{#${block.id}}`;
    case 'end-of-steps':
      return '';
    default:
      return block.markdown;
  }
}
