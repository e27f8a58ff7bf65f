import { unified } from '@astrojs/markdown-remark';
import type { AstroInlineConfig } from 'astro';
import { casebookIntegration } from './casebook-integration.ts';
import type { PublicationHandoff } from './publication-handoff.ts';

/** What a command decides; paths are absolute or relative to `root`. */
export interface AstroOptions {
  handoff: PublicationHandoff;
  /** Folder of `astro.config.mjs`. */
  root: string;
  outDir: string;
  /** Begins and ends with `/`. */
  base: string;
  /** Such as `https://user.github.io`; null when nobody said where the site is published. */
  url: string | null;
}

// Browsers that know light-dark(): without the target it is replaced by three times the CSS.
const browsers = ['chrome123', 'firefox120', 'safari17.5'];

/** What `astro.build` and `astro.dev` are called with; it takes the place of `astro.config.mjs`. */
export function astroOptions({ handoff, root, outDir, base, url }: AstroOptions): AstroInlineConfig {
  return {
    configFile: false,
    root,
    srcDir: './src/site',
    outDir,
    base,
    ...(url === null ? {} : { site: url }),
    output: 'static',
    trailingSlash: 'always',
    // White space as in JSX, which is how the sources are formatted.
    compressHTML: 'jsx',
    integrations: [casebookIntegration(handoff)],
    devToolbar: { enabled: false },
    markdown: { processor: unified(), syntaxHighlight: false },
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    // Files, so that a reader of ten cases loads the styles once; the largest is far under the budget.
    build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          "img-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
        ],
        // Search runs WebAssembly.
        scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
        styleDirective: { resources: ["'self'"] },
      },
    },
    vite: {
      build: { assetsInlineLimit: 0, modulePreload: false, target: browsers, cssTarget: browsers },
    },
  };
}
