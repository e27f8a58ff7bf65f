import { exportFormats } from '../../export/index.ts';
import { pdfExporter } from '../pdf/pdf-exporter.ts';
import type { Exporter } from './exporter.ts';
import { htmlExporter } from './html-exporter.ts';
import { pureExporter } from './pure-exporter.ts';

/** Every form that `export` offers, in the order of help; those that need a browser or the site stand below the pure ones. */
export const exporters: readonly Exporter[] = [...exportFormats.map(pureExporter), htmlExporter, pdfExporter];
