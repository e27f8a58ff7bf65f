/**
 * Whether a host, in lower case, is a name that RFC 2606 keeps for documentation. Nobody owns such a name: it is no
 * private infrastructure, and an address at it is nobody's.
 */
export function isDocumentationName(host: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(host);
}
