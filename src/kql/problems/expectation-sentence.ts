/** The service's message as a sentence: `A value of type bool expected.` becomes `Unexpected "x", expected a value of type bool`. */
export function expectationSentence(message: string, excerpt: string): string {
  const plain = message.replace(/\.$/, '');
  if (/^The incomplete fragment/.test(plain)) {
    return excerpt === '`|`'
      ? 'Unexpected `|`, expected a table or another source before it'
      : `Unexpected ${excerpt}, expected \`|\`, \`;\` or the end of the query`;
  }
  const sign = /^(?:Expected(?: one of)?|Missing):? (.*)$/s.exec(plain)?.[1];
  if (sign !== undefined)
    return `Unexpected ${excerpt}, expected ${/^\W+$/.test(sign) ? `\`${sign}\`` : sign}`;
  const wanted = /^(.*) expected$/s.exec(plain)?.[1];
  if (wanted !== undefined) return `Unexpected ${excerpt}, expected ${lowerFirst(wanted)}`;
  const must = /^The expression must (?:be|have) (.*)$/s.exec(plain)?.[1];
  if (must !== undefined) return `Unexpected ${excerpt}, expected ${must}`;
  if (/^Unexpected: /.test(plain)) return `Unexpected ${excerpt}, expected a name, a value or an operator`;
  return `Unexpected ${excerpt}: ${lowerFirst(plain)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
