/** Where the host, with what belongs to it, stops: before the path, the query or the fragment. */
export function authorityEnd(address: string): number {
  const end = address.search(/[/?#\\]/);
  return end === -1 ? address.length : end;
}
