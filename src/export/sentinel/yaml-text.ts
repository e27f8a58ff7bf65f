/** A value that every YAML reader, of 1.1 and 1.2, takes for this text. */
export function yamlText(text: string): string {
  return /^[A-Za-z][\w ./()-]*[\w)]$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text.toWellFormed()).replace(
        /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
        unicodeEscape,
      );
}

/** A text of several lines as a literal block, indented by two more than `indent`; as one value where no block can hold it. */
export function yamlBlock(text: string, indent = ''): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\s+$/, '').split('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const isPlain = !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u.test(
    text,
  );
  if (!isPlain || lines.join('') === '') return yamlText(text);
  // The first line that has something shows how far the block is indented, unless that is said.
  const depth =
    /^[ \t]/.test(lines.find((line) => line.trim() !== '') ?? '') || lines[0]?.trim() === '' ? '2' : '';
  return `|${depth}\n${lines.map((line) => (line === '' ? '' : `${indent}  ${line}`)).join('\n')}`;
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
