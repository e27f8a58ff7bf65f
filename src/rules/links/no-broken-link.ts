import { closestName } from '../../case/closest.ts';
import type { ProseLink } from '../../case/prose/prose-links.ts';
import type { CaseContext } from '../engine/context.ts';
import type { Rule } from '../engine/rule.ts';
import type { Finding } from '../engine/rule-finding.ts';
import { linkFindings } from './link-findings.ts';
import { unseenPictures } from './unseen-pictures.ts';

export const noBrokenLink: Rule = {
  id: 'no-broken-link',
  severity: 'error',
  summary:
    'A link or a picture in prose points to a case or a file that does not exist, or outside the content.',
  why: 'On the page it would be plain text or nothing, and readers could not find what it refers to.',
  fix: 'Write a path relative to the folder of the case, `../other-case/index.md`, or a full address.',
  bad: [
    {
      title: 'A case that does not exist',
      body: 'As in [the other case](../nowhere/index.md).',
      at: ['[the other'],
    },
    {
      title: 'Different upper and lower case, which only some file systems find',
      body: '![One archive](Evidence/a.png)',
      files: { 'cases/example/evidence/a.png': 'x' },
      at: ['![One'],
    },
    { title: 'A file outside', body: 'See [the notes](../../../notes.md).', at: ['[the notes'] },
    { title: 'An address without its scheme', body: 'See [the docs](www.example.org).', at: ['[the docs'] },
    { title: 'A path of the site', body: 'See [the matrix](/attack/).', at: ['[the matrix'] },
    {
      title: 'A picture in HTML, which no page shows',
      body: 'So it was.\n\n<p><img src="https://example.org/a.png" alt="One archive"></p>',
      at: ['<img src'],
    },
  ],
  good: [
    {
      title: 'Another case, a file and an address',
      body: 'As in [the other case](../another/index.md), [the log](evidence/a.log) and [the docs](https://example.org/).',
      files: {
        'cases/another/index.md':
          '---\ntitle: Another device\nsummary: Another device on which another archive was written.\ntlp: CLEAR\nseverity: low\nstatus: open\nopened: 2026-01-05\nattack_version: 19\n---\n',
        'cases/example/evidence/a.log': 'a\n',
      },
    },
  ],
  *checkCase(context) {
    yield* linkFindings(context.source, (link) => judge(link, context));
    yield* unseenPictures(context.source);
  },
};

function judge(link: ProseLink, context: CaseContext): Pick<Finding, 'message' | 'fix'> | null {
  switch (link.kind) {
    case 'case':
      return judgeCase(link.slug, context);
    case 'file':
    case 'image':
      return judgeFile(link.path, link.kind, context);
    case 'remote-image':
    case 'other':
      return judgeOther(link.url);
    default:
      return null;
  }
}

function judgeCase(slug: string, { cases, file }: CaseContext): Pick<Finding, 'message' | 'fix'> | null {
  if (cases.has(slug)) return null;
  // A case that is there and cannot be read is reported elsewhere.
  if ([`../${slug}/index.md`, `../${slug}.md`].some((path) => file(path).state === 'file')) return null;
  const meant = closestName(slug, cases.keys());
  return {
    message: `Unexpected link to case \`${slug}\`, expected one that exists${meant === null ? '' : `, did you mean \`${meant}\`?`}`,
    fix:
      meant === null
        ? 'Write the name of its folder under `cases/`, as in `../other-case/index.md`.'
        : `Write \`../${meant}/index.md\`.`,
  };
}

function judgeFile(
  path: string,
  kind: 'file' | 'image',
  { file, text }: CaseContext,
): Pick<Finding, 'message' | 'fix'> | null {
  const facts = file(path);
  const word = kind === 'image' ? 'picture' : 'link to';
  switch (facts.state) {
    case 'missing':
      return {
        message: `Unexpected ${word} \`${path}\`, expected a file that exists${facts.near === null ? '' : `, did you mean \`${facts.near}\`?`}`,
        fix:
          facts.near !== null
            ? `Write \`${facts.near}\`, or add the file.`
            : /^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|gov|edu)(?:\/|$)/i.test(path)
              ? `Write \`https://${path}\`.`
              : noBrokenLink.fix,
      };
    case 'outside':
      return {
        message: `Unexpected ${word} \`${path}\`, expected a file in the content folder`,
        fix: inside,
      };
    case 'folder':
      return { message: `Unexpected ${word} folder \`${path}\`, expected a file`, fix: noBrokenLink.fix };
    case 'file':
      return kind === 'image' || text(path) !== null
        ? null
        : {
            message: `Unexpected link to \`${path}\`, expected a text or a picture, since nothing else is published`,
            fix: `Show a picture by \`![what it shows](${path})\`, or name the file without a link.`,
          };
    default:
      return { message: `Unexpected ${word} \`${path}\`, expected a file that can be read`, fix: inside };
  }
}

const inside = 'Copy the file into the folder of the case, or name it without a link.';

/** A path that is none of ours; what has a scheme is never followed and no mistake. */
function judgeOther(url: string): Pick<Finding, 'message' | 'fix'> | null {
  if (url.trim() === '' || /^(?:[a-z][a-z0-9+.-]*:|#|\.?\/?index\.md$)/i.test(url)) return null;
  return {
    message: `Unexpected address \`${url}\`, expected a path relative to the case or a full address`,
    fix: noBrokenLink.fix,
  };
}
