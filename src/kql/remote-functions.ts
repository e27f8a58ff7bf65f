import { compactColumns } from './compact-columns.ts';
import type { Platform } from './platform.ts';
import type { DatabaseShape, FunctionShape } from './table-shape.ts';

// Microsoft Learn, "Query data in Azure Resource Graph": the columns every resource has; more come per type.
const resourceColumns =
  'id, name, type, tenantId, kind, location, resourceGroup, subscriptionId, managedBy, sku:dynamic, plan:dynamic, properties:dynamic, tags:dynamic, identity:dynamic, zones:dynamic, extendedLocation:dynamic';

/** Functions that reach another service or workspace from a Log Analytics query; what lies there is not known. */
export function remoteFunctions(platform: Platform): FunctionShape[] {
  const elsewhere: DatabaseShape = { tables: [], functions: [], isOpen: true };
  const resourceGraph: DatabaseShape = {
    tables: ['Resources', 'ResourceContainers'].map((name) => ({
      name,
      columns: compactColumns(resourceColumns),
      isOpen: true,
    })),
    functions: [],
    isOpen: true,
  };
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
