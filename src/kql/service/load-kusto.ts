import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import type { KustoLanguage } from './kusto-bridge.ts';
import { takeBridgeShortcuts } from './speed/bridge-shortcuts.ts';
import { takeKustoShortcuts } from './speed/kusto-shortcuts.ts';

/** The language service, and the names that it has numbers for. */
export interface LoadedKusto {
  kusto: KustoLanguage;
  syntaxKinds: ReadonlyMap<number, string>;
  symbolKinds: ReadonlyMap<number, string>;
}

let loaded: LoadedKusto | undefined;

/**
 * Loads the service into the global object once: about half a second and 150 MB, so only workers call this.
 * `bare` leaves it as it is published, for a comparison.
 */
export function loadKusto(bare?: 'bare'): LoadedKusto {
  if (loaded) return loaded;
  // The package attaches itself to the global object, so it is run as a script and not imported.
  run('bridge.min.js');
  const runtime = globalThis as unknown as Parameters<typeof takeBridgeShortcuts>[0];
  if (!bare) takeBridgeShortcuts(runtime);
  run('Kusto.Language.Bridge.min.js');
  const { Kusto } = globalThis as unknown as { Kusto: { Language: KustoLanguage } };
  if (!bare) takeKustoShortcuts(Kusto.Language);
  loaded = {
    kusto: Kusto.Language,
    syntaxKinds: namesByNumber(Kusto.Language.Syntax.SyntaxKind),
    symbolKinds: namesByNumber(Kusto.Language.Symbols.SymbolKind),
  };
  return loaded;
}

function run(file: string): void {
  const filename = createRequire(import.meta.url).resolve(`@kusto/language-service-next/${file}`);
  runInThisContext(readFileSync(filename, 'utf8'), { filename });
}

function namesByNumber(enumeration: Record<string, unknown>): Map<number, string> {
  return new Map(
    Object.entries(enumeration).flatMap(([name, value]) =>
      typeof value === 'number' ? [[value, name]] : [],
    ),
  );
}
