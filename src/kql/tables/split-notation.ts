/** Splits Kusto notation at commas that stand in no bracket and no quotes; null when brackets or quotes are not closed. */
export function splitNotation(text: string): string[] | null {
  const parts: string[] = [''];
  const open: string[] = [];
  let quote = '';
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ('([{'.includes(sign)) open.push(sign);
    else if (')]}'.includes(sign) && open.pop() !== '([{'[')]}'.indexOf(sign)]) return null;
    if (sign === ',' && open.length === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] += sign;
  }
  if (quote !== '' || open.length > 0) return null;
  const trimmed = parts.map((part) => part.trim());
  return trimmed.length === 1 && trimmed[0] === '' ? [] : trimmed;
}
