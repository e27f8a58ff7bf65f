import { v5 } from 'uuid';

/** The UUID of a name in a namespace (RFC 9562, version 5): the same name always has the same id. Lone surrogates become U+FFFD. */
export function uuidV5(namespace: string, name: string): string {
  return v5(name.toWellFormed(), namespace);
}
