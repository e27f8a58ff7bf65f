import { expect, test } from 'vitest';
import { isDocumentationName } from './is-documentation-name.ts';

test.each(['example', 'evil.example', 'a.b.example', 'example.com', 'www.example.net', 'example.org'])(
  '%s is',
  (host) => {
    expect(isDocumentationName(host)).toBe(true);
  },
);

test.each(['notexample', 'example.evil.com', 'notexample.com', 'example.de', 'corp.test', 'localhost'])(
  '%s is not',
  (host) => {
    expect(isDocumentationName(host)).toBe(false);
  },
);
