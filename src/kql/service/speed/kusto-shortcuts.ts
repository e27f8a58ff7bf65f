import { type Lookups, takeLookups } from './kusto-lookups.ts';
import { climbTrees, type Trees } from './kusto-trees.ts';

/**
 * Leaves out work of the language service that shows in no answer: the search for gaps in what it hands to itself,
 * the emptying of lists and tables for another use, which costs as much as the most that they ever held, a look at
 * each of a thousand tables for one name, and a second look at all their columns for another `union *`. Where it
 * looks up by its runtime's hash tables or asks an element for the tree around it, it takes a shorter way.
 */
export function takeKustoShortcuts(kusto: object): void {
  const { Binding, Utils, Symbols, Editor, Syntax } = kusto as Kusto;
  for (const pool of Object.values(Binding.Binder)) if (isPool(pool)) drain(pool);
  const checkers = Utils.ArgumentCheckers;
  const { CheckArgumentNullOrElementNull } = checkers;
  checkers.CheckArgumentNullOrElementNull = (type, list, name) =>
    list ?? CheckArgumentNullOrElementNull.call(checkers, type, list, name);
  rememberUnions(Binding.Binder.prototype);
  lookUpMembers(Symbols);
  takeLookups({ Symbols, Utils, Editor });
  climbTrees(Syntax);
}

function rememberUnions(binder: Binder): void {
  const { GetTableOfColumnsUnifiedByNameAndType } = binder;
  binder.GetTableOfColumnsUnifiedByNameAndType = function (tables) {
    // A union that nothing is piped into has an empty table before the others, and only unions of a database's own
    // tables are remembered.
    const first = tables.Count > 1 ? tables.getItem(0) : null;
    if (first?.Name === '' && first.Columns.Count === 0 && !first.IsOpen) tables.removeAt(0);
    return GetTableOfColumnsUnifiedByNameAndType.call(this, tables);
  };
}

function lookUpMembers({ DatabaseSymbol, SymbolMatchExtensions }: Kusto['Symbols']): void {
  const database = DatabaseSymbol.prototype;
  const original = database.GetMembers$1;
  const indexes = new WeakMap<Database, Map<string, Member[]> | 'none'>();
  database.GetMembers$1 = function (name, match, symbols, ignoreCase) {
    // Other names are compared as a language sorts them, and two may be the same to it.
    if (ignoreCase || name === null || !/^\w+$/.test(name))
      return original.call(this, name, match, symbols, ignoreCase);
    const index = indexes.get(this) ?? membersByName(this);
    indexes.set(this, index);
    if (index === 'none') return original.call(this, name, match, symbols, ignoreCase);
    for (const member of index.get(name) ?? []) {
      if (SymbolMatchExtensions.Matches$1(member, name, match, false)) symbols.add(member);
    }
  };
}

function membersByName({ Members }: Database): Map<string, Member[]> | 'none' {
  const found = new Map<string, Member[]>();
  for (let index = 0; index < Members.Count; index += 1) {
    const member = Members.getItem(index);
    if (!/^\w+$/.test(member.Name)) return 'none';
    found.set(member.Name, [...(found.get(member.Name) ?? []), member]);
  }
  return found;
}

function isPool(value: unknown): value is Pool {
  return typeof value === 'object' && value !== null && 'creator' in value && 'resetter' in value;
}

function drain(pool: Pool): void {
  const { creator } = pool;
  pool.AllocateFromPool = () => creator();
  pool.ReturnToPool = () => undefined;
}

interface Kusto extends Lookups {
  Binding: {
    Binder: { prototype: Binder };
  };
  Symbols: Lookups['Symbols'] & {
    DatabaseSymbol: { prototype: Database };
    SymbolMatchExtensions: {
      Matches$1(member: Member, name: string, match: number, ignoreCase: boolean): boolean;
    };
  };
  Syntax: Trees;
  Utils: Lookups['Utils'] & {
    ArgumentCheckers: { CheckArgumentNullOrElementNull(type: unknown, list: unknown, name: string): unknown };
  };
}

interface Binder {
  GetTableOfColumnsUnifiedByNameAndType(tables: TableList): unknown;
}

interface TableList {
  Count: number;
  getItem(index: number): Member & { Columns: { Count: number }; IsOpen: boolean };
  removeAt(index: number): void;
}

interface Database {
  Members: { Count: number; getItem(index: number): Member };
  GetMembers$1(
    name: string | null,
    match: number,
    symbols: { add(member: Member): void },
    ignoreCase?: boolean,
  ): void;
}

interface Member {
  Name: string;
}

interface Pool {
  creator(): unknown;
  AllocateFromPool(): unknown;
  ReturnToPool(item: unknown): void;
}
