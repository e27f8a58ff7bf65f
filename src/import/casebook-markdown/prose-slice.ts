import type { Nodes } from 'mdast';
import { markdownForm } from '../../case/markdown-form.ts';

/**
 * Prose in `[start, end)` of a file as a case has it: directives in the place of their HTML, links to the files of cases, the
 * names of footnotes without the `notes` that they begin with.
 */
export function proseSlice(
  text: string,
  nodes: readonly Nodes[],
  start: number,
  end: number,
  notes = '',
): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const visit = (node: Nodes, before: Nodes | undefined) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'html') {
      const directive = /^<!-- (::(?:finding|query|evidence)\{#[^}]+\}|:::tlp\{[^}]+\}|:::) -->/.exec(
        node.value,
      )?.[1];
      if (directive !== undefined) edits.push({ start: from, end: to, text: directive });
      const bar = before?.type === 'text' && before.value.endsWith(markdownForm.bar);
      if (node.value === markdownForm.barred && bar)
        edits.push({ start: from - markdownForm.bar.length, end: to, text: `:redact[${markdownForm.bar}]` });
    }
    const isNote = node.type === 'footnoteReference' || node.type === 'footnoteDefinition';
    if (isNote && notes !== '' && text.startsWith(`[^${notes}`, from))
      edits.push({ start: from, end: from + notes.length + 2, text: '[^' });
    if (node.type === 'link' && /^\.\.\/[a-z0-9-]+\/README\.md(?:#|$)/.test(node.url)) {
      const at = text.lastIndexOf('README.md', to);
      if (at > from) edits.push({ start: at, end: at + 'README.md'.length, text: 'index.md' });
    }
    if ('children' in node)
      for (const [at, child] of node.children.entries()) visit(child, node.children[at - 1]);
  };
  for (const node of nodes) visit(node, undefined);
  let slice = '';
  let from = start;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    slice += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return (slice + text.slice(from, end)).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}
