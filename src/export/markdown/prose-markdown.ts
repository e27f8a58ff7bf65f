import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { linkTarget } from '../../case/link-target.ts';
import { markdownForm } from '../../case/markdown-form.ts';

/** Prose as Markdown that GitHub shows well; directives are HTML that `casebook import` reads back. */
export function proseMarkdown({ root }: { root: Root }, recordTitle: (id: string) => string): string {
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

const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.some((construct) => construct === 'tableCell' || construct === 'headingAtx') ? '<br>' : '\\\n';

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
        // GitHub sets what stands between dollar signs as a formula.
        { character: '$', inConstruct: 'phrasing' },
      ],
    },
  ],
};
