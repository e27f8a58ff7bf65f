import { base64Texts } from './base64-texts.ts';
import { plainView } from './plain-view.ts';

/** One way to read a text, with the way back to where a stretch of it is written. */
export interface TextReading {
  text: string;
  written(start: number, end: number): { start: number; end: number };
}

/** All ways in which somebody can read a text: plain first, as it is written, and what stands in it as base64. */
export function textReadings(text: string): TextReading[] {
  const direct: TextReading = { text, written: (start, end) => ({ start, end }) };
  const view = plainView(text);
  const readings = [direct];
  if (view !== null) {
    readings.unshift({
      text: view.text,
      written: (start, end) => ({ start: view.starts[start] ?? 0, end: view.ends[end - 1] ?? text.length }),
    });
  }
  const encoded = readings.flatMap((outer) =>
    base64Texts(outer.text).map(({ start, end, text: inner }) => ({
      text: inner,
      written: () => outer.written(start, end),
    })),
  );
  return [...readings, ...encoded];
}
