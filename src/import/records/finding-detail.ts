import type { Block } from '../blocks/block.ts';

/**
 * The text of a finding: its blocks, with a link where a query or a picture stood. Those at the end need none, since the
 * records of a finding follow its text. `notes` are definitions of links and footnotes; those it names go with it.
 */
export function findingDetail(blocks: readonly Block[], notes: readonly string[]): string {
  const end = blocks.findLastIndex(isText);
  const from = blocks.findIndex((block) => !isRule(block));
  const parts: string[] = [];
  let links: string[] = [];
  const endLinks = () => {
    if (links.length > 0) parts.push(links.join(', '));
    links = [];
  };
  for (const block of blocks.slice(Math.max(0, from), end + 1)) {
    if (block.kind === 'query' || block.kind === 'image') {
      const link = `[${block.id}](#${block.id.toLowerCase()})`;
      if (!links.includes(link)) links.push(link);
    } else if (block.kind !== 'end-of-steps') {
      endLinks();
      if (block.markdown.trim() !== '') parts.push(block.markdown);
    }
  }
  const markdown = parts.join('\n\n');
  return markdown === '' ? '' : [markdown, ...notes.filter((note) => names(markdown, note))].join('\n\n');
}

function isText(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'prose' && !isRule(block));
}

/** A line that parts a section from the next is none of either. */
function isRule(block: Block): boolean {
  return (
    block.kind === 'prose' &&
    /^\s*$|^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(block.markdown)
  );
}

function names(markdown: string, note: string): boolean {
  const label = /^\[[^\]]+\]/.exec(note)?.[0];
  return label !== undefined && markdown.toLowerCase().includes(label.toLowerCase());
}
