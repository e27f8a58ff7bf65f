/**
 * A text as Markdown that reads as exactly this text, in a paragraph, a heading or the cell of a table; addresses in it are
 * no links. Line ends and blanks at its ends are references, which no Markdown takes away.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<>|~#$]|&(?=#?\w+;)|(?<![a-z0-9])_|_(?![a-z0-9])/gi, '\\$&')
    .replace(/:(?=\/\/)|\.(?<=\bwww\.)/gi, '\\$&')
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/[\r\n]|^[ \t]+|[ \t]+$/g, (blanks) =>
      blanks.replace(/[\s\S]/g, (one) => `&#${one.charCodeAt(0)};`),
    );
}

/** A value as code where Markdown can say it in any place, else as plain text. */
export function codeMarkdown(text: string): string {
  if (text.trim() === '' || /[\r\n]|\\\|/.test(text)) return plainMarkdown(text);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/s.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '\\|')}${pad}${fence}`;
}

/** A link; its text is plain, its address is in angle brackets where it has to be. */
export function linkMarkdown(text: string, url: string): string {
  const address = /^[^\s()<>\\|&*_`]+$/.test(url) ? url : `<${url.replace(/[\\<>&|]/g, '\\$&')}>`;
  return `[${plainMarkdown(text)}](${address})`;
}

/** The address of a file by its path. */
export function pathAddress(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');
}
