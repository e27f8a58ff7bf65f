import type { AttackIndex } from '../../attack/attack-index.ts';
import { mitreUrl } from '../../attack/technique-id.ts';
import { fullName } from '../../attack/technique-names.ts';
import { type FieldForm, markdownForm } from '../../case/markdown-form.ts';
import { isWebUrl } from '../../case/records/fields.ts';
import type { IndicatorType } from '../../case/records/indicator.ts';
import type { Person } from '../../case/records/person.ts';
import type { Fields } from '../../case/records/record-kinds.ts';
import { defang } from '../../indicators/spelling/defang.ts';
import { codeMarkdown, linkMarkdown, pathAddress, plainMarkdown } from './plain-markdown.ts';

/** A value of a field as inline Markdown; empty when there is none. */
export function fieldMarkdown(
  value: unknown,
  form: FieldForm,
  { attack, type }: { attack: AttackIndex | null; type?: unknown },
): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  switch (form) {
    case 'text':
      return text === '' ? apart('') : plainMarkdown(text);
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'number':
      return text;
    case 'time':
      return typeof value === 'string' ? value : spanOf(value as { from: string; to: string });
    case 'path':
      return linkMarkdown(text, isWebUrl(text) ? text : pathAddress(text));
    case 'indicator':
      return codeMarkdown(defang(type as IndicatorType, text));
    case 'technique':
      return technique(text, attack);
    case 'texts':
      return items(value as string[], item);
    case 'records':
      return items(value as string[], recordLink);
    case 'cases':
      return items(value as string[], (slug) => linkMarkdown(slug, `../${slug}/README.md`));
    case 'techniques':
      return items(value as string[], (id) => technique(id, attack));
    case 'bracket':
      return bracket(value as NonNullable<Fields<'timeline-event'>['label']>);
    case 'people':
      return items(value as Person[], person);
  }
}

const recordLink = (id: string) => linkMarkdown(id, `#${id.toLowerCase()}`);

/** The two ends of a bracket, then its text. */
function bracket({ between, text }: NonNullable<Fields<'timeline-event'>['label']>): string {
  return `${items(between, recordLink)}${text === undefined ? '' : `, ${apart(text)}`}`;
}

function spanOf({ from, to }: { from: string; to: string }): string {
  return `${from} to ${to}`;
}

function items<T>(values: readonly T[], written: (value: T) => string): string {
  return values.map(written).join(', ');
}

function item(text: string): string {
  return /,|^\s|\s$/.test(text) ? apart(text) : plainMarkdown(text);
}

function apart(text: string): string {
  return markdownForm.span.join(plainMarkdown(text));
}

/** A name with its page, and the day after it. */
function person({ name, url, date }: Person): string {
  const shown = url === undefined ? (/[,()]/.test(name) ? apart(name) : item(name)) : linkMarkdown(name, url);
  return date === undefined ? shown : `${shown} (${date})`;
}

function technique(id: string, attack: AttackIndex | null): string {
  const name = attack === null ? null : fullName(attack, id);
  return name === null ? item(id) : linkMarkdown(`${id} ${name}`, mitreUrl(id));
}
