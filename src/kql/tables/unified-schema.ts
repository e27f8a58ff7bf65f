import type { Platform } from '../platform.ts';
import type { Column } from '../query-analysis.ts';
import { asimParsers } from './asim-parsers.ts';
import { compactColumns } from './compact-columns.ts';
import { kqlSchemas, type SchemaAdditions } from './kql-schema.ts';
import type { FunctionShape, TableShape } from './table-shape.ts';
import { uniteColumns } from './unite-columns.ts';

/** The two schemas that the Defender portal queries together, once it shows the workspace. */
export type UnifiedPlatform = 'defender-xdr' | 'sentinel';

const schemaNames: Record<UnifiedPlatform, string> = {
  'defender-xdr': 'Defender XDR',
  sentinel: 'Microsoft Sentinel',
};

// Microsoft Learn, "Standard columns in Azure Monitor Logs": every table has them, the table reference omits them.
const standardColumns: Column[] = [
  { name: '_TimeReceived', type: 'datetime' },
  { name: '_ItemId', type: 'string' },
];

/** The platform whose schema the same portal asks, too. */
export function otherSchema(platform: UnifiedPlatform): { platform: UnifiedPlatform; name: string } {
  const other = platform === 'sentinel' ? 'defender-xdr' : 'sentinel';
  return { platform: other, name: schemaNames[other] };
}

/** Whether a platform is asked in the portal that shows Defender XDR and the workspace together. */
export function isUnified(platform: Platform): platform is UnifiedPlatform {
  return platform === 'defender-xdr' || platform === 'sentinel';
}

/**
 * The tables of both schemas. Where both know a table, the platform's own columns and types come first, and it is
 * kept which columns only the other has.
 */
export function unifiedTables(platform: UnifiedPlatform): TableShape[] {
  const { platform: other, name: schema } = otherSchema(platform);
  const own = schemaTables(platform);
  const others = schemaTables(other);
  const names = new Set([...own.keys(), ...others.keys()]);
  return [...names].flatMap((name): TableShape[] => {
    const [first, second] = [own.get(name), others.get(name)];
    if (first === undefined || second === undefined)
      return (first ?? second) ? [(first ?? second) as TableShape] : [];
    const known = new Set(first.columns.map((column) => column.name));
    const more = second.columns.filter((column) => !known.has(column.name));
    return [
      {
        ...second,
        ...first,
        columns: [...first.columns, ...more],
        isOpen: (first.isOpen ?? false) || (second.isOpen ?? false),
        elsewhere: {
          schema,
          platform: other,
          columns: new Set(more.map((column) => column.name)),
        },
      },
    ];
  });
}

/** The functions of both, which the portal has in any case. */
export function unifiedFunctions(): FunctionShape[] {
  const { additions, 'defender-xdr': defender } = kqlSchemas;
  return [
    ...asimParsers(),
    ...Object.entries(additions.sentinel.functions).map(([name, shape]) => ({ name, ...shape })),
    ...Object.entries(defender.functions).map(([name, shape]) => ({ name, ...shape })),
    ...Object.entries(additions['defender-xdr'].functions).map(([name, shape]) => ({ name, ...shape })),
  ];
}

function schemaTables(platform: UnifiedPlatform): Map<string, TableShape> {
  const compiled = Object.entries(kqlSchemas[platform].tables);
  const tables = new Map(
    compiled.map(([name, text]): [string, TableShape] => [
      name,
      {
        name,
        columns: platform === 'sentinel' ? sentinelColumns(name, text) : withTime(compactColumns(text)),
      },
    ]),
  );
  addSchemaAdditions(kqlSchemas.additions[platform], tables);
  return tables;
}

function sentinelColumns(name: string, text: string): Column[] {
  const columns = compactColumns(text);
  // The reference names some Defender tables but not yet their columns: those are Defender's, with the workspace's time.
  const defender = columns.length < 3 ? kqlSchemas['defender-xdr'].tables[name] : undefined;
  const added = defender === undefined ? [] : withTime(compactColumns(defender));
  return uniteColumns(uniteColumns(columns, added), columns.length > 0 ? standardColumns : []);
}

// The portal gives every table the workspace's name of the time, too.
function withTime(columns: readonly Column[]): Column[] {
  return uniteColumns(columns, [{ name: 'TimeGenerated', type: 'datetime' }]);
}

function addSchemaAdditions(additions: SchemaAdditions, tables: Map<string, TableShape>): void {
  for (const [name, { columns, isOpen, moreColumns }] of Object.entries(additions.tables)) {
    const known = tables.get(name);
    tables.set(name, {
      name,
      columns: uniteColumns(known?.columns ?? [], compactColumns(columns)),
      isOpen: (isOpen ?? false) || moreColumns !== undefined,
      ...(moreColumns === undefined ? {} : { moreColumns: new RegExp(moreColumns) }),
    });
  }
}
