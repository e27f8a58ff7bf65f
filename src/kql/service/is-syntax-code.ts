const syntaxCodes = /^KS(00\d|174|175|176|198|228|244|245|246|250|300)$/;

/** True when a code of the language service is about how a query is written, not about names and types. */
export function isSyntaxCode(code: string): boolean {
  return syntaxCodes.test(code);
}
