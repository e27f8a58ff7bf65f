import type { Platform } from '../platform.ts';
import { resourceGraphShape } from './resource-graph-shape.ts';
import type { DatabaseShape, FunctionShape } from './table-shape.ts';

/** Functions that reach another service or workspace from a Log Analytics query; what lies there is not known. */
export function remoteFunctions(platform: Platform): FunctionShape[] {
  const elsewhere: DatabaseShape = { tables: [], functions: [], isOpen: true };
  const resourceGraph: DatabaseShape = { ...resourceGraphShape(), isOpen: true };
  const functions: FunctionShape[] = [
    { name: 'arg', parameters: "(scope:string='')", database: resourceGraph },
    { name: 'adx', parameters: '(address:string)', database: elsewhere },
    { name: 'app', parameters: '(name:string)', database: elsewhere },
    { name: 'resource', parameters: '(id:string)', database: elsewhere },
  ];
  if (platform === 'sentinel' || platform === 'defender-xdr') {
    functions.push({ name: 'workspace', parameters: '(name:string)', database: 'this' });
  }
  return functions;
}
