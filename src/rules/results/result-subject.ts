import type { Subject } from '../../kql/conditions/condition-holds.ts';
import { instantOf } from '../../kql/reads/kusto-instant.ts';

const ticksPerSecond = 10_000_000n;

/**
 * What a cell of results says as a value of a Kusto type: all that it may have been before it was written with fewer digits.
 * `empty` for no value at all; null where it is written in a way that is not certain, as a time without a zone.
 */
export function resultSubject(cell: string, type: string, isUtc: boolean): Subject | 'empty' | null {
  if (type === 'string') return { text: cell };
  const text = cell.trim();
  if (text === '') return 'empty';
  switch (type) {
    case 'bool': {
      const said = { true: 'true', '1': 'true', false: 'false', '0': 'false' }[text.toLowerCase()];
      return said === undefined ? null : { text: said };
    }
    case 'int':
    case 'long': {
      if (!/^-?\d+$/.test(text)) return null;
      const number = BigInt(text);
      return { low: number, high: number };
    }
    case 'real':
    case 'decimal': {
      const digits = /^-?\d+(?:\.(\d+))?$/.exec(text);
      if (digits === null) return null;
      const unit = digits[1] === undefined ? 0.5 : 10 ** -digits[1].length;
      return { low: Number(text) - unit, high: Number(text) + unit };
    }
    case 'datetime':
      return span(text, isUtc);
    default:
      return null;
  }
}

/** From the tick before the last written digit to the one after it. */
function span(text: string, isUtc: boolean): Subject | null {
  const written = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(?:\.(\d{1,7}))?)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (written === null || (written[3] === undefined && !isUtc)) return null;
  const at = instantOf(text);
  if (at === null) return null;
  const [, seconds, fraction = ''] = written;
  const unit = seconds === undefined ? 60n * ticksPerSecond : ticksPerSecond / 10n ** BigInt(fraction.length);
  // A tick has seven digits: then nothing was left out.
  return fraction.length === 7 ? { low: at, high: at } : { low: at - unit, high: at + unit };
}
