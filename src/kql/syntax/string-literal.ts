const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** The value of a Kusto string literal as written: `"a\\b"`, `@'a\b'`, `h"secret"` or three backticks. */
export function stringLiteral(written: string): string {
  const text = written.replace(/^[hH]/, '');
  if (/^(```|~~~)/.test(text)) return text.slice(3, text.length >= 6 ? -3 : undefined);
  if (text.startsWith('@')) {
    const quote = text[1] ?? '"';
    return text.slice(2, -1).replaceAll(quote + quote, quote);
  }
  return text
    .slice(1, -1)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs,
      (_, wide?: string, narrow?: string, plain?: string) => {
        const code = wide ?? narrow;
        if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
        return escapes[plain ?? ''] ?? plain ?? '';
      },
    );
}
