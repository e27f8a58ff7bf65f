/** `A value of type bool expected.` becomes `Unexpected "x", expected a value of type bool`. */
export function expectationSentence(message: string, excerpt: string): string {
  const plain = message.replace(/\.$/, '');
  const expected = /^Expected(?: one of)?: (.*)$/s.exec(plain)?.[1] ?? /^Missing:? (.*)$/s.exec(plain)?.[1];
  if (expected !== undefined) return `Unexpected ${excerpt}, expected ${expected}`;
  const wanted = /^(.*) expected$/s.exec(plain)?.[1];
  if (wanted !== undefined)
    return `Unexpected ${excerpt}, expected ${wanted.charAt(0).toLowerCase()}${wanted.slice(1)}`;
  const must = /^The expression must (?:be|have) (.*)$/s.exec(plain)?.[1];
  if (must !== undefined) return `Unexpected ${excerpt}, expected ${must}`;
  return `Unexpected ${excerpt}: ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
}
