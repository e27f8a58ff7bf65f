import { kqlSchemas } from './kql-schema.ts';
import type { FunctionShape } from './table-shape.ts';

/**
 * The unifying parsers of Sentinel's information model: `_Im_Dns(…)` built in, `imDns(…)` deployed, both with filters,
 * `_ASim_Dns` and `ASimDns` without. They return the columns of the schema, and more that a source has.
 */
export function asimParsers(): FunctionShape[] {
  return Object.entries(kqlSchemas.additions.asim).flatMap(([schema, { table, parameters }]) => {
    const columns = (kqlSchemas.sentinel.tables[table] ?? '').split(', ').map(withType).join(', ');
    const returns = `(${columns}, *)`;
    const filtering =
      schema === 'ProcessEvent'
        ? ['imProcessCreate', 'imProcessTerminate', '_Im_ProcessCreate', '_Im_ProcessTerminate']
        : [];
    return [
      ...[`_Im_${schema}`, `im${schema}`, ...filtering].map((name) => ({ name, parameters, returns })),
      ...[`_ASim_${schema}`, `ASim${schema}`].map((name) => ({
        name,
        parameters: '(disabled:bool=false, pack:bool=false)',
        returns,
      })),
    ];
  });
}

function withType(column: string): string {
  return column.includes(':') ? column : `${column}:string`;
}
