import type { PhrasingContent } from 'mdast';
import { type FieldForm, markdownForm } from '../../case/markdown-form.ts';
import type { DraftValue } from '../draft.ts';
import { inlineText } from './inline-text.ts';

/** The value that inline Markdown of a field says; undefined when it says none. */
export function readField(nodes: readonly PhrasingContent[], form: FieldForm): DraftValue | undefined {
  const text = inlineText(nodes);
  const [open] = markdownForm.span;
  if (text === '') return nodes.some((node) => node.type === 'html' && node.value === open) ? '' : undefined;
  switch (form) {
    case 'text':
    case 'indicator':
    case 'path':
      return text;
    case 'flag':
      return text.trim().toLowerCase() === 'yes';
    case 'number':
      return /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : text;
    case 'time': {
      const [from = '', to] = text.split(' to ');
      return to === undefined ? from : { from, to };
    }
    case 'technique':
      return techniqueOf(readItems(nodes)[0] ?? { text, url: null, more: '' });
    case 'techniques':
      return readItems(nodes).map(techniqueOf);
    case 'texts':
    case 'records':
    case 'cases':
      return readItems(nodes).map((item) => item.text);
    case 'bracket': {
      const [from, to, said] = readItems(nodes).map((item) => item.text);
      const between = [from, to].filter((id) => id !== undefined);
      return { ...(said === undefined ? {} : { text: said }), between };
    }
    case 'people':
      return readItems(nodes).map(personOf);
  }
}

interface Item {
  text: string;
  url: string | null;
  /** What is after a link or a text in a span. */
  more: string;
}

/** What commas part, but for those in links, code and spans. */
function readItems(nodes: readonly PhrasingContent[]): Item[] {
  const items: Item[] = [];
  let current: Item | null = null;
  let literal = false;
  const [open, close] = markdownForm.span;
  const begun = () => {
    current ??= { text: '', url: null, more: '' };
    return current;
  };
  const end = () => {
    if (current !== null) items.push(current);
    current = null;
  };
  let isWhole = false;
  for (const node of nodes) {
    if (node.type === 'html') {
      if (node.value === open) literal = true;
      if (node.value === close) literal = false;
      isWhole = node.value === close;
      if (literal) begun();
    } else if (node.type === 'link') {
      Object.assign(begun(), { text: inlineText(node.children), url: node.url });
      isWhole = true;
    } else if (literal) {
      begun().text += inlineText([node]);
    } else if (node.type === 'text') {
      for (const [at, part] of node.value.split(/,\s*/).entries()) {
        if (at > 0) {
          end();
          isWhole = false;
        }
        if (part === '') continue;
        if (isWhole) begun().more += part;
        else begun().text += part;
      }
    } else begun().text += inlineText([node]);
  }
  end();
  return items;
}

function techniqueOf({ text, url }: Item): string {
  return url === null ? text : (text.split(' ')[0] ?? text);
}

function personOf({ text, url, more }: Item): DraftValue {
  const whole = url === null && more === '' ? /^(.*) \((\d{4}-\d\d-\d\d)\)$/s.exec(text) : null;
  const name = whole?.[1] ?? text;
  const date = whole?.[2] ?? /\((\d{4}-\d\d-\d\d)\)/.exec(more)?.[1];
  if (url === null && date === undefined) return name;
  return { name, ...(url === null ? {} : { url }), ...(date === undefined ? {} : { date }) };
}
