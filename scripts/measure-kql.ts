import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Platform } from '../src/kql/platform.ts';
import { createQueryAnalyser } from '../src/kql/query-analyser.ts';
import type { QueryAnalysis } from '../src/kql/query-analysis.ts';
import { kustoDatabase } from '../src/kql/service/kusto-database.ts';
import { loadKusto } from '../src/kql/service/load-kusto.ts';
import { platformShape } from '../src/kql/tables/platform-shape.ts';

/**
 * Says how many queries of a corpus are clean, and the others by rule; and how many of those that the bare service
 * accepts with the same tables are called wrong. Usage:
 * `node scripts/measure-kql.ts <queries.ndjson> [--list]`, one `{ "platform": …, "query": … }` a line.
 */
const platforms: Record<string, Platform[]> = {
  defender: ['defender-xdr'],
  'defender-xdr': ['defender-xdr'],
  sentinel: ['sentinel'],
  adx: ['azure-data-explorer'],
  'azure-data-explorer': ['azure-data-explorer'],
  arg: ['resource-graph'],
  'resource-graph': ['resource-graph'],
  other: ['other'],
  // A query of unknown origin is clean when it is on one of the two.
  unknown: ['defender-xdr', 'sentinel'],
};

const line = z.looseObject({ file: z.string().optional(), platform: z.string(), query: z.string() });

const [path, flag] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('Usage: node scripts/measure-kql.ts <queries.ndjson> [--list]\n');
  process.exitCode = 2;
} else {
  await measure(path, flag === '--list');
}

async function measure(corpus: string, isListed: boolean): Promise<void> {
  const lines = readFileSync(corpus, 'utf8')
    .split('\n')
    .filter((each) => each.trim() !== '');
  const queries = lines.map((each) => line.parse(JSON.parse(each)));
  const tries = queries.flatMap((query, index) =>
    (platforms[query.platform] ?? ['other']).map((platform) => ({ index, platform, text: query.query })),
  );
  const analyser = createQueryAnalyser();
  const analyses = await analyser.analyse(tries);
  await analyser.close();

  const best = new Map<number, QueryAnalysis>();
  tries.forEach(({ index }, at) => {
    const analysis = analyses[at];
    const known = best.get(index);
    if (analysis && (!known || errors(analysis).length < errors(known).length)) best.set(index, analysis);
  });
  const rules = new Map<string, number>();
  let clean = 0;
  for (const [index, analysis] of best) {
    const wrong = errors(analysis);
    if (wrong.length === 0) clean += 1;
    for (const rule of new Set(wrong.map((problem) => problem.rule)))
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
    const query = queries[index];
    if (!isListed || !query) continue;
    const faults = analysis.conditionFaults.map((each) => ({
      ...each,
      rule: 'no-impossible-condition',
      severity: 'warning',
    }));
    for (const { rule, severity, message, start } of [...analysis.problems, ...faults]) {
      const lineNumber = query.query.slice(0, start).split('\n').length;
      process.stdout.write(
        `${query.file ?? index + 1}:${lineNumber} ${query.platform} ${severity} ${rule}: ${message}\n`,
      );
    }
  }
  const odd = [...best.values()].filter(({ conditionFaults }) => conditionFaults.length > 0);
  process.stdout.write(`${odd.length} with a condition that can never be met or means something else\n`);
  const share = ((100 * clean) / Math.max(1, best.size)).toFixed(1);
  process.stdout.write(
    `${best.size} queries, ${clean} clean (${share} %), ${best.size - clean} with errors\n`,
  );
  const isAccepted = acceptor();
  const accepted = new Set(
    tries.flatMap(({ index, platform, text }) => (isAccepted(platform, text) ? [index] : [])),
  );
  const wrong = [...accepted].filter((index) => errors(best.get(index)).length > 0);
  process.stdout.write(
    `${accepted.size} accepted by the bare service, ${wrong.length} of them called wrong\n`,
  );
  for (const [rule, count] of [...rules].sort((a, b) => b[1] - a[1])) {
    process.stdout.write(`${String(count).padStart(6)}  ${rule}\n`);
  }
}

/** Asks the service as it is published whether it finds no error in a query. */
function acceptor(): (platform: Platform, text: string) => boolean {
  const { kusto } = loadKusto('bare');
  const databases = new Map<Platform, ReturnType<typeof kustoDatabase>>();
  return (platform, text) => {
    const database = databases.get(platform) ?? kustoDatabase(kusto, platformShape(platform));
    databases.set(platform, database);
    const diagnostics = kusto.KustoCode.ParseAndAnalyze(text, database.globals).GetDiagnostics();
    return Array.from({ length: diagnostics.Count }).every(
      (_, index) => diagnostics.getItem(index).Severity !== 'Error',
    );
  };
}

function errors(analysis: QueryAnalysis | undefined): QueryAnalysis['problems'] {
  return (analysis?.problems ?? []).filter((problem) => problem.severity === 'error');
}
