import { createQueryAnalyser } from '../src/kql/query-analyser.ts';
import { generateQueries } from './kql-generator.ts';
import { type Mutation, mutate, mutationKinds } from './kql-mutation.ts';
import { corpusQueries } from './kql-queries.ts';
import { random } from './random.ts';

/**
 * How many mistakes are found: one is put into each clean query, of every kind in turn. Usage:
 * `node bench/kql-mutations.ts [queries.ndjson] [--list]`; without a corpus 500 generated queries.
 */
const corpus = process.argv.slice(2).find((each) => !each.startsWith('--'));
const isListed = process.argv.includes('--list');

const queries = corpus === undefined ? generateQueries(500, 7) : corpusQueries(corpus);
const analyser = createQueryAnalyser();
const analyses = await analyser.analyse(queries);
const source = random(11);
const mutations = queries.flatMap((query, index) => {
  const analysis = analyses[index];
  if (!analysis || analysis.problems.length > 0) return [];
  return mutationKinds.flatMap((kind) => {
    const mutation = mutate(query.text, analysis, kind, source);
    return mutation ? [{ ...mutation, platform: query.platform }] : [];
  });
});
const results = await analyser.analyse(mutations);
await analyser.close();

let [found, onLine] = [0, 0];
for (const kind of mutationKinds) {
  const counts = { all: 0, found: 0, onLine: 0 };
  mutations.forEach((mutation, index) => {
    if (mutation.kind !== kind) return;
    const problems = results[index]?.problems ?? [];
    const lines = problems.map((problem) => mutation.text.slice(0, problem.start).split('\n').length);
    counts.all += 1;
    if (problems.length > 0) counts.found += 1;
    if (lines.includes(mutation.line)) counts.onLine += 1;
    if (isListed && !lines.includes(mutation.line)) list(mutation, lines, problems[0]?.message);
  });
  found += counts.found;
  onLine += counts.onLine;
  print(kind, counts.all, counts.found, counts.onLine);
}
print('all', mutations.length, found, onLine);

function print(kind: string, all: number, seen: number, placed: number): void {
  const share = (part: number) => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
  process.stdout.write(
    `${kind.padEnd(10)} ${String(all).padStart(6)}  found ${share(seen)}  on its line ${share(placed)}\n`,
  );
}

function list(mutation: Mutation, lines: readonly number[], message: string | undefined): void {
  const written = mutation.text.split('\n')[mutation.line - 1]?.trim();
  const seen =
    lines.length === 0 ? 'MISSED' : `line ${mutation.line} told as ${lines.join(', ')}: ${message}`;
  process.stdout.write(`${mutation.kind} ${mutation.change} | ${written} | ${seen}\n`);
}
