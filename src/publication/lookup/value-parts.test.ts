import { expect, test } from 'vitest';
import { valueParts } from './value-parts.ts';

test.each([
  ['hxxps://c2[.]evil[.]example:8443/a/tool.exe?x=1', ['c2.evil.example', 'evil.example', 'tool.exe']],
  ['c2.evil.example', ['evil.example']],
  ['C:\\Temp\\tool.exe', ['tool.exe']],
  ['CORP\\jdoe', ['jdoe']],
  ['jdoe@corp.example', ['jdoe', 'corp.example']],
  ['203.0.113.7', []],
  ['endpoint-za', []],
])('%s is found by its parts too', (value, parts) => {
  expect(valueParts(value)).toEqual(expect.arrayContaining(parts));
  expect(valueParts(value)).not.toContain(value);
});
