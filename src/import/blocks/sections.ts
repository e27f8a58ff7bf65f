import type { Block, HeadingBlock } from './block.ts';
import { stepDepth } from './block.ts';
import { isOutlook, isPartLabel, numberedLabel } from './section-labels.ts';

/** A heading with what is under it. */
export interface Section {
  /** Null for what is above every heading. */
  heading: HeadingBlock | null;
  depth: number;
  own: Block[];
  children: Section[];
  start: number;
  /** Where the next section that is not in this one begins. */
  end: number;
}

/**
 * The blocks of a write-up under their headings. A heading that only names a part of a finding, such as `KQL query`, stands
 * under the finding even where it is written on the same level.
 */
export function sectionsOf(blocks: readonly Block[], end: number): Section {
  const root = section(null, 0, 0);
  const open = [root];
  const close = (depth: number, at: number) => {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) {
      const done = open.pop();
      if (done !== undefined) done.end = at;
    }
  };
  for (const block of blocks) {
    if (block.kind === 'end-of-steps') close(stepDepth, block.offset);
    else if (block.kind !== 'heading') open.at(-1)?.own.push(block);
    else {
      const step = open.find((one) => one.depth === block.depth && isStep(one));
      const depth = step !== undefined && isPartLabel(block.text) ? block.depth + 0.5 : block.depth;
      close(depth, block.offset);
      const next = section(block, depth, block.offset);
      open.at(-1)?.children.push(next);
      open.push(next);
    }
  }
  close(0.1, end);
  root.end = end;
  return root;
}

/** The sections that become findings: each is the innermost that says what was looked for. */
export function findingSections(root: Section): ReadonlySet<Section> {
  const found = new Set<Section>();
  const visit = (one: Section, outlook: boolean): boolean => {
    const ahead = outlook || isOutlook(one.heading?.text ?? '');
    const inside = one.children.map((child) => visit(child, ahead)).some((holds) => holds);
    if (inside) return true;
    if (ahead || !isCandidate(one)) return false;
    found.add(one);
    return true;
  };
  visit(root, false);
  return found;
}

/** The sections around an offset, outermost first. */
export function sectionPath(root: Section, offset: number): Section[] {
  const path = [root];
  for (;;) {
    const next = path.at(-1)?.children.find(({ start, end }) => start <= offset && offset < end);
    if (next === undefined) return path;
    path.push(next);
  }
}

/** Every block in a section, its headings too, in reading order. */
export function blocksIn({ own, children }: Section): Block[] {
  return [
    ...own,
    ...children.flatMap((child) => [...(child.heading === null ? [] : [child.heading]), ...blocksIn(child)]),
  ];
}

function section(heading: HeadingBlock | null, depth: number, start: number): Section {
  return { heading, depth, own: [], children: [], start, end: start };
}

function isStep({ heading }: Section): boolean {
  return heading !== null && numberedLabel(heading.text) !== null;
}

const tellingWords = new Set(['flag', 'step', 'task', 'finding', 'question', 'hunt', 'q']);

function isCandidate(one: Section): boolean {
  const { heading } = one;
  if (heading === null) return false;
  const blocks = blocksIn(one);
  const supported = blocks.some(({ kind }) => kind === 'query' || kind === 'image');
  const label = numberedLabel(heading.text);
  if (label !== null) return supported || (tellingWords.has(label.word ?? '') && blocks.length > 0);
  return !isPartLabel(heading.text) && one.own.some(({ kind }) => kind === 'query');
}
