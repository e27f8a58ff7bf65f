import { casePages } from './case-pages.ts';
import type { Exporter } from './exporter.ts';
import { findBrowser } from './find-browser.ts';
import { pdfPrinter } from './pdf-printer.ts';

const file = 'case.pdf';

/** A case as the report that its page prints. */
export const pdfExporter: Exporter = {
  name: 'pdf',
  async files({ publication, slug, browser, env, signal }) {
    // First, so that nobody waits for pages that cannot be printed.
    const found = await findBrowser(browser, env);
    const pages = await casePages(publication, slug, (other) => `../${other}/${file}`);
    const printer = await pdfPrinter(found, signal);
    try {
      const content = [];
      for (const [of, html] of pages)
        content.push({ path: `${of}/${file}`, content: await printer.print(html) });
      return { content, notes: [] };
    } finally {
      await printer.close();
    }
  },
  text: async () => ({ content: null, notes: [] }),
};
