/** The parts of the service whose tables this file replaces. */
export interface Lookups {
  Symbols: { TableSymbol: { prototype: Table } };
  Utils: { UniqueNameTable: { prototype: NameTable } };
  Editor: { KustoFormatter: { prototype: Formatter } };
}

/** Has the service look up in a `Map` what it looks up most: columns by name, names in use, what it formats. */
export function takeLookups({ Symbols, Utils, Editor }: Lookups): void {
  lookUpColumns(Symbols.TableSymbol.prototype);
  lookUpNames(Utils.UniqueNameTable.prototype);
  lookUpRules(Editor.KustoFormatter.prototype);
}

/** As much of the runtime's `Dictionary` as is asked for here; keys are the same only to themselves. */
class LookupTable {
  readonly #values = new Map<unknown, unknown>();

  tryGetValue(key: unknown, found: { v: unknown }): boolean {
    found.v = this.#values.get(key) ?? null;
    return this.#values.has(key);
  }

  add(key: unknown, value: unknown): void {
    if (this.#values.has(key)) throw new Error('An item with the same key has been added before');
    this.#values.set(key, value);
  }

  setItem(key: unknown, value: unknown): void {
    this.#values.set(key, value);
  }
}

/** Each step of a query has a table of its own, which is asked for few of its columns. */
function lookUpColumns(table: Table): void {
  const lookups = new WeakMap<Table, LookupTable>();
  Object.defineProperty(table, 'ColumnMap', {
    get(this: Table): LookupTable {
      const known = lookups.get(this);
      if (known) return known;
      const columns = new LookupTable();
      // The first of several columns with one name counts.
      for (let index = this.Columns.Count - 1; index >= 0; index -= 1) {
        const column = this.Columns.getItem(index);
        columns.setItem(column.Name, column);
      }
      lookups.set(this, columns);
      return columns;
    },
  });
}

/** Which names a row has, and the last number after each of them. */
function lookUpNames(table: NameTable): void {
  const { GetOrAddName } = table;
  const lookups = new WeakMap<NameTable, Map<string, number>>();
  const namesOf = (owner: NameTable) => {
    const known = lookups.get(owner);
    if (known) return known;
    const names = new Map<string, number>();
    lookups.set(owner, names);
    return names;
  };
  table.AddName = function (name) {
    const names = namesOf(this);
    if (name && !names.has(name)) names.set(name, 0);
  };
  table.GetOrAddName = function (name, baseName) {
    // The original says that there is no name.
    if (name === null) return GetOrAddName.call(this, name, baseName);
    const names = namesOf(this);
    const last = names.get(name);
    if (last === undefined) {
      names.set(name, 0);
      return name;
    }
    let suffix = last + 1;
    while (names.has(`${baseName ?? name}${suffix}`)) suffix += 1;
    names.set(name, suffix);
    names.set(`${baseName ?? name}${suffix}`, 0);
    return `${baseName ?? name}${suffix}`;
  };
  table.Clear = function () {
    lookups.delete(this);
  };
}

function lookUpRules(formatter: Formatter): void {
  const { Format } = formatter;
  formatter.Format = function (node) {
    this._spacingRules = new LookupTable();
    this._alignmentRules = new LookupTable();
    this._elementLineOffsets = new LookupTable();
    Format.call(this, node);
  };
}

interface Table {
  Columns: { Count: number; getItem(index: number): { Name: string } };
}

interface NameTable {
  AddName(name: string | null): void;
  GetOrAddName(name: string | null, baseName?: string | null): string;
  Clear(): void;
}

interface Formatter {
  _spacingRules: LookupTable;
  _alignmentRules: LookupTable;
  _elementLineOffsets: LookupTable;
  Format(node: unknown): void;
}
