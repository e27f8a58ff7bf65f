import { expect, test } from 'vitest';
import { createRedactor } from '../../audience/redaction/redactor.ts';
import { replacedNames } from './replaced-names.ts';

const redactor = createRedactor(
  [
    { find: 'm.sample@corp.example', replace: 'MAIL' },
    { find: 'host-7', replace: 'HOST' },
  ],
  'GREEN',
);
const written = 'T | where User == "m.sample@corp.example" and Host in ("host-7", "host-7")';

test('the places are those of the text that is shown', () => {
  const shown = redactor.text(written);
  expect(
    replacedNames(shown, ['T | take 1', written], redactor).map(({ start, end }) => shown.slice(start, end)),
  ).toEqual(['MAIL', 'HOST', 'HOST']);
});

test('what is shown as it was written has none', () => {
  expect(replacedNames('T | take 1', ['T | take 1', written], redactor)).toEqual([]);
  expect(replacedNames(written, [written], createRedactor([], 'GREEN'))).toEqual([]);
});
