import { expect, test } from 'vitest';
import { holdsWords } from './holds-words.ts';

const text = `DeviceFileEvents read 45 columns on endpoint-za, archived C:\\ProgramData\\backup.zip. Résumé in
https://evil.example/gate.php and 203[.]0[.]113[.]77. 203.0.113.77. The services were packed.`;

test.each([
  'archive',
  'archiving',
  'archived',
  'ARCH',
  'FileEvents',
  'devicefile',
  'endpoint-za',
  'endpoint',
  'za',
  'backup.zip',
  'resume',
  'Résumé',
  'services packed',
  '203.0.113.77',
  '203[.]0[.]113[.]77',
  'hxxps://evil[.]example/gate.php',
  'gate.php',
  'service',
  '"endpoint-za"',
])('%s is held', (words) => {
  expect(holdsWords(text, words)).toBe(true);
});

test.each([
  'mimikatz',
  'svchost.exe',
  'AcountName',
  '45.155.205.233',
  '7z.exe',
  '203.0.113.99',
  'archivist',
  'vents',
  'services mimikatz',
  'chived',
])('%s is not', (words) => {
  expect(holdsWords(text, words)).toBe(false);
});

test('a value is held as a whole', () => {
  expect(holdsWords(text, '203.0.113.7', true)).toBe(false);
  expect(holdsWords(text, '203.0.113.77', true)).toBe(true);
  expect(holdsWords(text, 'evil.example', true)).toBe(true);
  expect(holdsWords('see evil.example.org', 'evil.example', true)).toBe(false);
  expect(holdsWords('It was evil.example.', 'evil.example', true)).toBe(true);
});
