import type { Exporter } from './exporter.ts';
import { singlePages } from './single-pages.ts';

const file = 'case.html';

/** A case as one HTML file that opens anywhere, from a disk or a mail, and asks for nothing. */
export const htmlExporter: Exporter = {
  name: 'html',
  async files({ publication, slug }) {
    const pages = await singlePages(publication, slug, (other) => `../${other}/${file}`);
    const content = [...pages].map(([of, html]) => ({ path: `${of}/${file}`, content: html }));
    return { content, notes: [] };
  },
  async text({ publication, slug }) {
    if (slug === null) return { content: null, notes: [] };
    const pages = await singlePages(publication, slug, () => '#');
    return { content: pages.get(slug) ?? null, notes: [] };
  },
};
