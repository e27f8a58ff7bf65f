import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { markdownForm } from '../../case/markdown-form.ts';
import { linkTarget } from '../../case/prose/link-target.ts';

/**
 * Prose as Markdown that GitHub shows well; directives are HTML that `casebook import` reads back. The names of footnotes
 * begin with `notes`.
 */
export function proseMarkdown(
  { root }: { root: Root },
  { recordTitle, notes }: { recordTitle: (id: string) => string; notes: string },
): string {
  const shown = (node: RootContent): RootContent[] => {
    switch (node.type) {
      case 'recordDirective': {
        const link = `<p><a href="#${node.id.toLowerCase()}">${escaped(`${node.id} · ${recordTitle(node.id)}`)}</a></p>`;
        return [{ type: 'html', value: `<!-- ::${node.record}{#${node.id}} -->${link}` }];
      }
      case 'tlpBlock':
        return [
          {
            type: 'html',
            value: `<!-- :::tlp{level="${node.level}"} --><p><strong>TLP:${node.level}</strong></p>`,
          },
          ...node.children.flatMap(shown),
          { type: 'html', value: '<!-- ::: -->' },
        ];
      case 'footnoteReference':
        return [{ ...node, label: notes + node.identifier }];
      case 'footnoteDefinition':
        return [
          {
            ...node,
            label: notes + node.identifier,
            children: node.children.flatMap(shown) as typeof node.children,
          },
        ];
      case 'link':
        return [
          {
            ...node,
            url: onGitHub(node.url),
            children: node.children.flatMap(shown) as typeof node.children,
          },
        ];
      default:
        return [
          ('children' in node
            ? { ...node, children: (node.children as RootContent[]).flatMap(shown) }
            : node) as RootContent,
        ];
    }
  };
  return toMarkdown({ type: 'root', children: root.children.flatMap(shown) }, options).trimEnd();
}

/** Another case lies in its own folder beside this one, as its README. */
function onGitHub(url: string): string {
  const target = linkTarget(url);
  if (target.kind === 'anchor') return `#${target.anchor}`;
  if (target.kind !== 'case') return url;
  return `../${target.slug}/README.md${target.anchor === null ? '' : `#${target.anchor}`}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
}

/** A backslash breaks a line only between two pieces of text of a paragraph; elsewhere HTML does. */
const lineBreak: Handle = (node, parent, state) => {
  const siblings = parent?.children ?? [];
  const at = siblings.indexOf(node);
  const isApart = [siblings[at - 1], siblings[at + 1]].every(
    (one) => one !== undefined && one.type !== 'break',
  );
  const inLine = state.stack.some((construct) => /^(?:tableCell|heading)/.test(construct));
  return isApart && !inLine ? '\\\n' : '<br>';
};

const options: Options = {
  bullet: '-',
  rule: '-',
  resourceLink: true,
  handlers: {
    break: lineBreak,
    redactedText: (() => `${markdownForm.bar}${markdownForm.barred}`) as Handle,
  } as NonNullable<Options['handlers']>,
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    {
      unsafe: [
        // What looks like a directive and is none stays text.
        { atBreak: true, character: ':', after: ':' },
        { character: ':', after: 'redact\\[', inConstruct: 'phrasing' },
        // GitHub sets what is between dollar signs as a formula.
        { character: '$', inConstruct: 'phrasing' },
      ],
    },
  ],
};
