import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { rooms } from './rooms.ts';

/** What each folder may import of the outside world. */
const outside: Readonly<Record<string, readonly RegExp[]>> = {
  case: [/^zod$/, /^yaml$/, /^temporal-polyfill$/, /^github-slugger$/, /^csv-parse\/sync$/, /^re2js$/],
  kql: [/^node:/, /^@kusto\//, /^re2js$/],
  audience: [/^unist-util-/, /^mdast/, /^entities$/, /^node:(buffer|url|vm|zlib)$/],
  render: [
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
    /^node:(crypto|fs|url|zlib)$/,
  ],
  import: [/^unified$/, /^remark-/, /^mdast/, /^parse5$/, /^yaml$/],
  export: [/^node:crypto$/, /^mdast/, /^uuid$/, /^canonicalize$/],
  report: [],
  publication: [/^node:(path|crypto)$/, /^mdast$/],
  cli: [/^node:/, /^astro$/, /^pagefind$/, /^cborg$/, /^@sparticuz\/chromium$/, /^@clack\/prompts$/],
  site: [
    /^astro/,
    /^@astrojs\//,
    /^vite$/,
    /^virtual:casebook$/,
    /^node:(async_hooks|crypto|fs|path|url|fs\/promises)$/,
  ],
  attack: [],
  rules: [/^unist-util-visit$/, /^mdast$/, /^@secretlint\//],
  workspace: [/^node:(fs|fs\/promises|path|crypto)$/],
  indicators: [/^node:net$/],
};

/** What a folder may import of those below it, where that is not everything. */
const inside: Readonly<Record<string, RegExp>> = {
  // What is exported is a projected case; how it came to be is not their business.
  export: /^src\/(?:case|kql|attack|indicators)\/|^src\/audience\/projected-case\.ts$/,
  report: /^src\/case\/diagnostic\.ts$/,
  // The command line starts the site and knows nothing of its pages.
  cli: /^src\/(?!site\/)|^src\/site\/(?:astro-options|casebook-integration|publication-handoff)\.ts$/,
};

// The only doors to heavy or dangerous libraries.
const libraryDoors: Readonly<Record<string, RegExp>> = {
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
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Number of its floor by the name of each folder, as ARCHITECTURE.md draws them. */
const floors = new Map(
  [
    ...readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(/^ {4}F(\d) {2}(\w+(?: · \w+)*)/gm),
  ].flatMap(([, floor, names = '']) => names.split(' · ').map((name) => [name, Number(floor)] as const)),
);

test('ARCHITECTURE.md draws every folder of src/ on a floor', () => {
  expect([...floors.keys()].sort()).toEqual([...new Set(files.map(floorOf))].sort());
  expect(Object.keys(outside).sort()).toEqual([...floors.keys()].sort());
});

test('every import in src/ goes down the floors', () => {
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? []).flatMap(({ target, path, typeOnly }) => {
      const own = floorOf(file);
      const fine =
        path === null
          ? typeOnly || outside[own]?.some((one) => one.test(target))
          : !path.startsWith('src/')
            ? /^schemas\/|^package\.json$/.test(path)
            : floorOf(path) === own ||
              ((floors.get(floorOf(path)) ?? 9) < (floors.get(own) ?? 0) &&
                (inside[own]?.test(path) ?? true));
      return fine ? [] : [`${file} -> ${path ?? target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no imports go round in a circle, those of types neither', () => {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (state.get(file) === 'open') circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (state.has(file)) return;
    state.set(file, 'open');
    for (const { path } of imports.get(file) ?? []) if (path !== null) visit(path, [...way, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('a room has at most twenty files and is entered through its doors', () => {
  const inRoom = Map.groupBy(files, (file) => posix.dirname(file));
  // A page of Astro lies where its address says.
  const large = [...inRoom].filter(([room, own]) => own.length > 20 && !room.startsWith('src/site/pages'));
  expect(large.map(([room, own]) => `${room}: ${own.length}`)).toEqual([]);

  const used = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    for (const { path } of targets) {
      if (path === null || !path.startsWith('src/') || path.startsWith('src/site/')) continue;
      for (const room of roomsOf(path)) {
        // The index of the rules names each of them.
        if (file.startsWith(`${room}/`) || file === 'src/rules/index.ts') continue;
        const doors = used.get(room) ?? new Set();
        used.set(room, doors.add(path.slice(room.length + 1)));
      }
    }
  }
  const found = Object.fromEntries(
    [...used].map(([room, doors]) => [
      room.slice('src/'.length),
      [...doors].map((one) => one.replace(/\.ts$/, '')).sort(),
    ]),
  );
  expect(found).toEqual(rooms);
});

test('a library with a door is imported through it only', () => {
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? []).flatMap(({ target }) => {
      const door = libraryDoors[target];
      return door === undefined || door.test(file) ? [] : [`${file} -> ${target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no source file is longer than 250 lines, and no two have one name', () => {
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
  const named = Map.groupBy(
    files.filter((file) => file.endsWith('.ts') && !file.startsWith('src/site/')),
    (file) => posix.basename(file),
  );
  const twice = [...named].filter(([name, own]) => own.length > 1 && name !== 'index.ts');
  expect(twice.flatMap(([, own]) => own)).toEqual([]);
});

/** The folders above a file, from the first below its floor. */
function roomsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(3).map((_, index) => parts.slice(0, index + 3).join('/'));
}

function floorOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function importsOf(file: string): { target: string; path: string | null; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const statics = [
    ...code.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
  ];
  const dynamics = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [
    ...statics.map(([, typeOnly, target = '']) => ({ target, typeOnly: typeOnly !== undefined })),
    ...dynamics.map(([, target = '']) => ({ target, typeOnly: false })),
  ].map((one) => ({
    ...one,
    path: one.target.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(file), one.target.replace(/\?\w+$/, '')))
      : null,
  }));
}
