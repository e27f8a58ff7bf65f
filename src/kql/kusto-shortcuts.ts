/**
 * Leaves out work of the language service that shows in no answer: the search for gaps in what it hands to itself,
 * and the emptying of tables for another use, which costs as much as the most that they ever held.
 */
export function takeKustoShortcuts(language: object): void {
  const { Binding, Utils } = language as Language;
  for (const name of ['s_projectionBuilderPool', 's_uniqueNameTablePool', 's_symbolHashSetPool']) {
    const pool = Binding.Binder[name];
    if (pool) pool.ReturnToPool = () => undefined;
  }
  const checkers = Utils.ArgumentCheckers;
  const { CheckArgumentNullOrElementNull } = checkers;
  checkers.CheckArgumentNullOrElementNull = (type, list, name) =>
    list ?? CheckArgumentNullOrElementNull.call(checkers, type, list, name);
}

interface Language {
  Binding: { Binder: Record<string, { ReturnToPool(item: unknown): void } | undefined> };
  Utils: {
    ArgumentCheckers: { CheckArgumentNullOrElementNull(type: unknown, list: unknown, name: string): unknown };
  };
}
