import { csv } from './csv/csv.ts';
import type { ExportFormat } from './export-format.ts';
import { json } from './json/json.ts';
import { kql } from './kql/kql.ts';
import { markdown } from './markdown/markdown.ts';
import { misp } from './misp/misp.ts';
import { navigator } from './navigator.ts';
import { sentinel } from './sentinel/sentinel.ts';
import { stix } from './stix/stix.ts';

/** Every form that needs neither a browser nor the site, in the order of help. */
export const exportFormats: readonly ExportFormat[] = [
  json,
  csv,
  kql,
  stix,
  misp,
  sentinel,
  navigator,
  markdown,
];
