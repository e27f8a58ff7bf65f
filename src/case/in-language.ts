/** What there is in a language, a BCP 47 tag such as `de` or `de-AT`, by its primary subtag; null when there is nothing. */
export function inLanguage<T>(language: string, known: ReadonlyMap<string, T>): T | null {
  const [primary = ''] = language.toLowerCase().split('-');
  return known.get(primary) ?? null;
}
