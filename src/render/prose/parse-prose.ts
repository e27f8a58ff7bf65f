import type { Paragraph, Root, Text } from 'mdast';
import type { ParsedProse, ParseProse } from '../../case/prose/prose.ts';
import { type SourceText, sourceText } from '../../case/source/source-text.ts';
import { failedDirectives } from './failed-directives.ts';
import { maskProse } from './masked-prose.ts';
import { deepLine, deepNode } from './nesting.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { lostBlocks, placeBlocks } from './place-blocks.ts';
import { placeRedactions } from './place-redactions.ts';
import { type BlockMarker, blockMarkers, type RedactMarker, redactMarkers } from './prose-marker.ts';
import { proseProblem } from './prose-problem.ts';

/**
 * Markdown (GFM) with Casebook's five directives. Markers are found by their exact form, written as neutral signs of
 * the same length, and put back where plain Markdown has left those signs, so that a text without markers is plain
 * Markdown to the byte. What could be meant as a marker and is none is a problem.
 */
export const parseProse: ParseProse = (text) => {
  const line = deepLine(text);
  if (line !== null) return unparsed(text, line);
  const { root: plain, blocks, redactions } = understood(text);
  const deep = deepNode(plain);
  if (deep !== null) return unparsed(text, deep);
  const { root, problems } = placeBlocks(plain, blocks, text);
  for (const problem of failedDirectives(root, text, blocks, redactions)) problems.push(problem);
  return { root, problems: problems.sort((a, b) => a.start - b.start) };
};

interface Understood {
  root: Root;
  blocks: readonly BlockMarker[];
  redactions: readonly RedactMarker[];
}

// A marker without a place is taken out and the text is parsed again; this often, then without markers.
const rounds = 6;

function understood(text: string): Understood {
  let blocks = withoutIdleEnds(blockMarkers(text));
  let redactions = redactMarkers(text);
  const source: SourceText = sourceText('', text);
  for (let round = 0; round < rounds; round++) {
    const masked = maskProse(text, blocks, redactions);
    if (masked.signs === null) redactions = [];
    const root = parseMarkdown(masked.text);
    const lost = new Set<BlockMarker | RedactMarker>(lostBlocks(root, blocks));
    if (masked.signs) {
      for (const marker of placeRedactions(root, redactions, masked.signs, source)) lost.add(marker);
    }
    if (lost.size === 0) return { root, blocks, redactions };
    blocks = withoutIdleEnds(blocks.filter((marker) => !lost.has(marker)));
    redactions = redactions.filter((marker) => !lost.has(marker));
  }
  return { root: parseMarkdown(text), blocks: [], redactions: [] };
}

/** The text as one paragraph, for a text that no tree should be made of. */
function unparsed(text: string, at: number): ParsedProse {
  const { position } = sourceText('', text);
  const whole = {
    start: { ...position(0), offset: 0 },
    end: { ...position(text.length), offset: text.length },
  };
  const value: Text = { type: 'text', value: text, position: whole };
  const paragraph: Paragraph = { type: 'paragraph', children: [value], position: whole };
  return {
    root: { type: 'root', children: [paragraph], position: whole },
    problems: [proseProblem('deep', text, { start: at, end: Math.min(text.length, at + 60) })],
  };
}

/** `:::` means something only where a part begins. */
function withoutIdleEnds(markers: readonly BlockMarker[]): readonly BlockMarker[] {
  return markers.some(({ kind }) => kind === 'open')
    ? markers
    : markers.filter(({ kind }) => kind !== 'close');
}
