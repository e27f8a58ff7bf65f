/** For the JSON Schema of an object that has one of the keys and no other of them; the check itself is code. */
export function exactlyOne(...keys: string[]) {
  return { oneOf: keys.map((key) => ({ required: [key] })) };
}
