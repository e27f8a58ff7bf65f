import type { Platform } from '../platform.ts';
import type { Column } from '../query-analysis.ts';

/** The tables and functions that a query may use: plain data, from which the language service builds its database. */
export interface DatabaseShape {
  tables: TableShape[];
  functions: FunctionShape[];
  /** True when other tables may exist: then an unknown table is not a mistake. */
  isOpen: boolean;
  /** The form of names that further tables may well have: such a table is reported, but may exist. */
  moreTables?: RegExp;
  /** Whether more functions may be saved there: called with brackets, or by the bare name too. */
  savesFunctions?: 'called' | 'bare';
  /** True when names of tables are found whatever their capitals. */
  ignoresCase?: boolean;
  /** The table that is read by a query that begins with an operator. */
  defaultTable?: string;
}

export interface TableShape {
  name: string;
  columns: Column[];
  /** True when it may have more columns than these. */
  isOpen?: boolean;
  /** The form that more columns must have, when there is one. */
  moreColumns?: RegExp;
  /** The columns that only another schema gives the table, and what that schema is called. */
  elsewhere?: { schema: string; platform: Platform; columns: ReadonlySet<string> };
}

/** A function has a body, or returns columns, a scalar type, or a whole database (`arg("")`). */
export interface FunctionShape {
  name: string;
  /** Kusto's own notation, `(T:(*), x:string='')`. */
  parameters: string;
  body?: string;
  /** `(a:string, b:int)`, `(a:string, *)` when more columns may come, or a scalar type. */
  returns?: string;
  database?: DatabaseShape | 'this';
  /** Column names that may stand bare as arguments, as in `invoke FileProfile(SHA1)`. */
  columnArguments?: readonly string[];
}
