import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { QueryInput } from '../query-analysis.ts';
import { serviceVersion } from '../service/service-version.ts';
import type { CustomTables } from '../tables/custom-tables.ts';
import { kqlSchemas } from '../tables/kql-schema.ts';

/** Makes the keys under which analyses are cached: all that decides an analysis is in them. */
export function analysisKeys(custom: readonly CustomTables[]): (input: QueryInput) => string {
  const base = createHash('sha256')
    .update(engineDigest())
    .update(JSON.stringify([kqlSchemas, custom]))
    .digest();
  return ({ platform, text }) =>
    createHash('sha256').update(base).update(`${platform}\0`).update(text).digest('hex');
}

/** The language service's version and the code of `src/kql`: whoever changes either gets new analyses. */
function engineDigest(): string {
  const hash = createHash('sha256').update(serviceVersion());
  const folder = new URL('../', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/(?<!\.test)\.[jt]s$/.test(name)) hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest('hex');
}
