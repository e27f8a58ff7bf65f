import { lookupKey } from '../../indicators/spelling/lookup-key.ts';
import { searchSpellings } from '../../indicators/spelling/search-spellings.ts';

/**
 * What a reader may know a value by without knowing the whole: the host of a URL and the domains above it, the file of a path, the user of
 * `CORP\user` and of `user@host.example`.
 */
export function valueParts(value: string): string[] {
  const known = lookupKey(value);
  switch (known?.form) {
    case 'account':
      return [known.value.slice(known.value.indexOf('\\') + 1)];
    case 'email':
      return [known.value.slice(0, known.value.lastIndexOf('@')), ...searchSpellings('email', known.value)];
    case 'url':
      return [
        ...searchSpellings('url', known.value),
        ...searchSpellings('file-path', known.value.replace(/^[a-z][^/]*\/\/[^/]*|[?#].*$/gi, '')),
      ];
    case 'domain':
    case 'file-path':
      return searchSpellings(known.form, known.value);
    default:
      return [];
  }
}
