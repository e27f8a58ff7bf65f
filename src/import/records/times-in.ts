import { timeProblem } from '../../case/time/time.ts';

/** A moment as a text names it. */
export interface TimeInText {
  /** In the form of a case, with an offset. */
  time: string;
  /** Whether the offset stands in the text; else it is taken for UTC, in which Kusto shows times. */
  hasOffset: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,7})\d*)?)?(?:\s*([ap])\.?m\b\.?)?`;
const zone = String.raw`\s*(Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}(?!\d))?`;
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const forms: readonly {
  pattern: RegExp;
  order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'];
}[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:T|\s*[,@]?\s+(?:at\s+)?|\s*[-–—]\s*)${clock}${zone}`,
      'gi',
    ),
    order: ['y', 'm', 'd'],
  },
  {
    pattern: new RegExp(
      String.raw`\b${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:\s*[,@–—-]?\s*(?:at\s+)?)${clock}${zone}`,
      'gi',
    ),
    order: ['m', 'd', 'y'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+${month},?\s+(\d{4})(?:\s*[,@–—-]?\s*(?:at\s+)?)${clock}${zone}`,
      'gi',
    ),
    order: ['d', 'm', 'y'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?:,?\s+(?:at\s+)?)${clock}${zone}`,
      'gi',
    ),
    order: ['m', 'd', 'y'],
  },
];

/** The moments with a date and a clock time in a text, in order. `03/04` could be two days and is left out. */
export function timesIn(text: string): TimeInText[] {
  const found: (TimeInText & { at: number })[] = [];
  for (const { pattern, order } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [, a = '', b = '', c = '', hour = '', minute = '', second, fraction, half, offset] = match;
      const parts = { [order[0]]: a, [order[1]]: b, [order[2]]: c } as Record<'y' | 'm' | 'd', string>;
      const swapped = pattern === forms[3]?.pattern ? american(parts) : parts;
      if (swapped === null) continue;
      const time = written(swapped, { hour, minute, second, fraction, half, offset });
      if (time !== null) found.push({ time, hasOffset: offset !== undefined, at: match.index });
    }
  }
  return found.sort((x, y) => x.at - y.at).map(({ time, hasOffset }) => ({ time, hasOffset }));
}

/** Days with a year in a text as `YYYY-MM-DD`, in order. */
export function datesIn(text: string): string[] {
  const found: { date: string; at: number }[] = [];
  const add = (year: string, monthText: string, day: string, at: number) => {
    const date = `${year}-${monthNumber(monthText)}-${day.padStart(2, '0')}`;
    if (timeProblem(`${date}T00:00Z`) === null) found.push({ date, at });
  };
  for (const { 1: y = '', 2: m = '', 3: d = '', index } of text.matchAll(
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g,
  ))
    add(y, m, d, index);
  for (const { 1: m = '', 2: d = '', 3: y = '', index } of text.matchAll(
    new RegExp(
      String.raw`\b${month}\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*[–—-]\s*\d{1,2}(?:st|nd|rd|th)?)?,?\s+(\d{4})`,
      'gi',
    ),
  ))
    add(y, m, d, index);
  for (const { 1: d = '', 2: m = '', 3: y = '', index } of text.matchAll(
    new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+${month},?\s+(\d{4})`, 'gi'),
  ))
    add(y, m, d, index);
  return found.sort((a, b) => a.at - b.at).map(({ date }) => date);
}

interface Clock {
  hour: string;
  minute: string;
  second: string | undefined;
  fraction: string | undefined;
  half: string | undefined;
  offset: string | undefined;
}

/** Month first, as the portals export it, unless it can only be the other way; null when both could be meant. */
function american(parts: Record<'y' | 'm' | 'd', string>): Record<'y' | 'm' | 'd', string> | null {
  const [first, second] = [Number(parts.m), Number(parts.d)];
  if (first === second || second > 12) return parts;
  return first > 12 ? { ...parts, m: parts.d, d: parts.m } : null;
}

function written(
  { y, m, d }: Record<'y' | 'm' | 'd', string>,
  { hour, minute, second, fraction, half, offset }: Clock,
): string | null {
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const seconds = second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction}`}`;
  const at = `${y}-${monthNumber(m)}-${d.padStart(2, '0')}T${String(hours).padStart(2, '0')}:${minute}${seconds}`;
  const zoned =
    offset === undefined || /^[A-Z]/i.test(offset) ? 'Z' : offset.replace(/^(...)(\d\d)$/, '$1:$2');
  return timeProblem(at + zoned) === null ? at + zoned : null;
}

function monthNumber(text: string): string {
  const named = months.indexOf(text.slice(0, 3).toLowerCase());
  return named === -1 ? text.padStart(2, '0') : String(named + 1).padStart(2, '0');
}
