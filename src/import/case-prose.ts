import type { Block } from './block.ts';
import { blocksIn, findingSections, type Section } from './sections.ts';

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

const longestTitle = 200;

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
  return { body: joined([...body, ...notes]), findings };
}

function findingOf(section: Section, id: string, notes: readonly string[]): DraftFinding {
  const heading = section.heading?.text ?? '';
  const blocks = blocksIn(section);
  const ids = (kind: 'query' | 'image') => [
    ...new Set(blocks.flatMap((block) => (block.kind === kind ? [block.id] : []))),
  ];
  const parts = blocks.map(inDetail);
  const title = heading === '' ? id : heading;
  if (title.length > longestTitle) parts.unshift(heading);
  const hasWords = blocks.some(
    ({ kind }, at) => kind === 'heading' || (kind === 'prose' && !isRule(parts[at] ?? '')),
  );
  return {
    id,
    title: shortened(title),
    detail: hasWords || title.length > longestTitle ? withNotes(joined(withoutRules(parts)), notes) : '',
    queries: ids('query'),
    evidence: ids('image'),
    section,
  };
}

function inBody(block: Block): string {
  switch (block.kind) {
    case 'query':
      return `::query{#${block.id}}`;
    case 'image':
      return `::evidence{#${block.id}}`;
    default:
      return inDetail(block);
  }
}

function inDetail(block: Block): string {
  switch (block.kind) {
    case 'query':
    case 'image':
      return `[${block.id}](#${block.id.toLowerCase()})`;
    case 'heading':
      return block.markdown;
    case 'prose':
      return block.markdown;
    default:
      return '';
  }
}

/** A text with the definitions of the links and footnotes that it names. */
function withNotes(markdown: string, notes: readonly string[]): string {
  const named = notes.filter((note) => {
    const label = /^\[[^\]]+\]/.exec(note)?.[0];
    return label !== undefined && markdown.toLowerCase().includes(label.toLowerCase());
  });
  return joined([markdown, ...named]);
}

/** Lines that part a section from the next are none of either. */
function withoutRules(parts: readonly string[]): string[] {
  const kept = [...parts];
  while (isRule(kept.at(-1) ?? '')) kept.pop();
  while (isRule(kept[0] ?? '')) kept.shift();
  return kept;
}

function isRule(markdown: string): boolean {
  return /^\s*$|^[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(markdown);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}

export function shortened(text: string, longest = longestTitle): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  const cut = signs.slice(0, longest - 1).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
