import additions from '../../../schemas/kql/additions.json' with { type: 'json' };
import defender from '../../../schemas/kql/defender-xdr.json' with { type: 'json' };
import resourceGraph from '../../../schemas/kql/resource-graph.json' with { type: 'json' };
import sentinel from '../../../schemas/kql/sentinel.json' with { type: 'json' };

/** A compiled file of `schemas/kql/`; a table is the text `Name:type, Name`, a name alone is a string. */
export interface KqlSchema {
  version: string;
  origin: string;
  tables: Readonly<Record<string, string>>;
  functions: Readonly<Record<string, SchemaFunction>>;
}

/** A function in Kusto's own notation. */
export interface SchemaFunction {
  parameters: string;
  body?: string;
  returns?: string;
  columnArguments?: readonly string[];
}

/** What `schemas/kql/additions.json` adds to a compiled file. */
export interface SchemaAdditions {
  tables: Readonly<
    Record<string, { columns: string; isOpen?: boolean; moreColumns?: string; origin: string }>
  >;
  functions: Readonly<Record<string, SchemaFunction & { origin: string }>>;
}

/** Azure Resource Graph: every table has the same columns. */
export interface ResourceGraphSchema {
  version: string;
  origin: string;
  columns: string;
  tables: readonly string[];
}

interface KqlSchemas {
  'defender-xdr': KqlSchema;
  sentinel: KqlSchema;
  'resource-graph': ResourceGraphSchema;
  additions: {
    version: string;
    'defender-xdr': SchemaAdditions;
    sentinel: SchemaAdditions;
    /** The unifying parsers of ASIM by schema name, and the table that has the schema's columns. */
    asim: Readonly<Record<string, { table: string; parameters: string; origin: string }>>;
  };
}

/** The schema files as they are. */
export const kqlSchemas: KqlSchemas = {
  'defender-xdr': defender,
  sentinel,
  'resource-graph': resourceGraph,
  additions,
};
