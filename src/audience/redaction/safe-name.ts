/** A replacement in a form that file names and addresses allow: letters, digits, dots, hyphens. */
export function safeName(text: string): string {
  const name = text.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return name === '' ? 'redacted' : name;
}
