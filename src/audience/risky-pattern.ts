/** Whether a pattern could take very long on some text: one that repeats what repeats or branches, or refers back. */
export function isRisky(pattern: string): boolean {
  const plain = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  if (/\\[1-9k]/.test(plain)) return true;
  const open: { repeats: boolean }[] = [{ repeats: false }];
  for (let at = 0; at < plain.length; at++) {
    const rest = plain.slice(at);
    const here = open.at(-1);
    if (rest.startsWith('(')) {
      open.push({ repeats: false });
      continue;
    }
    if (rest.startsWith('|') && here) here.repeats ||= open.length > 1;
    const repeat = /^(?:[*+]|\{\d+(?:,\d*)?\})/.exec(rest.startsWith(')') ? rest.slice(1) : rest)?.[0];
    if (rest.startsWith(')')) {
      const inner = open.pop();
      const outer = open.at(-1);
      if (inner?.repeats && repeat !== undefined) return true;
      if (outer) outer.repeats ||= inner?.repeats === true || repeat !== undefined;
    } else if (repeat !== undefined && here) here.repeats = true;
  }
  return false;
}
