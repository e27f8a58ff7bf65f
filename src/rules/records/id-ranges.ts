const mostRanges = 6;

/** Ids for a sentence, in order and those by position as ranges: `` `Q1` to `Q6`, `upload` ``. At most six parts, then how many more. */
export function idRanges(ids: readonly string[]): string {
  const runs: { first: string; last: string; ids: number }[] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.last, id)) {
      run.last = id;
      run.ids++;
    } else runs.push({ first: id, last: id, ids: 1 });
  }
  const parts = runs.map(({ first, last, ids }) =>
    ids === 1 ? `\`${first}\`` : `\`${first}\`${ids === 2 ? ', ' : ' to '}\`${last}\``,
  );
  const left = runs.slice(mostRanges).reduce((sum, run) => sum + run.ids, 0);
  return parts.slice(0, mostRanges).join(', ') + (left === 0 ? '' : ` and ${left} more`);
}

function follows(last: string, id: string): boolean {
  const [, word, number] = /^([A-Za-z]+)(\d+)$/.exec(last) ?? [];
  return word !== undefined && id === `${word}${Number(number) + 1}`;
}
