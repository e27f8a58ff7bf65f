import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { QueryAnalysis } from '../query-analysis.ts';

/** Analyses on disk by the hash of all that decides them. Any file of it may be missing or broken at any time. */
export interface AnalysisCache {
  read(key: string): QueryAnalysis | null;
  write(key: string, analysis: QueryAnalysis): void;
}

/** The cache in a folder, which is made when the first analysis is written. */
export function analysisCache(folder: string): AnalysisCache {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  const made = new Set<string>();
  return {
    read(key) {
      try {
        const content = readFileSync(pathOf(key), 'utf8');
        const [checksum, body] = split(content);
        return checksum === checksumOf(key, body) ? (JSON.parse(body) as QueryAnalysis) : null;
      } catch {
        return null;
      }
    },
    write(key, analysis) {
      const path = pathOf(key);
      const unfinished = `${path}.${randomUUID()}.tmp`;
      const body = JSON.stringify(analysis);
      try {
        if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
        made.add(dirname(path));
        // Written beside and renamed, so that another process never reads half a file.
        writeFileSync(unfinished, `${checksumOf(key, body)}\n${body}`);
        renameSync(unfinished, path);
      } catch {
        // Somebody may have deleted it meanwhile.
        made.delete(dirname(path));
        // A cache that cannot be written makes the next run slower, not wrong.
        if (existsSync(unfinished)) rmSync(unfinished, { force: true });
      }
    },
  };
}

function split(content: string): [string, string] {
  const end = content.indexOf('\n');
  return [content.slice(0, end), content.slice(end + 1)];
}

function checksumOf(key: string, body: string): string {
  return createHash('sha256').update(key).update(body).digest('hex');
}
