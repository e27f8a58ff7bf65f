import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { json } from './json.ts';
import { kql } from './kql.ts';
import { markdown } from './markdown.ts';
import { misp } from './misp.ts';
import { navigator } from './navigator.ts';
import { sentinel } from './sentinel.ts';
import { stix } from './stix.ts';

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
