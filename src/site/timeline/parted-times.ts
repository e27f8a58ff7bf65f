const mostCuts = 5;
// A stretch without events is cut out when it takes a fifth of what is drawn and dwarfs the usual distance of events.
const cutOfDrawn = 0.2;
const cutOfUsual = 20;

/** Distinct times in order, parted where a quiet stretch would press the rest together; at most six parts. */
export function partedTimes(times: readonly number[]): number[][] {
  const ordered = [...new Set(times)].sort((a, b) => a - b);
  const steps = ordered
    .slice(1)
    .map((time, index) => ({ before: index + 1, length: time - (ordered[index] ?? time) }));
  const byLength = [...steps].sort((a, b) => b.length - a.length);
  const usual = byLength[Math.floor(byLength.length / 2)]?.length ?? 0;
  let drawn = (ordered[ordered.length - 1] ?? 0) - (ordered[0] ?? 0);
  const cuts: number[] = [];
  for (const { before, length } of byLength.slice(0, mostCuts)) {
    if (length < drawn * cutOfDrawn || length < usual * cutOfUsual) break;
    drawn -= length;
    cuts.push(before);
  }
  cuts.sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => ordered.slice(from, cuts[index]));
}
