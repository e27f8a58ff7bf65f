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

const prefixes = /^(?:_Im_|_ASim_|im|vim|ASim)(?=[A-Z])/;

/** Whether a name is of the form of a parser for one source, such as `_Im_Dns_InfobloxNIOS` or `vimDnsCustom`: there are hundreds. */
export function isAsimParser(name: string): boolean {
  const written = name.replace(/\s*\(.*$/s, '');
  const rest = written.replace(prefixes, '');
  const schemas = [...Object.keys(kqlSchemas.additions.asim), 'ProcessCreate', 'ProcessTerminate'];
  return rest !== written && schemas.some((schema) => rest.startsWith(schema) && rest.length > schema.length);
}
