/** Whether an id has MITRE's form; it may still name no technique. */
export function isTechniqueId(text: string): boolean {
  return /^T\d{4}(?:\.\d{3})?$/.test(text);
}
