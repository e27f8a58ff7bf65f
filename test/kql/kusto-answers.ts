import { parentPort, workerData } from 'node:worker_threads';
import { analyseQuery } from '../../src/kql/analysis/analyse-query.ts';
import { kustoService } from '../../src/kql/service/kusto-service.ts';
import { loadKusto } from '../../src/kql/service/load-kusto.ts';
import { platformShape } from '../../src/kql/tables/platform-shape.ts';

// A worker of its own, as the service is a global of its thread: what is reported for each text, with its faster ways or without.
const { bare, texts } = workerData as { bare: boolean; texts: readonly string[] };
loadKusto(bare ? 'bare' : undefined);
const shape = platformShape('defender-xdr', []);
const service = kustoService(shape);
parentPort?.postMessage(texts.map((text) => analyseQuery(text, service, shape)));
