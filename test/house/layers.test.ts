import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

// The table of ARCHITECTURE.md: who may import whom inside `src/`, and what of the outside world.
const floors: Record<string, { inside: readonly string[]; outside: readonly RegExp[] }> = {
  case: {
    inside: [],
    outside: [/^zod$/, /^yaml$/, /^temporal-polyfill$/, /^github-slugger$/, /^csv-parse\/sync$/, /^re2js$/],
  },
  kql: { inside: ['case'], outside: [/^node:/, /^@kusto\//, /^re2js$/] },
  attack: { inside: ['case'], outside: [] },
  indicators: { inside: ['case'], outside: [/^node:net$/] },
  rules: {
    inside: ['case', 'kql', 'attack', 'indicators'],
    outside: [/^unist-util-visit$/, /^mdast$/, /^@secretlint\//],
  },
  audience: {
    inside: ['case', 'kql', 'attack', 'indicators'],
    outside: [
      /^unist-util-/,
      /^mdast/,
      /^node:zlib$/,
      /^entities$/,
      /^node:(url|vm|zlib)$/,
      /^unist-util-/,
      /^mdast/,
      /^entities$/,
      /^node:(buffer|url|vm|zlib)$/,
    ],
  },
  render: {
    inside: ['case', 'kql', 'attack', 'indicators'],
    outside: [
      /^node:(crypto|zlib)$/,
      /^unified$/,
      /^remark-/,
      /^rehype-/,
      /^unist-util-/,
      /^[mh]dast/,
      /^hast-util-/,
      /^mdast-util-/,
      /^micromark/,
      /^shiki/,
      /^@shikijs\//,
      /^sharp$/,
      /^harfbuzzjs$/,
      /^bidi-js$/,
      /^node:(fs|url|zlib)$/,
    ],
  },
  import: {
    inside: ['case', 'kql', 'attack', 'indicators'],
    outside: [/^unified$/, /^remark-/, /^mdast/, /^parse5$/, /^yaml$/],
  },
  // What is exported is a projected case; it is of that type, and how it came to be is not their business.
  export: {
    inside: ['case', 'kql', 'attack', 'indicators', 'audience/projected-case'],
    outside: [/^node:crypto$/, /^mdast/, /^uuid$/, /^canonicalize$/],
  },
  report: { inside: ['case/diagnostic'], outside: [] },
  workspace: {
    inside: ['publication', 'case', 'kql', 'attack', 'indicators', 'rules', 'audience', 'render', 'export'],
    outside: [/^node:(fs|fs\/promises|path|crypto)$/],
  },
  publication: {
    inside: ['workspace', 'case', 'kql', 'attack', 'indicators', 'rules', 'audience', 'render', 'export'],
    outside: [/^node:(fs|fs\/promises|path|crypto)$/],
  },
  cli: {
    inside: [
      'case',
      'kql',
      'attack',
      'indicators',
      'rules',
      'audience',
      'render',
      'import',
      'export',
      'report',
      'workspace',
      'publication',
      'site/astro-options',
      'site/casebook-integration',
      'site/publication-handoff',
    ],
    outside: [/^node:/, /^astro$/, /^pagefind$/, /^cborg$/, /^@sparticuz\/chromium$/, /^@clack\/prompts$/],
  },
  site: {
    inside: [
      'case',
      'kql',
      'attack',
      'indicators',
      'rules',
      'audience',
      'render',
      'export',
      'report',
      'workspace',
      'publication',
    ],
    outside: [
      /^astro/,
      /^@astrojs\//,
      /^vite$/,
      /^virtual:casebook$/,
      /^node:(async_hooks|crypto|fs|path|url|fs\/promises)$/,
    ],
  },
};

// The only doors to heavy or dangerous libraries.
const doors: Record<string, RegExp> = {
  '@kusto/language-service-next': /^src\/kql\/service\/load-kusto\.ts$/,
  sharp: /^src\/render\/(image\/image|card\/card-image)\.ts$/,
  harfbuzzjs: /^src\/render\/card\/(card-fonts|text-line)\.ts$/,
  'bidi-js': /^src\/render\/card\/bidi-runs\.ts$/,
  shiki: /^src\/render\//,
  zod: /^src\/(case|cli)\//,
  yaml: /^src\/(case\/|import\/(case\/case-yaml|blocks\/split-write-up)\.ts$)/,
  parse5: /^src\/import\/html\/html-tokens\.ts$/,
  '@secretlint/core': /^src\/rules\/audience\/find-secrets\.ts$/,
  uuid: /^src\/export\/uuid-v5\.ts$/,
  canonicalize: /^src\/export\/canonical-json\.ts$/,
  'github-slugger': /^src\/case\/prose\/heading-ids\.ts$/,
  'temporal-polyfill': /^src\/case\/time\/(time|date)\.ts$/,
};

const root = join(import.meta.dirname, '../..');
const files = globSync('src/**/*.{ts,astro}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test(-support)?\.ts$/.test(file));

test('every import in src/ goes down the floors', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file).flatMap(({ target, typeOnly }) => {
      const floor = floorOf(file);
      const allowed = floors[floor];
      if (allowed === undefined) return [`${file}: no floor named ${floor}`];
      if (target.startsWith('.')) {
        const path = posix.normalize(posix.join(posix.dirname(file), target));
        if (!path.startsWith('src/')) return allowedData(path) ? [] : [`${file} -> ${path}`];
        const inner = path.slice('src/'.length);
        const other = floorOf(path);
        const fine =
          other === floor ||
          allowed.inside.some(
            (one) => inner === `${one}.ts` || inner.startsWith(`${one}/`) || inner.startsWith(`${one}.`),
          );
        return fine ? [] : [`${file} -> ${path}`];
      }
      return typeOnly || allowed.outside.some((one) => one.test(target)) ? [] : [`${file} -> ${target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('a library with a door is imported through it only', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file).flatMap(({ target }) => {
      const door = doors[target];
      return door === undefined || door.test(file) ? [] : [`${file} -> ${target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no source file is longer than 250 lines, and half are under 70', () => {
  const lengths = files.map((file) => ({
    file,
    lines: readFileSync(join(root, file), 'utf8').split('\n').length,
  }));
  expect(lengths.filter(({ lines }) => lines > 251)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(71);
});

function floorOf(file: string): string {
  const name = file.split('/')[1] ?? '';
  return name.replace(/\.ts$/, '');
}

function allowedData(path: string): boolean {
  return /^schemas\//.test(path) || path === 'package.json';
}

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const statics = [
    ...code.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
  ];
  const dynamics = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [
    ...statics.map(([, typeOnly, target]) => ({ target: target ?? '', typeOnly: typeOnly !== undefined })),
    ...dynamics.map(([, target]) => ({ target: target ?? '', typeOnly: false })),
  ];
}
