import { createHash } from 'node:crypto';

/**
 * SHA-256 of a query as `results_of` has it, in lower-case hexadecimal: of the text in UTF-8 with LF as line ends, without
 * white space at the end of a line and without blank lines before and after it.
 */
export function queryDigest(text: string): string {
  return createHash('sha256').update(normalized(text)).digest('hex');
}

function normalized(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
