import type { QueryInput } from '../src/kql/query-analysis.ts';
import { kustoDatabase } from '../src/kql/service/kusto-database.ts';
import { loadKusto } from '../src/kql/service/load-kusto.ts';
import { platformShape } from '../src/kql/tables/platform-shape.ts';

/** What all is compared with: the service as it is published, asked for the diagnostics of each query and nothing else. */
export function bareLoop(queries: readonly QueryInput[]): void {
  const { kusto } = loadKusto('bare');
  const databases = new Map<string, ReturnType<typeof kustoDatabase>>();
  for (const { platform, text } of queries) {
    const database = databases.get(platform) ?? kustoDatabase(kusto, platformShape(platform));
    databases.set(platform, database);
    kusto.KustoCode.ParseAndAnalyze(text, database.globals).GetDiagnostics();
  }
}
