import { astroOptions } from './src/site/astro-options.ts';
import { publicationHandoff } from './src/site/publication-handoff.ts';

// Read by editors and `astro check` only: the commands of Casebook pass the same options and a publication.
export default astroOptions({
  handoff: publicationHandoff(null, { followed: false }),
  root: '.',
  outDir: './dist',
  base: '/',
  url: null,
});
