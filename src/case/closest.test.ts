import { expect, test } from 'vitest';
import { closest, closestName } from './closest.ts';

test.each([
  ['hihg', 'high'],
  ['lo', 'low'],
  ['sevreity', 'severity'],
  ['sha265', 'sha256'],
  ['sha512', null],
  ['ipv5', null],
  ['on', null],
  ['', null],
])('the word that `%s` stands for is %s', (word, expected) => {
  const words = ['low', 'high', 'severity', 'md5', 'sha1', 'sha256', 'ipv4', 'ipv6', 'no'];
  expect(closest(word, words)).toBe(expected);
});

test.each([
  ['Q7', null],
  ['x.png', null],
  ['Shot.PNG', 'shot.png'],
  ['ws-02', null],
  ['q', null],
  ['archve-upload', 'archive-upload'],
  ['archive-upload-2', null],
  ['evidence-1.log', 'evidense-1.log'],
  ['host', null],
  ['hunt-2026-04', null],
])('the name that `%s` is a slip of is %s', (name, expected) => {
  const names = [
    ...['Q1', 'p.png', 'shot.png', 'ws-01', 'archive-upload', 'evidense-1.log'],
    ...['hots-list', 'hunt-2026-03'],
  ];
  expect(closestName(name, names)).toBe(expected);
});
