import { expect, test } from 'vitest';
import { mitreUrl } from './technique-id.ts';

test.each([
  ['T1560.001', 'https://attack.mitre.org/techniques/T1560/001/'],
  ['T1560', 'https://attack.mitre.org/techniques/T1560/'],
])('%s is at %s', (id, url) => {
  expect(mitreUrl(id)).toBe(url);
});
