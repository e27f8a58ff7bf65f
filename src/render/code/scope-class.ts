// The first prefix that fits a scope counts; null leaves the decision to the scope around it.
const classes: readonly [prefix: string, className: string | null][] = [
  ['punctuation.definition.string', null],
  ['punctuation.definition.comment', null],
  ['punctuation.definition.variable', null],
  ['punctuation.support.type.property-name', null],
  ['punctuation', 'k-pu'],
  ['comment', 'k-cm'],
  ['meta.diff', 'k-cm'],
  ['string', 'k-st'],
  ['markup.inserted', 'k-st'],
  ['markup.deleted', 'k-li'],
  ['constant', 'k-li'],
  ['keyword.operator', 'k-op'],
  ['keyword', 'k-kw'],
  ['storage', 'k-kw'],
  ['entity.name.tag', 'k-kw'],
  ['entity.name.function', 'k-fn'],
  ['support.function', 'k-fn'],
  ['entity.name.type', 'k-ty'],
  ['entity.name.class', 'k-ty'],
  ['support.type.property-name', 'k-va'],
  ['support.type', 'k-ty'],
  ['support.class', 'k-ty'],
  ['entity.other.attribute-name', 'k-pa'],
  ['variable.parameter', 'k-pa'],
  ['variable', 'k-va'],
  ['support.variable', 'k-va'],
];

/** The class of a token by its TextMate scopes, outermost first; the innermost scope that says something counts. */
export function scopeClass(scopes: readonly string[]): string | null {
  for (const scope of scopes.toReversed()) {
    const found = classes.find(([prefix]) => scope === prefix || scope.startsWith(`${prefix}.`));
    if (found?.[1]) return found[1];
  }
  return null;
}
