import type { KeyPath } from '../../case/key-path.ts';
import type { CaseSource } from '../../case/read-case.ts';
import type { Rule } from '../engine/rule.ts';

/** In prose it is held while the prose is read. */
export const noInvalidDirective: Rule = {
  id: 'no-invalid-directive',
  severity: 'error',
  summary: 'A directive is misspelt, unclosed or in the wrong place, such as a field that is not Markdown.',
  why: 'If a marking is not understood, the text it should withhold is published.',
  fix: 'Write `::finding{#F1}`, `::query{#Q1}` or `::evidence{#E1}` on a line of its own, `:::tlp{level="AMBER"}` and a closing `:::`, or `:redact[text]{keep_for="AMBER"}`.',
  skippable: false,
  bad: [
    { title: 'A part that is not closed', body: ':::tlp{level="AMBER"}\n\nFor us only.\n', at: [':::tlp'] },
    {
      title: 'A level in lower case',
      body: ':::tlp{level="amber"}\n\nFor us only.\n\n:::\n',
      at: [':::tlp'],
    },
    {
      title: 'A redaction with a misspelt key',
      body: 'By :redact[somebody]{keepfor="AMBER"}.',
      at: [':redact'],
    },
    {
      title: 'A redaction in a plain-text field',
      case: "assets:\n  - type: account\n    name: jdoe\n    role: 'Account of :redact[John Doe]'",
      at: [':redact[John Doe]'],
    },
  ],
  good: [
    {
      title: 'A marked part and a redaction',
      body: ':::tlp{level="AMBER"}\n\nBy :redact[somebody]{keep_for="RED"}.\n\n:::\n',
    },
    { title: 'Colons that are not directives', body: 'At 10:30 on host:443, labelled TLP:AMBER.' },
  ],
  *checkCase({ source }) {
    const { yaml } = source;
    for (const { at, text } of plainTexts(source)) {
      const match = /:{1,3}[ \t]*redact[ \t]*[[{]|:{2,3}[ \t]*tlp\b/i.exec(text);
      if (match === null) continue;
      const closing = text.indexOf(']', match.index);
      const end = match[0].endsWith('[') && closing !== -1 ? closing + 1 : match.index + match[0].length;
      const span = yaml.textSpan(at, match.index, end);
      yield {
        message: `Unexpected \`${match[0]}\` in plain text, expected it in prose, \`detail\` or \`limit\``,
        why: 'The field is not Markdown, so the text to be redacted would be published as it is.',
        fix: 'Remove the text from the field, or give the whole record a stricter `tlp`.',
        place: { file: yaml.source.file, range: yaml.source.range(span.start, span.end) },
        slug: source.case.slug,
        at,
      };
    }
  },
};

const markdown = new Set(['detail', 'limit']);

/** Every text of the front matter that is published and is not Markdown. */
function plainTexts({ yaml }: CaseSource): { at: KeyPath; text: string }[] {
  const found: { at: KeyPath; text: string }[] = [];
  const walk = (value: unknown, at: KeyPath) => {
    if (typeof value === 'string') found.push({ at, text: value });
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...at, index]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (key !== 'skip' && !markdown.has(key)) walk(item, [...at, key]);
      }
    }
  };
  walk(yaml.data, []);
  return found;
}
