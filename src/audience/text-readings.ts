import { base64Texts } from './base64-texts.ts';
import { lastWhere } from './last-where.ts';
import { plainView, type TextView, turns } from './plain-view.ts';

/** All ways in which somebody can read a text: plain first, as it is written, and what stands in it as base64. */
export function textReadings(text: string): TextView[] {
  const direct: TextView = { text, written: (start, end) => ({ start, end }) };
  const plain = plainView(text);
  const readings = plain === null ? [direct] : [plain, direct];
  if (/%(?:[a-f][0-9a-f]|[0-9][a-f])/i.test(text)) {
    for (let turn = 0; turn < turns; turn++) {
      const other = plainView(text, turn);
      if (other !== null && other.text !== plain?.text) readings.push(other);
    }
  }
  const encoded = encodedView(plain ?? direct);
  return encoded === null ? readings : [...readings, encoded];
}

// In one text, because a search costs more than its text; no pattern is meant to reach over it.
const between = '\0\n\0';

/** All that stands in a view as base64; a stretch of it is written as the whole base64 it is in. */
function encodedView(outer: TextView): TextView | null {
  const found = base64Texts(outer.text);
  if (found.length === 0) return null;
  let length = 0;
  const placed = found.map((one) => {
    const from = length;
    length += one.text.length + between.length;
    return { ...one, from };
  });
  return {
    text: found.map(({ text }) => text).join(between),
    written: (start, end) => {
      const first = lastWhere(placed, ({ from }) => from <= start);
      const last = lastWhere(placed, ({ from }) => from < end);
      return outer.written(first?.start ?? 0, last?.end ?? outer.text.length);
    },
  };
}
