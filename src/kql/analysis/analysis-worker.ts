import { parentPort, workerData } from 'node:worker_threads';
import type { Platform } from '../platform.ts';
import type { QueryAnalysis } from '../query-analysis.ts';
import { type KustoService, kustoService } from '../service/kusto-service.ts';
import type { CustomTables } from '../tables/custom-tables.ts';
import { platformShape } from '../tables/platform-shape.ts';
import type { DatabaseShape } from '../tables/table-shape.ts';
import { isUnified, otherSchema } from '../tables/unified-schema.ts';
import { analyseQuery, type OtherSchema } from './analyse-query.ts';

/** What the pool sends: one query. */
export interface AnalysisRequest {
  id: number;
  text: string;
  platform: Platform;
}

/** What comes back: `ready` once the service is loaded, then one answer per request, in order. */
export type AnalysisReply =
  | { id: 'ready' }
  | { id: number; analysis: QueryAnalysis }
  | { id: number; failure: string };

const { custom } = workerData as { custom: readonly CustomTables[] };
const opened = new Map<Platform, { service: KustoService; shape: DatabaseShape }>();

// The first analysis of a process takes most of a second: nobody's query should pay for it out of its time limit.
const { service: warm, shape: warmShape } = open('other');
analyseQuery('print 1', warm, warmShape);
reply({ id: 'ready' });

parentPort?.on('message', ({ id, text, platform }: AnalysisRequest) => {
  try {
    const { service, shape } = open(platform);
    reply({ id, analysis: analyseQuery(text, service, shape, otherOf(platform)) });
  } catch (error) {
    reply({ id, failure: String(error) });
  }
});

function open(platform: Platform): { service: KustoService; shape: DatabaseShape } {
  const known = opened.get(platform);
  if (known) return known;
  const shape = platformShape(platform, custom);
  const fresh = { service: kustoService(shape), shape };
  opened.set(platform, fresh);
  return fresh;
}

function otherOf(platform: Platform): OtherSchema | null {
  if (!isUnified(platform)) return null;
  const other = otherSchema(platform);
  return { name: other.name, open: () => open(other.platform) };
}

function reply(message: AnalysisReply): void {
  parentPort?.postMessage(message);
}
