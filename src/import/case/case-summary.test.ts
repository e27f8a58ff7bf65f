import { expect, test } from 'vitest';
import type { TextItem } from '../blocks/text-items.ts';
import { Noted } from '../draft.ts';
import { ReportBook } from '../report-book.ts';
import { caseSummary } from './case-summary.ts';

const words = (length: number) => `${'word '.repeat(Math.ceil(length / 5)).slice(0, length - 1)}.`;

/** The summary that is taken from a write-up of these paragraphs. */
function summaryOf(...paragraphs: string[]): string {
  const items = [
    { kind: 'heading', text: 'Summary' },
    ...paragraphs.map((text) => ({ kind: 'paragraph', text })),
  ] as TextItem[];
  const found = caseSummary(items, 'Title', new ReportBook());
  return found instanceof Noted ? String(found.value) : 'TODO';
}

test('a text of fewer than forty characters is not a summary', () => {
  expect(summaryOf(words(39))).toBe('TODO');
  expect(summaryOf(words(40))).toBe(words(40));
});

test('paragraphs are taken until there are three hundred characters', () => {
  const next = words(60);
  expect(summaryOf(words(299), next)).toBe(`${words(299)} ${next}`);
  expect(summaryOf(words(300), next)).toBe(words(300));
});

test('a paragraph that would make more than a thousand characters is left out, and cut where it is the first', () => {
  expect(summaryOf(words(200), words(799))).toBe(`${words(200)} ${words(799)}`);
  expect(summaryOf(words(200), words(800))).toBe(words(200));
  expect(summaryOf(words(1001)).length).toBeLessThanOrEqual(1000);
  expect(summaryOf(words(1001)).length).toBeGreaterThan(900);
});
