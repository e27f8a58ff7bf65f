/**
 * Where a URL stops in a run of text without blanks that begins with it: before the punctuation of the sentence, and
 * before a closing bracket that the URL did not open.
 */
export function urlEnd(run: string): number {
  const unclosed = new Map(
    [...openings].map(([close, open]) => [close, count(run, open) - count(run, close)]),
  );
  let end = run.length;
  while (end > 0) {
    const last = run.charAt(end - 1);
    const spare = unclosed.get(last);
    if (spare === undefined ? !/[.,;:!?'"*_~]/.test(last) : spare >= 0) break;
    if (spare !== undefined) unclosed.set(last, spare + 1);
    end -= 1;
  }
  return end;
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

const openings = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
