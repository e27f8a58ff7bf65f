import type { Exporter } from '../export/exporter.ts';
import { singlePages } from '../export/single-pages.ts';
import { anchorSheets } from './anchor-sheets.ts';
import { findBrowser } from './find-browser.ts';
import { numberedContents } from './numbered-contents.ts';
import { pdfPrinter } from './pdf-printer.ts';

const file = 'case.pdf';

/** A case as the report that its page prints. */
export const pdfExporter: Exporter = {
  name: 'pdf',
  async files({ publication, slug, browser, env, signal }) {
    // First, so that nobody waits for pages that cannot be printed.
    const found = await findBrowser(browser, env);
    const pages = await singlePages(publication, slug, (other) => `../${other}/${file}`);
    const printer = await pdfPrinter(found, signal);
    try {
      const content = [];
      for (const [of, html] of pages) {
        // No browser prints on which sheet a link ends: the first print tells, the second has it in its contents.
        const sheets = anchorSheets(await printer.print(html));
        content.push({ path: `${of}/${file}`, content: await printer.print(numberedContents(html, sheets)) });
      }
      return { content, notes: [] };
    } finally {
      await printer.close();
    }
  },
  text: async () => ({ content: null, notes: [] }),
};
