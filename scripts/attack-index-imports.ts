/**
 * The text of `src/attack/index-data.ts`, which imports every index there is, oldest first.
 * `files` are the names in `schemas/attack/`.
 */
export function attackIndexImports(files: string[]): string {
  const versions = files
    .flatMap((file) => /^enterprise-(\d+(?:\.\d+)?)\.json$/.exec(file)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b));
  const imports = versions.map(
    (version) =>
      `import ${variable(version)} from '../../schemas/attack/enterprise-${version}.json' with { type: 'json' };`,
  );
  return [
    '// Written by scripts/write-attack-index.ts, one line for each file in schemas/attack.',
    ...imports,
    '',
    '/** The index of every ATT&CK version at hand, oldest first. */',
    `export const indexData = [${versions.map(variable).join(', ')}];`,
    '',
  ].join('\n');
}

function variable(version: string): string {
  return `v${version.replace('.', '_')}`;
}
